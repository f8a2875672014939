package io.keytrail.detection.sigma.match;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.sigma.field.EventFields;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.field.FieldValue;
import io.keytrail.detection.sigma.field.FieldValues;
import io.keytrail.detection.sigma.value.ReferenceMode;
import io.keytrail.detection.sigma.value.ValueMatcher;
import java.util.List;

/** A rule's executable form. Immutable; the fields it is given belong to the calling thread. */
public sealed interface Expression {
  boolean holds(EventFields fields);

  /** All of them. */
  record And(List<Expression> parts) implements Expression {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(EventFields fields) {
      for (int i = 0; i < parts.size(); i++) {
        if (!parts.get(i).holds(fields)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Any of them. */
  record Or(List<Expression> parts) implements Expression {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(EventFields fields) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).holds(fields)) {
          return true;
        }
      }
      return false;
    }
  }

  /** At least so many of them. */
  record AtLeast(int count, List<Expression> parts) implements Expression {
    public AtLeast {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(EventFields fields) {
      int missing = count;
      for (int i = 0; i < parts.size() && missing > 0; i++) {
        if (parts.get(i).holds(fields)) {
          missing--;
        }
      }
      return missing == 0;
    }
  }

  /** The opposite. */
  record Not(Expression part) implements Expression {
    @Override
    public boolean holds(EventFields fields) {
      return !part.holds(fields);
    }
  }

  /** A field against the values of an item. */
  record FieldTest(FieldExpression field, ValuesTest test) implements Expression {
    @Override
    public boolean holds(EventFields fields) {
      return test.holds(fields.get(field));
    }
  }

  /** A field against another field of the event. */
  record ReferenceTest(
      FieldExpression field, FieldExpression other, ReferenceMode mode, boolean cased)
      implements Expression {
    @Override
    public boolean holds(EventFields fields) {
      return holds(fields.get(field), fields.get(other), mode, cased);
    }

    /** Whether some value on the left stands so to some value on the right. */
    static boolean holds(FieldValues left, FieldValues right, ReferenceMode mode, boolean cased) {
      for (int l = 0; l < left.size(); l++) {
        for (int r = 0; r < right.size(); r++) {
          if (mode.holds(folded(left.get(l), cased), folded(right.get(r), cased))) {
            return true;
          }
        }
      }
      return false;
    }

    private static String folded(FieldValue value, boolean cased) {
      return cased ? value.text() : value.lower();
    }
  }

  /** A value anywhere in the record. */
  record KeywordTest(ValueMatcher matcher) implements Expression {
    @Override
    public boolean holds(EventFields fields) {
      return matcher.matches(fields.wholeRecord());
    }
  }

  /** Items that must hold on one and the same element of an array. */
  record SameElement(FieldExpression array, List<ElementTest> tests) implements Expression {
    public SameElement {
      tests = List.copyOf(tests);
    }

    @Override
    public boolean holds(EventFields fields) {
      FieldValues elements = fields.get(array);
      for (int i = 0; i < elements.size(); i++) {
        FieldValue element = elements.get(i);
        if (tests.stream().allMatch(test -> test.holds(element, fields))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Stands for a test in an index; never part of a rule. */
  non-sealed interface Guard extends Expression {
    /** Whether the test may hold; false only when it certainly does not. */
    boolean mayHold(EnrichedEvent event);

    @Override
    default boolean holds(EventFields fields) {
      return mayHold(fields.event());
    }
  }
}
