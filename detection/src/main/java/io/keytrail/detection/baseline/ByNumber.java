package io.keytrail.detection.baseline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was worked out for values that have numbers without gaps. Not thread-safe. */
final class ByNumber<T> {
  private @Nullable Object[] values = new @Nullable Object[64];

  @SuppressWarnings("unchecked") // only put() writes, and it takes nothing but T
  @Nullable T get(int number) {
    return number < values.length ? (T) values[number] : null;
  }

  void put(int number, T value) {
    if (number >= values.length) {
      values = Arrays.copyOf(values, Math.max(number + 1, values.length * 2));
    }
    values[number] = value;
  }
}
