package io.keytrail.detection.incident;

/** How much a user wants to be told; decides the thresholds of the queue and of paging. */
public enum Profile {
  /** Only what is strong: thresholds ten decibans higher, and no single findings in the queue. */
  QUIET("quiet"),
  /** The default. */
  BALANCED("balanced"),
  /** For somebody who is looking already: everything that a detection thinks worth saying. */
  HUNT("hunt");

  private final String label;

  Profile(String label) {
    this.label = label;
  }

  /** The lower-case name used on the command line and in configuration. */
  public String label() {
    return label;
  }
}
