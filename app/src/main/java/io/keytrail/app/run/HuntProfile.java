package io.keytrail.app.run;

/** How much a hunt reports: the choice between missing little and reading little. */
public enum HuntProfile {
  /** Only what nearly always matters. */
  QUIET("quiet"),
  /** The default. */
  BALANCED("balanced"),
  /** Everything with any weight, for people who are looking for something. */
  HUNT("hunt");

  private final String label;

  HuntProfile(String label) {
    this.label = label;
  }

  /** The lower-case name used on the command line and in configuration. */
  public String label() {
    return label;
  }
}
