package io.keytrail.detection.sigma.value;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Text with wildcards, as Sigma writes it: {@code *} is any run of characters, {@code ?} any one. A
 * backslash before a wildcard makes it a character, a double backslash is one backslash, and a lone
 * one stands for itself.
 */
final class GlobText {
  static final int ANY = -1;
  static final int ONE = -2;

  /** Noncharacters of Unicode that stand for wildcards while the text around them is changed. */
  private static final char ANY_MARK = '\uFDD0';

  private static final char ONE_MARK = '\uFDD1';

  private final int[] units;

  private GlobText(int[] units) {
    this.units = units;
  }

  static GlobText parse(String source) {
    int[] units = new int[source.length()];
    int size = 0;
    for (int at = 0; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '\\' && at + 1 < source.length() && isSpecial(source.charAt(at + 1))) {
        at++;
        units[size++] = source.charAt(at);
      } else if (c == '*') {
        if (size == 0 || units[size - 1] != ANY) {
          units[size++] = ANY;
        }
      } else {
        units[size++] = c == '?' ? ONE : c;
      }
    }
    return new GlobText(Arrays.copyOf(units, size));
  }

  private static boolean isSpecial(char c) {
    return c == '*' || c == '?' || c == '\\';
  }

  static GlobText literal(String text) {
    return new GlobText(text.chars().toArray());
  }

  static GlobText ofUnits(int[] units) {
    return new GlobText(units.clone());
  }

  int[] units() {
    return units.clone();
  }

  int length() {
    return units.length;
  }

  boolean hasWildcards() {
    for (int unit : units) {
      if (unit < 0) {
        return true;
      }
    }
    return false;
  }

  boolean startsWithAny() {
    return units.length > 0 && units[0] == ANY;
  }

  boolean endsWithAny() {
    return units.length > 0 && units[units.length - 1] == ANY;
  }

  GlobText withAnyBefore() {
    if (startsWithAny()) {
      return this;
    }
    int[] longer = new int[units.length + 1];
    longer[0] = ANY;
    System.arraycopy(units, 0, longer, 1, units.length);
    return new GlobText(longer);
  }

  GlobText withAnyBehind() {
    if (endsWithAny()) {
      return this;
    }
    int[] longer = Arrays.copyOf(units, units.length + 1);
    longer[units.length] = ANY;
    return new GlobText(longer);
  }

  /** The same glob with its characters replaced; wildcards keep their place among them. */
  GlobText mapLiterals(UnaryOperator<String> replacement) {
    StringBuilder text = new StringBuilder(units.length);
    for (int unit : units) {
      text.append(unit == ANY ? ANY_MARK : unit == ONE ? ONE_MARK : (char) unit);
    }
    String mapped = replacement.apply(text.toString());
    return new GlobText(
        mapped.chars().map(c -> c == ANY_MARK ? ANY : c == ONE_MARK ? ONE : c).toArray());
  }

  /** The characters between {@code from} and {@code to}, which must hold no wildcard. */
  String literal(int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      text.append((char) units[i]);
    }
    return text.toString();
  }

  /** The text of a glob without wildcards. */
  String literalText() {
    return literal(0, units.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GlobText that && Arrays.equals(units, that.units);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(units);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(units.length);
    for (int unit : units) {
      text.append(unit == ANY ? '*' : unit == ONE ? '?' : (char) unit);
    }
    return text.toString();
  }
}
