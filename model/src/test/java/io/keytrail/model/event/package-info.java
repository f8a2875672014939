/** Tests of the event's own terms. */
@NullMarked
package io.keytrail.model.event;

import org.jspecify.annotations.NullMarked;
