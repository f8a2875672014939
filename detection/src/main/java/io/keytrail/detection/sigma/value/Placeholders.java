package io.keytrail.detection.sigma.value;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code expand}: {@code %name%} stands for each value the operator gave that name. */
public final class Placeholders {
  private static final int MAX_VALUES = 20_000;
  private static final int MAX_LENGTH = 2_000;
  private static final java.util.regex.Pattern PLACEHOLDER =
      java.util.regex.Pattern.compile("%([^%\\s]{1,100})%");

  private final Map<String, List<String>> values;

  /** The values by name. */
  public Placeholders(Map<String, List<String>> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * Every text that the placeholders make of one.
   *
   * @throws ValueProblem if a placeholder has no values, or they multiply beyond reason
   */
  List<String> expand(String source, Insertion insertion) {
    java.util.regex.Matcher matcher = PLACEHOLDER.matcher(source);
    if (!matcher.find()) {
      return List.of(source);
    }
    if (source.length() > MAX_LENGTH) {
      throw new ValueProblem("a value with placeholders is longer than " + MAX_LENGTH);
    }
    List<String> heads = values.getOrDefault(matcher.group(1), List.of());
    if (heads.isEmpty()) {
      throw new ValueProblem(
          "the placeholder %" + matcher.group(1) + "% has no values; give it some");
    }
    // What a placeholder is replaced by is not searched again: it may hold percent signs.
    List<String> tails = expand(source.substring(matcher.end()), insertion);
    if ((long) heads.size() * tails.size() > MAX_VALUES) {
      throw new ValueProblem("the placeholders of '" + source + "' make too many values");
    }
    List<String> expanded = new ArrayList<>();
    for (String head : heads) {
      String inserted = insertion == Insertion.REGEX ? Pattern.quote(head) : head;
      for (String tail : tails) {
        expanded.add(source.substring(0, matcher.start()) + inserted + tail);
      }
    }
    return expanded;
  }

  /** What the values are put into. */
  enum Insertion {
    TEXT,
    REGEX
  }
}
