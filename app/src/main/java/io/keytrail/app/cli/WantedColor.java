package io.keytrail.app.cli;

import io.keytrail.app.terminal.ColorWish;
import io.keytrail.app.terminal.Surroundings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish for colour as far as it is known before configuration is read, for help pages and
 * errors, which must not fail over a broken configuration.
 */
final class WantedColor {
  private static final String FLAG = "--color";

  private WantedColor() {}

  static ColorWish of(@Nullable String flag, Surroundings surroundings) {
    String text = flag == null ? surroundings.variable("KEYTRAIL_COLOR") : flag;
    for (ColorWish wish : ColorWish.values()) {
      if (wish.label().equals(text)) {
        return wish;
      }
    }
    return ColorWish.AUTO;
  }

  /** Looks for the flag in arguments that have not been parsed. */
  static ColorWish of(List<String> arguments, Surroundings surroundings) {
    String flag = null;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(FLAG + "=")) {
        flag = argument.substring(FLAG.length() + 1);
      } else if (argument.equals(FLAG) && i + 1 < arguments.size()) {
        flag = arguments.get(i + 1);
      }
    }
    return of(flag, surroundings);
  }
}
