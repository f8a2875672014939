/** Tests of habits and deviations. */
@NullMarked
package io.keytrail.detection.baseline;

import org.jspecify.annotations.NullMarked;
