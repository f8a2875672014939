package io.keytrail.sources.fields;

/** Counts and sizes as logs write them: {@code 1024}, {@code 1024.0}, as numbers or as text. */
public final class Quantities {
  private static final int MOST_DIGITS = 18;

  private Quantities() {}

  /** The digits a text begins with, at most eighteen of them; 0 where there are none. */
  public static long whole(CharSequence text) {
    long value = 0;
    int end = Math.min(text.length(), MOST_DIGITS);
    for (int at = 0; at < end; at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return value;
      }
      value = 10 * value + digit;
    }
    return value;
  }
}
