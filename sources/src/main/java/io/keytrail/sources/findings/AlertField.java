package io.keytrail.sources.findings;

import java.util.Locale;

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
}
