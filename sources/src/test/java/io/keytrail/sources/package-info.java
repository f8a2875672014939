/** Tests. */
@NullMarked
package io.keytrail.sources;

import org.jspecify.annotations.NullMarked;
