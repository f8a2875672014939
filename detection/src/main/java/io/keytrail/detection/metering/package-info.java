/**
 * What is said of measurements: signs about things, before the logs are asked whose the things are.
 */
@NullMarked
package io.keytrail.detection.metering;

import org.jspecify.annotations.NullMarked;
