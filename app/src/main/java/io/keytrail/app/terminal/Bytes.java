package io.keytrail.app.terminal;

import java.util.Locale;

/** Sizes as people read them. */
final class Bytes {
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};
  private static final double STEP = 1000;

  private Bytes() {}

  static String text(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= STEP && unit < UNITS.length - 1) {
      size /= STEP;
      unit++;
    }
    String pattern = unit == 0 || size >= 100 ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, pattern, size, UNITS[unit]);
  }
}
