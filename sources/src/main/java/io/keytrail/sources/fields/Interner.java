package io.keytrail.sources.fields;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives equal values one shared instance, so that a million events hold a few thousand names. Full
 * at its limit, from where on new values are passed through: only memory is lost. Not thread-safe.
 */
public final class Interner<T> {
  private static final int MAX_VALUES = 100_000;

  private final Map<T, T> values = new HashMap<>();

  /** The instance that stands for every value equal to this one. */
  public T same(T value) {
    T known = values.get(value);
    if (known != null) {
      return known;
    }
    if (values.size() < MAX_VALUES) {
      values.put(value, value);
    }
    return value;
  }
}
