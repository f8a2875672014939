package io.keytrail.detection.sigma.value;

import io.keytrail.detection.sigma.field.DocumentReadings;
import io.keytrail.detection.sigma.field.FieldValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Compares text with wildcards, without regard to case unless {@code cased}. Documents are compared
 * on every reading of theirs, and there the rule's own optional white space does not count either.
 */
public final class TextMatcher implements ValueMatcher {
  private final GlobText pattern;
  private final TextShape shape;
  private final @Nullable TextShape looseShape;
  private final boolean cased;

  private TextMatcher(GlobText pattern, @Nullable TextShape looseShape, boolean cased) {
    this.pattern = pattern;
    this.shape = TextShape.of(pattern);
    this.looseShape = looseShape;
    this.cased = cased;
  }

  static TextMatcher of(GlobText pattern, boolean cased) {
    GlobText folded = cased ? pattern : pattern.mapLiterals(text -> text.toLowerCase(Locale.ROOT));
    GlobText loose = folded.mapLiterals(DocumentReadings::loosened);
    TextShape looseShape = loose.length() == folded.length() ? null : TextShape.of(loose);
    return new TextMatcher(folded, looseShape, cased);
  }

  @Override
  public boolean matches(FieldValue value) {
    if (shape.matches(cased ? value.text() : value.lower())) {
      return true;
    }
    List<String> readings = cased ? value.readings() : value.lowerReadings();
    for (int i = 0; i < readings.size(); i++) {
      String reading = readings.get(i);
      if (shape.matches(reading) || (looseShape != null && looseShape.matches(reading))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text as it stands matches; for names that are no documents. */
  public boolean matchesText(String text) {
    return shape.matches(cased ? text : text.toLowerCase(Locale.ROOT));
  }

  public TextShape shape() {
    return shape;
  }

  public boolean cased() {
    return cased;
  }

  /** The pattern, by which equal demands of many rules are found. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TextMatcher that && cased == that.cased && pattern.equals(that.pattern);
  }

  @Override
  public int hashCode() {
    return pattern.hashCode();
  }

  @Override
  public String toString() {
    return pattern.toString();
  }
}
