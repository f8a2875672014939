package io.keytrail.verification.quality.single;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of rule tests together. */
public record RuleCaseFigures(List<RuleCaseResult> results) {
  public RuleCaseFigures {
    results = List.copyOf(results);
  }

  private List<RuleCaseResult> asked(boolean expected) {
    return results.stream()
        .filter(result -> result.of().inScope() && result.of().expected() == expected)
        .toList();
  }

  /** Records in scope that should raise something, or that should not. */
  public long count(boolean expected) {
    return asked(expected).size();
  }

  public long fired(boolean expected) {
    return asked(expected).stream().filter(RuleCaseResult::fired).count();
  }

  public long paged(boolean expected) {
    return asked(expected).stream().filter(RuleCaseResult::paged).count();
  }

  /** Records in scope that should have raised a finding and raised none. */
  public List<RuleCaseResult> missed() {
    return asked(true).stream().filter(result -> !result.fired()).toList();
  }

  /** Harmless records that would have woken somebody. */
  public List<RuleCaseResult> alarmed() {
    return asked(false).stream().filter(RuleCaseResult::paged).toList();
  }

  /** Every rule of which no record is in scope, with the reason. */
  public Map<String, String> outOfScope() {
    Map<String, String> reasons = new TreeMap<>();
    results.forEach(result -> {
      if (!result.of().inScope()) {
        reasons.putIfAbsent(result.of().rule(), result.of().outOfScope());
      }
    });
    results.stream()
        .filter(result -> result.of().inScope())
        .forEach(result -> reasons.remove(result.of().rule()));
    return reasons;
  }
}
