/** Tests. */
@NullMarked
package io.keytrail.sources.cloudtrail;

import org.jspecify.annotations.NullMarked;
