package io.keytrail.detection.sigma.match;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.sigma.field.FieldValue;
import io.keytrail.detection.sigma.value.TextMatcher;
import io.keytrail.detection.sigma.value.TextSetMatcher;
import io.keytrail.detection.sigma.value.TextShape;
import io.keytrail.detection.sigma.value.ValueMatcher;
import io.keytrail.model.event.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tests that may say yes too often but never no too often: good enough to decide what is worth a
 * closer look, and answerable without the record.
 */
final class Likely {
  private static final Pattern VERSION = Pattern.compile("_?\\d{4}_?\\d{2}_?\\d{2}(v\\d+)?$");
  private static final Pattern DIGITS = Pattern.compile("\\d{4}");
  private static final List<String> VERSIONS =
      List.of("20150331", "20150331v2", "2015_03_31", "_2015_03_31");

  private Likely() {}

  /** A call's name without its API version. */
  static String unversioned(String name) {
    return VERSION.matcher(name).replaceFirst("");
  }

  /**
   * The whole names a test asks for, in lower case and also without version; null when it asks for
   * anything else.
   */
  static @Nullable Set<String> exactNames(ValuesTest test) {
    List<ValueMatcher> matchers = positive(test);
    if (matchers == null) {
      return null;
    }
    Set<String> names = new HashSet<>();
    for (ValueMatcher matcher : matchers) {
      switch (matcher) {
        case TextSetMatcher set -> set.texts().forEach(name -> addName(name, names));
        case TextMatcher text when text.shape() instanceof TextShape.Exact exact ->
            addName(exact.text().toLowerCase(Locale.ROOT), names);
        default -> {
          return null;
        }
      }
    }
    return names;
  }

  private static void addName(String name, Set<String> names) {
    names.add(name);
    names.add(unversioned(name));
  }

  /** The matchers of which one must fit some value; null when the test may hold otherwise. */
  static @Nullable List<ValueMatcher> positive(ValuesTest test) {
    return switch (test) {
      case ValuesTest.AnyMatch any -> any.matchers();
      case ValuesTest.All all ->
          all.tests().stream()
              .map(Likely::positive)
              .filter(java.util.Objects::nonNull)
              .findFirst()
              .orElse(null);
      case ValuesTest.Any any -> {
        List<ValueMatcher> joined = new ArrayList<>();
        for (ValuesTest part : any.tests()) {
          List<ValueMatcher> matchers = positive(part);
          if (matchers == null) {
            yield null;
          }
          joined.addAll(matchers);
        }
        yield joined;
      }
      case ValuesTest.Absent ignored -> null;
      case ValuesTest.Unless ignored -> null;
    };
  }

  /**
   * Whether a call of this name may have a raw name that fits.
   *
   * @param decidable whether no matcher asks for digits, so that a whole name they ask for is never
   *     one with a version; else every name may fit
   */
  record CallName(List<ValueMatcher> matchers, boolean decidable) implements Expression.Guard {
    static CallName of(List<ValueMatcher> matchers) {
      return new CallName(matchers, matchers.stream().allMatch(CallName::isDecidable));
    }

    private static boolean isDecidable(ValueMatcher matcher) {
      return switch (matcher) {
        case TextMatcher text -> !DIGITS.matcher(text.toString()).find();
        case TextSetMatcher set ->
            set.texts().stream().noneMatch(name -> DIGITS.matcher(name).find());
        default -> false;
      };
    }

    @Override
    public boolean mayHold(EnrichedEvent event) {
      if (!decidable) {
        return true;
      }
      String action = event.event().action();
      String lower = action.toLowerCase(Locale.ROOT);
      for (ValueMatcher matcher : matchers) {
        if (mayMatch(matcher, action, lower)) {
          return true;
        }
      }
      return false;
    }

    private static boolean mayMatch(ValueMatcher matcher, String action, String lower) {
      return switch (matcher) {
        case TextSetMatcher set -> set.texts().contains(lower);
        case TextMatcher text when text.shape() instanceof TextShape.Exact ->
            text.matchesText(action);
        case TextMatcher text ->
            text.matchesText(action)
                || VERSIONS.stream().anyMatch(version -> text.matchesText(action + version));
        default -> true;
      };
    }
  }

  /** Whether an event of this outcome may have an error code that fits. */
  record ErrorCode(List<ValueMatcher> matchers) implements Expression.Guard {
    @Override
    public boolean mayHold(EnrichedEvent event) {
      if (event.event().outcome().status() != Outcome.Status.SUCCESS) {
        return true;
      }
      FieldValue success = FieldValue.text("success");
      FieldValue capital = FieldValue.text("Success");
      return matchers.stream()
          .anyMatch(matcher -> matcher.matches(success) || matcher.matches(capital));
    }
  }
}
