package io.keytrail.simulation.company;

/**
 * Where people work. Offsets are fixed all year: time-zone rules differ between JDKs, and a seed
 * has to give the same records everywhere.
 */
public enum Site {
  UTRECHT(1, "Larkfield office Utrecht"),
  DENVER(-7, "Larkfield coworking Denver");

  private final int hoursAheadOfUtc;
  private final String office;

  Site(int hoursAheadOfUtc, String office) {
    this.hoursAheadOfUtc = hoursAheadOfUtc;
    this.office = office;
  }

  /** Seconds of the UTC day at which it is {@code hour} o'clock here; may pass midnight. */
  public int utcSeconds(double hour) {
    return (int) ((hour - hoursAheadOfUtc) * 3600);
  }

  /** The office's network; Utrecht changes its line on the given day of the run. */
  public Network office(int day, int newLineFrom) {
    boolean moved = this == UTRECHT && day >= newLineFrom;
    return Networks.named(moved ? office + " (new line)" : office);
  }
}
