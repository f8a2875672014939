/** Tests of the samples runner. */
@NullMarked
package io.keytrail.detection.sample;

import org.jspecify.annotations.NullMarked;
