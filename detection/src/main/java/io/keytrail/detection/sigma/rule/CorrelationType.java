package io.keytrail.detection.sigma.rule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a correlation computes over the matches in its window. */
public enum CorrelationType {
  EVENT_COUNT,
  VALUE_COUNT,
  TEMPORAL,
  TEMPORAL_ORDERED,
  VALUE_SUM,
  VALUE_AVG,
  VALUE_PERCENTILE,
  VALUE_MEDIAN;

  /** The name Sigma uses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that name; null when there is none. */
  public static @Nullable CorrelationType named(String label) {
    for (CorrelationType type : values()) {
      if (type.label().equals(label)) {
        return type;
      }
    }
    return null;
  }

  /** Whether it needs {@code condition.field}. */
  public boolean readsField() {
    return switch (this) {
      case EVENT_COUNT, TEMPORAL, TEMPORAL_ORDERED -> false;
      case VALUE_COUNT, VALUE_SUM, VALUE_AVG, VALUE_PERCENTILE, VALUE_MEDIAN -> true;
    };
  }

  public boolean isTemporal() {
    return this == TEMPORAL || this == TEMPORAL_ORDERED;
  }
}
