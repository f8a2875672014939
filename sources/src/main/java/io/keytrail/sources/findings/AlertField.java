package io.keytrail.sources.findings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an alert of any tool may tell, by the names that a mapping has for it. */
public enum AlertField {
  ID,
  TIME,
  TITLE,
  TYPE,
  SEVERITY,
  PRODUCT,
  STATUS,
  CLOUD,
  ACCOUNT,
  REGION,
  USER,
  USER_ID,
  USER_TYPE,
  KEY,
  ADDRESS,
  RESOURCE,
  TACTIC,
  TECHNIQUE;

  /** The name in mapping files: {@code user-id}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field of that name; null where there is none. */
  public static @Nullable AlertField byLabel(String label) {
    for (AlertField field : values()) {
      if (field.label().equals(label)) {
        return field;
      }
    }
    return null;
  }
}
