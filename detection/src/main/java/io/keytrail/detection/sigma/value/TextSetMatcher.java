package io.keytrail.detection.sigma.value;

import io.keytrail.detection.sigma.field.FieldValue;
import java.util.List;
import java.util.Set;

/**
 * Many whole texts at once, without regard to case.
 *
 * @param texts in lower case
 */
public record TextSetMatcher(Set<String> texts) implements ValueMatcher {
  public TextSetMatcher {
    texts = Set.copyOf(texts);
  }

  @Override
  public boolean matches(FieldValue value) {
    if (texts.contains(value.lower())) {
      return true;
    }
    List<String> readings = value.lowerReadings();
    for (int i = 0; i < readings.size(); i++) {
      if (texts.contains(readings.get(i))) {
        return true;
      }
    }
    return false;
  }
}
