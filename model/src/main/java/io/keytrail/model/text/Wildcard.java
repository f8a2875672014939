package io.keytrail.model.text;

import java.util.Locale;

/**
 * A whole text as an operator writes it: in any case, with {@code *} for any characters and {@code
 * ?} for one. Matching keeps a single place to go back to, so its time is bounded by the length of
 * the pattern times that of the text, whatever an attacker put into it. Immutable.
 *
 * @param pattern lower case
 */
public record Wildcard(String pattern) {
  public Wildcard {
    pattern = pattern.toLowerCase(Locale.ROOT);
  }

  /** Whether the whole text is meant. */
  public boolean matches(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < lower.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (p < pattern.length() && takes(pattern.charAt(p), lower.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean takes(char wanted, char c) {
    return wanted == '?' || wanted == c;
  }
}
