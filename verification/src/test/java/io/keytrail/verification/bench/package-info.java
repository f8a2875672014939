/**
 * Measures speed. {@code Benchmark} runs whole programs over a generated corpus one after another
 * and compares them by processor time; {@code PipelineRatioTest} bounds the same ratio in one
 * process on every build. A time is printed only after the answer was checked against the corpus's
 * own counts.
 */
@NullMarked
package io.keytrail.verification.bench;

import org.jspecify.annotations.NullMarked;
