package io.keytrail.app.terminal;

import java.util.Locale;

/** When output is coloured, as the user wishes it. */
public enum ColorWish {
  /** On a terminal that can, unless the environment asks for none. */
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * Decides for one stream. {@code NO_COLOR} and {@code FORCE_COLOR} count when they are not empty;
   * a flag or a setting wins over both.
   */
  public boolean granted(Surroundings surroundings, boolean terminal) {
    return switch (this) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> {
        if (!surroundings.variable("NO_COLOR").isEmpty()) {
          yield false;
        }
        if (!surroundings.variable("FORCE_COLOR").isEmpty()) {
          yield true;
        }
        yield terminal && !surroundings.variable("TERM").equals("dumb");
      }
    };
  }

  /** The word used on the command line and in configuration. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
