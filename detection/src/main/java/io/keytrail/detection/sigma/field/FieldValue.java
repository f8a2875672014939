package io.keytrail.detection.sigma.field;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value of a field, with the readings of it that matching needs, each made when first asked
 * for. A value is never null: JSON null counts as absent. Not thread-safe; it lives as long as its
 * event is being matched.
 */
public final class FieldValue {
  /** The sort of a value. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** Compared on its compact JSON. */
    OBJECT,
    /** A whole array, beside its elements, so that {@code '[]'} can be compared with it. */
    ARRAY
  }

  private final Kind kind;
  private final String text;
  private @Nullable String lower;
  private @Nullable List<String> readings;
  private @Nullable List<String> lowerReadings;

  FieldValue(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  public static FieldValue text(String text) {
    return new FieldValue(Kind.TEXT, text);
  }

  public Kind kind() {
    return kind;
  }

  /** As the record spells it, escapes resolved; compact JSON for objects and arrays. */
  public String text() {
    return text;
  }

  public String lower() {
    String made = lower;
    if (made == null) {
      made = text.toLowerCase(Locale.ROOT);
      lower = made;
    }
    return made;
  }

  /**
   * Further readings of a value that is, or holds, a JSON document: freed from the escapes of JSON
   * inside strings, and without optional white space. Empty for everything else.
   */
  public List<String> readings() {
    List<String> made = readings;
    if (made == null) {
      made = DocumentReadings.of(this);
      readings = made;
    }
    return made;
  }

  public List<String> lowerReadings() {
    List<String> made = lowerReadings;
    if (made == null) {
      List<String> asWritten = readings();
      made = // hardly any value is a document
          asWritten.isEmpty()
              ? asWritten
              : asWritten.stream().map(reading -> reading.toLowerCase(Locale.ROOT)).toList();
      lowerReadings = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return text;
  }
}
