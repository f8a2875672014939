/** Tests of the baseline's memory: exactness, bounds, and taking back. */
@NullMarked
package io.keytrail.detection.habit;

import org.jspecify.annotations.NullMarked;
