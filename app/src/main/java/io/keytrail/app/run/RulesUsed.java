package io.keytrail.app.run;

import java.util.List;

/**
 * What became of the rule files of a hunt.
 *
 * @param loaded how many rules took part
 * @param problems the rules that did not, in order of their files
 */
public record RulesUsed(int loaded, List<Problem> problems) {
  public RulesUsed {
    problems = List.copyOf(problems);
  }

  /** A rule file that took no part, and why. */
  public record Problem(String file, String reason) {}
}
