/** Tests of the sums of flows and of what is said of them. */
@NullMarked
package io.keytrail.detection.flow;

import org.jspecify.annotations.NullMarked;
