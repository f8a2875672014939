/** Tests of telemetry health. */
@NullMarked
package io.keytrail.detection.health;

import org.jspecify.annotations.NullMarked;
