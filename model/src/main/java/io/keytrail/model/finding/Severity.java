package io.keytrail.model.finding;

/** How bad an incident is, the worst first; the playbook's four grades. */
public enum Severity {
  /** Active compromise with impact: page, isolate now. */
  S0("critical"),
  /** Active compromise: page. */
  S1("high"),
  /** Urgent in working hours: strong evidence without a second layer, or an exposed key. */
  S2("medium"),
  /** For the queue. */
  S3("low");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /** The word people know it by: critical, high, medium, low. */
  public String word() {
    return word;
  }

  /** Whether it would wake somebody. */
  public boolean paging() {
    return this == S0 || this == S1;
  }

  /** Whether this is as bad as {@code other} or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
