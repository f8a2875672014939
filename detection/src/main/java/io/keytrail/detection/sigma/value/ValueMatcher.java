package io.keytrail.detection.sigma.value;

import io.keytrail.detection.sigma.field.FieldValue;

/** A compiled value of a rule: says of one value of an event whether it fits. Immutable. */
public sealed interface ValueMatcher
    permits TextMatcher,
        TextSetMatcher,
        NumberMatcher,
        TruthMatcher,
        RegexMatcher,
        CidrMatcher,
        TimePartMatcher {

  boolean matches(FieldValue value);
}
