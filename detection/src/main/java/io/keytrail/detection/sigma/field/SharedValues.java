package io.keytrail.detection.sigma.field;

import org.jspecify.annotations.Nullable;

/**
 * One value per distinct text, so that what was made of it (lower case, readings) is made once. A
 * table of fixed size in which a newcomer displaces what had its place; belongs to one thread.
 */
final class SharedValues {
  private static final int SIZE = 2_048;
  private static final int LONGEST = 512;

  private final @Nullable FieldValue[] table = new FieldValue[SIZE];

  FieldValue text(String text) {
    if (text.length() > LONGEST) {
      return FieldValue.text(text);
    }
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
    FieldValue known = table[slot];
    if (known != null && known.text().equals(text)) {
      return known;
    }
    FieldValue value = FieldValue.text(text);
    table[slot] = value;
    return value;
  }
}
