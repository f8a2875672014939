package io.keytrail.detection.sample;

/**
 * How a sample, or a rule that should have samples, came off.
 *
 * @param file the samples file
 * @param sample the sample's name; empty where the file or a rule as a whole is meant
 * @param rule the rule it is about; empty where that could not be told
 * @param reason why it failed; empty when it passed
 */
public record SampleResult(String file, String sample, String rule, Status status, String reason) {
  /** The two ways. */
  public enum Status {
    PASSED,
    FAILED
  }

  static SampleResult passed(String file, RuleSample sample, String rule) {
    return new SampleResult(file, sample.name(), rule, Status.PASSED, "");
  }

  static SampleResult failed(String file, String sample, String rule, String reason) {
    return new SampleResult(file, sample, rule, Status.FAILED, reason);
  }

  public boolean passed() {
    return status == Status.PASSED;
  }
}
