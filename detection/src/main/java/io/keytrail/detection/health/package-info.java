/**
 * Telemetry health: which of the logs that tell of stolen credentials there are, for each account,
 * project, subscription and tenant; which have fallen silent; which are missing, and what turns
 * them on. Fed every event of any order by any number of threads; reads no clock.
 */
@NullMarked
package io.keytrail.detection.health;

import org.jspecify.annotations.NullMarked;
