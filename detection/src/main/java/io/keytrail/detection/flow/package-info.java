/**
 * Sums flow records per interface and hour, and judges the sums: {@link
 * io.keytrail.detection.flow.FlowTable} is filled while reading, {@link
 * io.keytrail.detection.flow.FlowJudge} is asked once afterwards.
 */
@NullMarked
package io.keytrail.detection.flow;

import org.jspecify.annotations.NullMarked;
