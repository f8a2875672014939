package io.keytrail.detection.sigma.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How bad a match is by the author's judgement, with the points it is worth when it says none. */
public enum Level {
  INFORMATIONAL(0),
  LOW(3),
  MEDIUM(8),
  HIGH(14),
  CRITICAL(20);

  private final double points;

  Level(double points) {
    this.points = points;
  }

  /** Decibans of a rule that gives none of its own. */
  public double points() {
    return points;
  }

  /** The lower-case name Sigma uses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Level named(String label) {
    for (Level level : values()) {
      if (level.label().equalsIgnoreCase(label)) {
        return level;
      }
    }
    return null;
  }

  /** The level of that name, {@link #MEDIUM} where there is none. */
  public static Level orMedium(String label) {
    Level level = named(label);
    return level == null ? MEDIUM : level;
  }
}
