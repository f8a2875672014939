package io.keytrail.detection.declared;

import java.time.Duration;
import java.time.Instant;

/**
 * An exception for where and with what somebody works. It lowers signs of somebody else and never
 * what is done, and it ends: a list without end is where thieves live.
 *
 * @param owner who answers for it
 * @param since events before it are not excused
 * @param expires events at it or later are not excused
 */
public record AllowEntry(
    String name,
    String owner,
    String reason,
    Instant since,
    Instant expires,
    Names principals,
    Names actions,
    Sources sources,
    Names resources) {
  /** The longest an entry holds. */
  public static final Duration LONGEST = Duration.ofDays(90);

  public AllowEntry {
    if (!since.isBefore(expires)) {
      throw new IllegalArgumentException("expires must be after since");
    }
    if (Duration.between(since, expires).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "expires must be at most " + LONGEST.toDays() + " days after since");
    }
    if (principals.any() && actions.any() && sources.any() && resources.any()) {
      throw new IllegalArgumentException(
          "an entry must name principals, actions, sources or resources; this one allows all");
    }
  }
}
