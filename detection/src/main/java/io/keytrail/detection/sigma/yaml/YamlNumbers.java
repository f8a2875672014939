package io.keytrail.detection.sigma.yaml;

import org.jspecify.annotations.Nullable;

/** The numbers of YAML 1.2's core schema. */
final class YamlNumbers {
  private static final int MAX_DIGITS = 40;

  private YamlNumbers() {}

  static @Nullable Double parse(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS || !beginsNumber(text)) {
      return null;
    }
    try {
      if (text.startsWith("0x")) {
        return (double) Long.parseLong(text.substring(2), 16);
      }
      if (text.startsWith("0o")) {
        return (double) Long.parseLong(text.substring(2), 8);
      }
      char last = text.charAt(text.length() - 1);
      boolean endsNumber = (last >= '0' && last <= '9') || last == '.';
      return endsNumber ? (Double) Double.parseDouble(text) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean beginsNumber(String text) {
    char first = text.charAt(0);
    return first == '-' || first == '+' || first == '.' || (first >= '0' && first <= '9');
  }
}
