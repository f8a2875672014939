package io.keytrail.verification.bench;

import java.util.Locale;

/** How many events a benchmark is about. */
enum BenchmarkSize {
  S(20_000),
  M(1_000_000),
  L(10_000_000);

  private final long events;

  BenchmarkSize(long events) {
    this.events = events;
  }

  /** Records written, copies included. */
  long events() {
    return events;
  }

  /**
   * Reads a size.
   *
   * @throws IllegalArgumentException if it is none
   */
  static BenchmarkSize of(String text) {
    try {
      return valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new IllegalArgumentException("--size is S, M or L, not " + text, none);
    }
  }
}
