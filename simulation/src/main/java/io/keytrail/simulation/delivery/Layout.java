package io.keytrail.simulation.delivery;

/** How records are cut into files. */
public enum Layout {
  /** As the providers cut: CloudTrail every five minutes, the others every hour. */
  PROVIDER,
  /**
   * At most one file a day for each stream, quiet streams every few days: the same folders with few
   * files, for an example that is kept under version control.
   */
  BUNDLED
}
