package io.keytrail.verification.quality.label;

import java.nio.file.Path;

/**
 * Logs of which it is known what is in them.
 *
 * @param set the collection it belongs to
 * @param technique what the thief does; the case's name where the labels do not say
 */
public record LabelledCase(
    String set, String name, String technique, Path logs, Verdict verdict, Truth truth) {

  /** What the logs are known to hold. */
  public enum Verdict {
    /** Somebody uses what is not theirs. */
    ATTACK,
    /** Legitimate work that looks like an attack. */
    NEAR_MISS,
    /** Everyday work. */
    BENIGN;

    /** Whether a page on these logs is a false alarm. */
    public boolean innocent() {
      return this != ATTACK;
    }
  }
}
