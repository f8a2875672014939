/** Tests of the sums of bills and of what is said of them. */
@NullMarked
package io.keytrail.detection.cost;

import org.jspecify.annotations.NullMarked;
