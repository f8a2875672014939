package io.keytrail.detection.sigma.field;

import java.util.Arrays;

/**
 * The values a field has in one event: none, one, or one for each element of the arrays on its
 * path. Reused from event to event.
 */
public final class FieldValues {
  /** Elements looked at; hostile arrays are longer, records of providers are not. */
  public static final int MAX_VALUES = 20_000;

  private FieldValue[] values = new FieldValue[4];
  private int size;

  void clear() {
    size = 0;
  }

  void add(FieldValue value) {
    if (size == MAX_VALUES) {
      return;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  public int size() {
    return size;
  }

  public FieldValue get(int index) {
    return values[index];
  }

  /** Whether the field is missing or null, which is the same to a rule. */
  public boolean isAbsent() {
    return size == 0;
  }
}
