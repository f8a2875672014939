package io.keytrail.detection.sigma.value;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.keytrail.detection.sigma.field.FieldValue;
import java.util.List;

/**
 * Searches a regular expression in a value, from any place in it unless it is anchored. RE2 syntax:
 * the time is linear in the input, and what would break that (look-around, back references) is
 * refused when the rule is loaded. So is an expression that would fill the memory when compiled,
 * and one whose counted repetitions make every character dear: for each, the matcher takes at most
 * as many steps as its program has instructions, and a step costs ten to thirty nanoseconds. A text
 * is read as far as {@link #BUDGET} steps go, as if it ended there.
 */
record RegexMatcher(Pattern pattern) implements ValueMatcher {
  /** How many steps one search may take: about a tenth of a second. */
  static final int BUDGET = 5_000_000;

  private static final int MAX_LENGTH = 5_000;
  private static final int MAX_STEPS = 1_000;

  /** Far above what {@link #MAX_STEPS} lets pass; compiling so much takes milliseconds. */
  private static final int MAX_ATOMS = 20_000;

  /** The compiler calls itself for every group within a group. */
  private static final int MAX_DEPTH = 500;

  static RegexMatcher compile(String regex, int flags) {
    if (regex.length() > MAX_LENGTH) {
      throw new ValueProblem("the regular expression is longer than " + MAX_LENGTH + " characters");
    }
    requireCompilable(regex);
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

  private static void requireCompilable(String regex) {
    RegexSize.Reckoned size = RegexSize.of(regex);
    if (size.atoms() > MAX_ATOMS) {
      throw new ValueProblem(
          "the regular expression '"
              + regex
              + "' has more than "
              + MAX_ATOMS
              + " parts once its repetitions are written out; count less in it");
    }
    if (size.depth() > MAX_DEPTH) {
      throw new ValueProblem(
          "the regular expression has groups "
              + size.depth()
              + " deep within each other (limit "
              + MAX_DEPTH
              + "); leave out those that do nothing");
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

  /** How many characters of a text are read at most. */
  int reach() {
    return BUDGET / stepsPerCharacter();
  }

  @Override
  public boolean matches(FieldValue value) {
    if (found(value.text())) {
      return true;
    }
    List<String> readings = value.readings();
    for (int i = 0; i < readings.size(); i++) {
      if (found(readings.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean found(String text) {
    int reach = reach();
    return pattern.matcher(text.length() <= reach ? text : text.substring(0, reach)).find();
  }
}
