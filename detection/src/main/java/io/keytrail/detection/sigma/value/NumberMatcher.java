package io.keytrail.detection.sigma.value;

import io.keytrail.detection.sigma.field.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * Compares numbers. Equality also holds between equal spellings, so that identifiers too long for
 * exact arithmetic compare well; an event's text that spells a number is one.
 */
record NumberMatcher(Comparison comparison, double number, String spelling)
    implements ValueMatcher {
  private static final int MAX_EXACT_DIGITS = 15;
  private static final int MAX_DIGITS = 64;

  @Override
  public boolean matches(FieldValue value) {
    if (comparison == Comparison.EQ && value.text().equals(spelling)) {
      return true;
    }
    if (comparison == Comparison.EQ
        && (value.text().length() > MAX_EXACT_DIGITS || spelling.length() > MAX_EXACT_DIGITS)) {
      return false;
    }
    Double other = numberIn(value.text());
    return other != null && comparison.holds(other, number);
  }

  /** The number a text spells; null when it spells none. */
  static @Nullable Double numberIn(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS || !beginsNumber(text.charAt(0))) {
      return null;
    }
    char last = text.charAt(text.length() - 1);
    if (last < '0' || last > '9') {
      return null;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean beginsNumber(char first) {
    return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
  }
}
