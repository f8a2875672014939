package io.keytrail.verification.quality.single;

/**
 * A record and whether the rule it was written for should fire on it.
 *
 * @param expected whether it should
 * @param record JSON as the provider writes it
 * @param outOfScope why Keytrail is not asked about it; empty if it is
 */
public record RuleCase(
    String rule, String test, boolean expected, String record, String outOfScope) {

  public boolean inScope() {
    return outOfScope.isEmpty();
  }
}
