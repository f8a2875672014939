package io.keytrail.model.finding;

/**
 * What a finding says is new for its principal. Weighing goes by it: what many meet at once, what a
 * network explains and what says who acted rather than what was done.
 */
public enum Novelty {
  /** It says nothing of what was before. */
  NONE("none"),
  /** The network it came from. */
  NETWORK("network"),
  /** The region that was worked in. */
  REGION("region"),
  /** The tool by which calls were made. */
  TOOL("tool"),
  /** A sort of act: the principal never did anything of the sort. */
  ACT("act"),
  /** Conduct as a whole: many new things at once, unusual hours, waking after a long silence. */
  CONDUCT("conduct");

  private final String label;

  Novelty(String label) {
    this.label = label;
  }

  /** The lower-case name in rules and in output. */
  public String label() {
    return label;
  }
}
