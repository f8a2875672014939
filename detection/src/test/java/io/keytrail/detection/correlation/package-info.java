/** Tests of correlations: rules and a series of events in, findings out. */
@NullMarked
package io.keytrail.detection.correlation;

import org.jspecify.annotations.NullMarked;
