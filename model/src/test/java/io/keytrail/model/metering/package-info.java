/** Tests of the event's own terms. */
@NullMarked
package io.keytrail.model.metering;

import org.jspecify.annotations.NullMarked;
