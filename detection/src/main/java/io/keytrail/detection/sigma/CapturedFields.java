package io.keytrail.detection.sigma;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of the fields that correlations will ask a match for. Immutable. */
public final class CapturedFields {
  /** Nothing is asked for. */
  public static final CapturedFields NONE = new CapturedFields(List.of(), new String[0]);

  private final List<String> names;
  private final @Nullable String[] values;

  /**
   * Takes the values over.
   *
   * @param names in lower case
   * @param values in the order of the names; null where the event has none
   */
  public CapturedFields(List<String> names, @Nullable String[] values) {
    if (names.size() != values.length) {
      throw new IllegalArgumentException(names.size() + " names for " + values.length + " values");
    }
    this.names = names;
    this.values = values;
  }

  /** The value of a field; null when the event had none or nobody asked for it. */
  public @Nullable String get(String lowerCaseName) {
    int index = names.indexOf(lowerCaseName);
    return index < 0 ? null : values[index];
  }

  public List<String> names() {
    return names;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CapturedFields that
        && names.equals(that.names)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return names + "=" + Arrays.toString(values);
  }
}
