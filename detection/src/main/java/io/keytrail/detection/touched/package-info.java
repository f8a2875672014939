/**
 * Which resources a suspect made, changed or removed: by what it did in the activity logs, joined
 * with what recorders of configuration say the resources were before and after. Fed in event-time
 * order by one thread.
 */
@NullMarked
package io.keytrail.detection.touched;

import org.jspecify.annotations.NullMarked;
