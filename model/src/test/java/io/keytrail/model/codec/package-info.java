/** Tests of the event's own terms. */
@NullMarked
package io.keytrail.model.codec;

import org.jspecify.annotations.NullMarked;
