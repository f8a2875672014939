package io.keytrail.detection.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers distinct values from 0 in the order they are first met. Not thread-safe. */
final class Dictionary<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();
  private @Nullable T last;
  private int lastNumber;

  /** The value's number; runs of the same instance, common in logs, cost one comparison. */
  @SuppressWarnings("ReferenceEquality") // a different but equal instance only takes the long way
  int number(T value) {
    if (value == last) {
      return lastNumber;
    }
    Integer known = numbers.get(value);
    if (known == null) {
      known = values.size();
      numbers.put(value, known);
      values.add(value);
    }
    last = value;
    lastNumber = known;
    return known;
  }

  T value(int number) {
    return values.get(number);
  }

  int size() {
    return values.size();
  }
}
