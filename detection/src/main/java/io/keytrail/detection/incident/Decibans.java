package io.keytrail.detection.incident;

import java.time.Duration;
import java.time.Instant;

/** Arithmetic of evidence: decay, and rounding for output. */
final class Decibans {
  private Decibans() {}

  /**
   * What evidence of this weight still counts after so long. Computed with {@link StrictMath}, so
   * that every machine gets the same bits.
   */
  static double decayed(double weight, Instant from, Instant at, Duration halfLife) {
    double elapsed = Duration.between(from, at).toMillis();
    return elapsed <= 0 ? weight : weight * StrictMath.pow(0.5, elapsed / halfLife.toMillis());
  }

  /** To one decimal, half up: nobody's weights are more exact than that. */
  static double rounded(double decibans) {
    return Math.round(decibans * 10) / 10.0;
  }
}
