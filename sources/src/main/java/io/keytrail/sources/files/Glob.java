package io.keytrail.sources.files;

import java.util.ArrayList;
import java.util.List;

/**
 * A file name pattern: {@code *} and {@code ?} within one directory, {@code **} across any number
 * of them, {@code [a-z]} and {@code [!a-z]} for one character, {@code {a,b}} for either. Matching
 * keeps a single place to go back to per star, so its time is bounded by pattern length times name
 * length; no regular expression is involved.
 */
final class Glob {
  private static final int MAX_ALTERNATIVES = 1_000;

  private final String base;
  private final String[] segments;

  private Glob(String pattern) {
    int wild = 0;
    while (wild < pattern.length() && "*?[".indexOf(pattern.charAt(wild)) < 0) {
      wild++;
    }
    int slash = pattern.lastIndexOf('/', wild);
    base = slash < 0 ? "" : slash == 0 ? "/" : pattern.substring(0, slash);
    segments = pattern.split("/");
  }

  static boolean isGlob(String name) {
    return name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** One pattern for each way of choosing among the braces. */
  static List<Glob> parse(String pattern) {
    List<String> plain = new ArrayList<>();
    expand(pattern, plain);
    return plain.stream().map(Glob::new).toList();
  }

  private static void expand(String pattern, List<String> into) {
    int open = pattern.indexOf('{');
    int close = open < 0 ? -1 : pattern.indexOf('}', open);
    if (close < 0) {
      if (into.size() < MAX_ALTERNATIVES) {
        into.add(pattern);
      }
      return;
    }
    for (String choice : pattern.substring(open + 1, close).split(",", -1)) {
      if (into.size() < MAX_ALTERNATIVES) {
        expand(pattern.substring(0, open) + choice + pattern.substring(close + 1), into);
      }
    }
  }

  /** The directory in which to begin looking; empty for the current one. */
  String base() {
    return base;
  }

  boolean matches(String name) {
    String[] names = name.split("/");
    int star = -1;
    int resume = 0;
    int s = 0;
    int n = 0;
    while (n < names.length) {
      if (s < segments.length && segments[s].equals("**")) {
        star = s++;
        resume = n;
      } else if (s < segments.length && matchesSegment(segments[s], names[n])) {
        s++;
        n++;
      } else if (star >= 0) {
        s = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (s < segments.length && segments[s].equals("**")) {
      s++;
    }
    return s == segments.length;
  }

  private static boolean matchesSegment(String pattern, String name) {
    int star = -1;
    int resume = 0;
    int p = 0;
    int n = 0;
    while (n < name.length()) {
      int next = p < pattern.length() ? matchOne(pattern, p, name.charAt(n)) : -1;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (next > 0) {
        p = next;
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

  /** Position behind the pattern's element at {@code p} if it takes this character, else -1. */
  private static int matchOne(String pattern, int p, char c) {
    char element = pattern.charAt(p);
    if (element == '?') {
      return p + 1;
    }
    int close = element == '[' ? pattern.indexOf(']', p + 2) : -1;
    if (close < 0) {
      return element == c ? p + 1 : -1;
    }
    boolean negated = pattern.charAt(p + 1) == '!';
    boolean inside = false;
    for (int i = negated ? p + 2 : p + 1; i < close; i++) {
      if (i + 2 < close && pattern.charAt(i + 1) == '-') {
        inside |= pattern.charAt(i) <= c && c <= pattern.charAt(i + 2);
        i += 2;
      } else {
        inside |= pattern.charAt(i) == c;
      }
    }
    return inside != negated ? close + 1 : -1;
  }
}
