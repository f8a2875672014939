package io.keytrail.detection.sigma.value;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.keytrail.detection.sigma.field.FieldValue;
import java.util.List;

/**
 * Searches a regular expression in a value, from any place in it unless it is anchored. RE2 syntax:
 * the time is linear in the input, and what would break that (look-around, back references) is
 * refused when the rule is loaded. So is an expression whose counted repetitions make every
 * character dear: for each, the matcher takes at most as many steps as its program has
 * instructions, and a step costs about ten nanoseconds.
 */
record RegexMatcher(Pattern pattern) implements ValueMatcher {
  private static final int MAX_LENGTH = 5_000;
  private static final int MAX_STEPS = 1_000;

  static RegexMatcher compile(String regex, int flags) {
    if (regex.length() > MAX_LENGTH) {
      throw new ValueProblem("the regular expression is longer than " + MAX_LENGTH + " characters");
    }
    try {
      return cheapEnough(new RegexMatcher(Pattern.compile(regex, flags)), regex);
    } catch (PatternSyntaxException e) {
      throw new ValueProblem(
          "the regular expression '"
              + regex
              + "' cannot be run in linear time or is wrong: "
              + e.getDescription());
    }
  }

  private static RegexMatcher cheapEnough(RegexMatcher matcher, String regex) {
    if (matcher.stepsPerCharacter() > MAX_STEPS) {
      throw new ValueProblem(
          "the regular expression '"
              + regex
              + "' takes up to "
              + matcher.stepsPerCharacter()
              + " steps for every character (limit "
              + MAX_STEPS
              + "); count less in it");
    }
    return matcher;
  }

  /** How many steps one character of a text may cost at most. */
  int stepsPerCharacter() {
    return pattern.programSize();
  }

  @Override
  public boolean matches(FieldValue value) {
    if (pattern.matcher(value.text()).find()) {
      return true;
    }
    List<String> readings = value.readings();
    for (int i = 0; i < readings.size(); i++) {
      if (pattern.matcher(readings.get(i)).find()) {
        return true;
      }
    }
    return false;
  }
}
