package io.keytrail.detection.sigma.value;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.keytrail.detection.sigma.field.FieldValue;
import java.util.List;

/**
 * Searches a regular expression in a value, from any place in it unless it is anchored. RE2 syntax:
 * the time is linear in the input, and what would break that (look-around, back references) is
 * refused when the rule is loaded.
 */
record RegexMatcher(Pattern pattern) implements ValueMatcher {
  private static final int MAX_LENGTH = 5_000;

  static RegexMatcher compile(String regex, int flags) {
    if (regex.length() > MAX_LENGTH) {
      throw new ValueProblem("the regular expression is longer than " + MAX_LENGTH + " characters");
    }
    try {
      return new RegexMatcher(Pattern.compile(regex, flags));
    } catch (PatternSyntaxException e) {
      throw new ValueProblem(
          "the regular expression '"
              + regex
              + "' cannot be run in linear time or is wrong: "
              + e.getDescription());
    }
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
