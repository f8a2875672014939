package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.FieldValues;
import io.keytrail.detection.sigma.value.ValueMatcher;
import java.util.List;

/** What one item asks of the values of its field. */
sealed interface ValuesTest {
  boolean holds(FieldValues values);

  /** Some value fits some matcher. */
  record AnyMatch(List<ValueMatcher> matchers) implements ValuesTest {
    public AnyMatch {
      matchers = List.copyOf(matchers);
    }

    @Override
    public boolean holds(FieldValues values) {
      for (int v = 0; v < values.size(); v++) {
        for (int m = 0; m < matchers.size(); m++) {
          if (matchers.get(m).matches(values.get(v))) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** The field is missing or null. */
  record Absent() implements ValuesTest {
    @Override
    public boolean holds(FieldValues values) {
      return values.isAbsent();
    }
  }

  /** All of them. */
  record All(List<ValuesTest> tests) implements ValuesTest {
    public All {
      tests = List.copyOf(tests);
    }

    @Override
    public boolean holds(FieldValues values) {
      for (int i = 0; i < tests.size(); i++) {
        if (!tests.get(i).holds(values)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Any of them. */
  record Any(List<ValuesTest> tests) implements ValuesTest {
    public Any {
      tests = List.copyOf(tests);
    }

    @Override
    public boolean holds(FieldValues values) {
      for (int i = 0; i < tests.size(); i++) {
        if (tests.get(i).holds(values)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The opposite. */
  record Unless(ValuesTest test) implements ValuesTest {
    @Override
    public boolean holds(FieldValues values) {
      return !test.holds(values);
    }
  }
}
