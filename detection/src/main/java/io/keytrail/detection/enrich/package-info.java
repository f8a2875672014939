/**
 * Adds what is known of an event's network to the event, offline and without changing anything the
 * provider said. The first hop of detection.
 */
@NullMarked
package io.keytrail.detection.enrich;

import org.jspecify.annotations.NullMarked;
