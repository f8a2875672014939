/**
 * Measures single stages with JMH, in nanoseconds and bytes per event: {@code bin/benchmark --jmh}.
 * Every stage works on the same generated CloudTrail records, in turn, so that no branch is
 * predicted because one record was read again and again.
 */
@NullMarked
package io.keytrail.verification.bench.stage;

import org.jspecify.annotations.NullMarked;
