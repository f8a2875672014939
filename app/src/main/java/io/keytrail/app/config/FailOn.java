package io.keytrail.app.config;

import io.keytrail.model.finding.Severity;

/** From which severity on a hunt ends with exit code 3. */
public enum FailOn {
  CRITICAL("critical"),
  HIGH("high"),
  MEDIUM("medium"),
  LOW("low"),
  NEVER("never");

  private final String label;

  FailOn(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean reachedBy(Severity severity) {
    return switch (this) {
      case CRITICAL -> severity.atLeast(Severity.S0);
      case HIGH -> severity.atLeast(Severity.S1);
      case MEDIUM -> severity.atLeast(Severity.S2);
      case LOW -> severity.atLeast(Severity.S3);
      case NEVER -> false;
    };
  }
}
