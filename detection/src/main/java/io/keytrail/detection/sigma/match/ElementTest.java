package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.ElementField;
import io.keytrail.detection.sigma.field.EventFields;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.field.FieldValue;
import io.keytrail.detection.sigma.value.ReferenceMode;
import java.util.List;

/** What one item asks of an element of an array. */
sealed interface ElementTest {
  boolean holds(FieldValue element, EventFields fields);

  /** A field of the element against the values of the item. */
  record Values(ElementField field, ValuesTest test) implements ElementTest {
    @Override
    public boolean holds(FieldValue element, EventFields fields) {
      return test.holds(field.of(element));
    }
  }

  /** A field of the element against a field of the event. */
  record Reference(ElementField field, FieldExpression other, ReferenceMode mode, boolean cased)
      implements ElementTest {
    @Override
    public boolean holds(FieldValue element, EventFields fields) {
      return Expression.ReferenceTest.holds(field.of(element), fields.get(other), mode, cased);
    }
  }

  /** All of them, or any. */
  record Joined(List<ElementTest> tests, boolean all) implements ElementTest {
    public Joined {
      tests = List.copyOf(tests);
    }

    @Override
    public boolean holds(FieldValue element, EventFields fields) {
      for (ElementTest test : tests) {
        if (test.holds(element, fields) != all) {
          return !all;
        }
      }
      return all;
    }
  }

  /** The opposite. */
  record Unless(ElementTest test) implements ElementTest {
    @Override
    public boolean holds(FieldValue element, EventFields fields) {
      return !test.holds(element, fields);
    }
  }
}
