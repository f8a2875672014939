/** Tests of what all measurements have in common. */
@NullMarked
package io.keytrail.detection.metering;

import org.jspecify.annotations.NullMarked;
