package io.keytrail.detection.sigma;

import java.util.List;

/**
 * What became of one document of a rule file.
 *
 * @param document its number in the file, from 1
 * @param rule its name, or title, or empty where it could not be read so far
 * @param reason why it is not simply loaded; empty when it is
 * @param warnings what its author may want to know although it works
 */
public record RuleReport(
    String file, int document, String rule, Outcome outcome, String reason, List<String> warnings) {

  public RuleReport {
    warnings = List.copyOf(warnings);
  }

  RuleReport withOutcome(Outcome other, String why) {
    return new RuleReport(file, document, rule, other, why, warnings);
  }

  RuleReport withWarnings(List<String> texts) {
    return new RuleReport(file, document, rule, outcome, reason, texts);
  }

  /** The ways it can end. */
  public enum Outcome {
    LOADED("loaded"),
    /** Broken, or asks for what is not supported; it never matches. */
    UNSUPPORTED("unsupported"),
    /** Loaded, but made for a log that Keytrail does not read; it never sees an event. */
    UNROUTABLE("unroutable"),
    /** Loaded, but it asks for a field that its log never has; it will hardly match. */
    UNMATCHABLE("unmatchable");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    /** The lower-case name used in every output. */
    public String label() {
      return label;
    }
  }
}
