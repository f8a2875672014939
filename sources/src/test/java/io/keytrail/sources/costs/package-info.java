/** Tests of how bills are read. */
@NullMarked
package io.keytrail.sources.costs;

import org.jspecify.annotations.NullMarked;
