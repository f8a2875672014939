/**
 * What is normal for a principal, learned from the events before, and what deviates from it. Reads
 * events in event-time order, after duplicates are gone; signatures see what was done, and this
 * package sees that it was done by somebody else.
 */
@NullMarked
package io.keytrail.detection.baseline;

import org.jspecify.annotations.NullMarked;
