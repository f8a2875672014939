package io.keytrail.detection.incident;

import io.keytrail.detection.incident.BenignRates.Days;
import io.keytrail.detection.incident.BenignRates.History;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;

/**
 * Fits a detection's points to where it fires. The shipped points stand for how rare it is on
 * ordinary days in general; a principal's own days, its peers' and everybody's move that rate, each
 * as far as there are days to move it. What is common for a principal weighs little; what never
 * happened keeps the shipped points, and more than those nothing gets, because a few quiet weeks
 * are no proof that a thief is likelier.
 */
final class Calibration {
  /**
   * How likely a detection fires on a day of a theft. One number for all: it cancels out where the
   * shipped rate is used, and is only the ceiling of what a rate of its own can lower.
   */
  private static final double WITH_A_THIEF = 0.5;

  /** How many days of one's own weigh as much as what is known of the next larger circle. */
  private static final double DAYS_OF_BELIEF = 4;

  private Calibration() {}

  /** Points and what to say about them; the line is empty when there is nothing to say. */
  record Points(double points, String line) {}

  /** The points of a finding given the ordinary days before it. */
  static Points of(Finding finding, double shipped, History history) {
    if (finding.hard() || finding.layer() == Layer.EXPOSURE || shipped <= 0) {
      return new Points(shipped, "");
    }
    double atHome = WITH_A_THIEF * StrictMath.pow(10, -shipped / 10);
    double everybody = pulled(history.everybody(), atHome);
    double peers = pulled(history.peers(), everybody);
    double own = pulled(history.principal(), peers);
    double points = Math.clamp(10 * StrictMath.log10(WITH_A_THIEF / own), 0, shipped);
    return new Points(points, line(shipped, points, history));
  }

  /** The rate of some days, pulled towards what is believed without them. */
  private static double pulled(Days days, double belief) {
    return ((double) days.fired() + DAYS_OF_BELIEF * belief)
        / ((double) days.active() + DAYS_OF_BELIEF);
  }

  private static String line(double shipped, double points, History history) {
    Days own = history.principal();
    // As printed: "10 instead of 10" would say nothing.
    boolean lowered = Math.round(points) < Math.round(shipped);
    if (own.fired() > 0) {
      return own.fired()
          + " of "
          + own.active()
          + " days before had it, "
          + (lowered ? instead(points, shipped) : "which takes off less than a point");
    }
    Days peers = history.peers();
    String never =
        own.active() == 0
            ? "no earlier day of this principal to compare with"
            : "on none of " + own.active() + " days before";
    if (lowered) {
      Days where = peers.fired() > 0 ? peers : history.everybody();
      return never
          + ", but on "
          + where.fired()
          + " of "
          + where.active()
          + " days of "
          + (peers.fired() > 0 ? "its peers" : "everybody")
          + ", "
          + instead(points, shipped);
    }
    return never + ", so its shipped points stand";
  }

  private static String instead(double points, double shipped) {
    return "so " + Math.round(points) + " instead of " + Math.round(shipped);
  }
}
