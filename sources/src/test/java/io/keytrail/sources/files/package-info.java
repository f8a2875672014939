/** Tests. */
@NullMarked
package io.keytrail.sources.files;

import org.jspecify.annotations.NullMarked;
