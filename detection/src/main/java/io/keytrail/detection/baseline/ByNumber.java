package io.keytrail.detection.baseline;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was worked out for values that have numbers without gaps. Not thread-safe. */
public final class ByNumber<T> {
  private @Nullable Object[] values = new @Nullable Object[64];

  /** What was put under a number; null if nothing was. */
  @SuppressWarnings("unchecked") // only put() writes, and it takes nothing but T
  public @Nullable T get(int number) {
    return number < values.length ? (T) values[number] : null;
  }

  /** Puts a value under a number, in place of what was there. */
  public void put(int number, T value) {
    if (number >= values.length) {
      values = Arrays.copyOf(values, Math.max(number + 1, values.length * 2));
    }
    values[number] = value;
  }
}
