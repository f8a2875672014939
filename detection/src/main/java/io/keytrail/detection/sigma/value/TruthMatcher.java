package io.keytrail.detection.sigma.value;

import io.keytrail.detection.sigma.field.FieldValue;

/** Compares a truth value with the JSON literal or the text that spells it. */
record TruthMatcher(boolean expected) implements ValueMatcher {
  @Override
  public boolean matches(FieldValue value) {
    return value.text().equalsIgnoreCase(expected ? "true" : "false");
  }
}
