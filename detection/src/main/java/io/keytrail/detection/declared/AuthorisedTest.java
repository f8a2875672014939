package io.keytrail.detection.declared;

import java.time.Instant;

/**
 * A penetration test or exercise. Its incidents are found and kept like any other, and wake nobody.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record AuthorisedTest(
    String name, Instant from, Instant until, Names principals, Sources sources) {
  public AuthorisedTest {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("until must be after from");
    }
    if (principals.any() && sources.any()) {
      throw new IllegalArgumentException(
          "a test must name principals or sources; this one excuses everybody");
    }
  }
}
