package io.keytrail.detection.sigma.value;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reckons how large a regular expression becomes once its counted repetitions are written out, and
 * how deep it nests, without compiling it: {@code ((x{1000}){1000}){1000}} would fill any memory
 * before its compiler could say so. The syntax is that of RE2; what is wrong in it is left for the
 * compiler to tell. Not thread-safe.
 */
final class RegexSize {
  private static final int ENOUGH = 1_000_000;

  private final String regex;

  /** Of the groups around the place, innermost on top: their sizes so far without the last atom. */
  private final Deque<Long> outer = new ArrayDeque<>();

  private long size;
  private long last;
  private int depth;
  private int at;

  private RegexSize(String regex) {
    this.regex = regex;
  }

  /**
   * @param atoms characters, classes and assertions once repetitions are written out; at most a
   *     million, which then stands for more
   * @param depth groups within groups
   */
  record Reckoned(long atoms, int depth) {}

  static Reckoned of(String regex) {
    RegexSize reckoning = new RegexSize(regex);
    while (reckoning.at < regex.length()) {
      reckoning.step();
    }
    while (!reckoning.outer.isEmpty()) {
      reckoning.close();
    }
    return new Reckoned(Math.min(ENOUGH, reckoning.size + reckoning.last), reckoning.depth);
  }

  private void step() {
    switch (regex.charAt(at)) {
      case '(' -> open();
      case ')' -> {
        at++;
        close();
      }
      case '{' -> repeat();
      case '[' -> atom(endOfClass());
      case '\\' -> escape();
      default -> atom(at + 1);
    }
  }

  private void open() {
    at++;
    outer.push(size + last);
    depth = Math.max(depth, outer.size());
    size = 0;
    last = 0;
  }

  private void close() {
    if (!outer.isEmpty()) {
      last = size + last + 1;
      size = outer.pop();
    }
  }

  private void atom(int end) {
    size = Math.min(ENOUGH, size + last);
    last = 1;
    at = Math.min(end, regex.length());
  }

  /** {@code {n}}, {@code {n,}} or {@code {n,m}}; every other brace is a character. */
  private void repeat() {
    int end = regex.indexOf('}', at);
    int times = end < 0 ? -1 : times(regex.substring(at + 1, end));
    if (times < 0) {
      atom(at + 1);
    } else {
      last = Math.min(ENOUGH, last * times);
      at = end + 1;
    }
  }

  private static int times(String counts) {
    int times = -1;
    for (String count : counts.split(",", 2)) {
      if (count.length() > 4 || !count.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return -1;
      }
      times = Math.max(times, count.isEmpty() ? 1 : Integer.parseInt(count));
    }
    return times;
  }

  private void escape() {
    char escaped = at + 1 < regex.length() ? regex.charAt(at + 1) : '\\';
    if (escaped == 'Q') {
      int end = regex.indexOf("\\E", at + 2);
      int stop = end < 0 ? regex.length() : end;
      size = Math.min(ENOUGH, size + Math.max(0, stop - at - 2));
      atom(stop + 2);
    } else {
      atom(endOfEscape(escaped));
    }
  }

  /** {@code \x{2020}} and {@code \p{Greek}} have braces that count nothing. */
  private int endOfEscape(char escaped) {
    boolean named = escaped == 'x' || escaped == 'p' || escaped == 'P';
    if (named && regex.startsWith("{", at + 2)) {
      int end = regex.indexOf('}', at + 2);
      return end < 0 ? regex.length() : end + 1;
    }
    return at + 2;
  }

  private int endOfClass() {
    int place = at + 1;
    if (regex.startsWith("^", place)) {
      place++;
    }
    boolean first = true; // a bracket that stands first closes nothing
    while (place < regex.length() && (first || regex.charAt(place) != ']')) {
      first = false;
      place = endOfClassPart(place);
    }
    return place + 1;
  }

  private int endOfClassPart(int place) {
    if (regex.charAt(place) == '\\') {
      return place + 2;
    }
    int end = regex.startsWith("[:", place) ? regex.indexOf(":]", place + 2) : -1;
    return end < 0 ? place + 1 : end + 2;
  }
}
