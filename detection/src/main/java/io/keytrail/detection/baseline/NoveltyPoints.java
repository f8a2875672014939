package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Community;
import io.keytrail.detection.habit.Rhythm;
import io.keytrail.detection.habit.Unusual;

/**
 * What something first seen is worth: the log-odds of it, how likely it is with a thief over how
 * often the principal brings something new of the sort in its own past. Never more than the shipped
 * weight; less for what peers or colleagues do; scaled by how long the principal has been known.
 *
 * <p>A principal known for too short a time is judged by its organisation instead: what nobody of a
 * well-known organisation has ever done counts {@value #STRANGER} of its weight, and less the
 * better the principal itself is known.
 */
final class NoveltyPoints {
  /** Below this, evidence is not worth a finding. */
  static final double LEAST = 1;

  private static final double STRANGER = 0.3;

  private NoveltyPoints() {}

  /**
   * The points of a first-seen value.
   *
   * @param shipped the most it can be worth
   * @param withThief how likely a thief is to bring such a thing
   * @param ofPeers the share that remains when a peer does the same
   * @param ofOrganisation the share that remains when only somebody else of the organisation does
   */
  static double of(
      Moment moment,
      Unusual sort,
      int value,
      double shipped,
      double withThief,
      double ofPeers,
      double ofOrganisation) {
    Rhythm own = moment.habits().rhythm();
    Community organisation = moment.habits().organisation();
    double points = measured(moment, sort, shipped, withThief) * own.maturity();
    if (moment.habits().peers().knows(value, moment.now())) {
      return points * ofPeers;
    }
    if (organisation.knows(value, moment.now())) {
      return points * ofOrganisation;
    }
    double stranger = STRANGER * (1 - own.maturity()) * organisation.rhythm().maturity();
    return Math.max(points, stranger * shipped);
  }

  /** The points of something unusual that is no value of its own. */
  static double of(Moment moment, Unusual sort, double shipped, double withThief) {
    Rhythm own = moment.habits().rhythm();
    return measured(moment, sort, shipped, withThief) * own.maturity();
  }

  private static double measured(Moment moment, Unusual sort, double shipped, double withThief) {
    double usual = moment.habits().rhythm().rate(sort, moment.now());
    double odds = 10 * StrictMath.log10(withThief / usual);
    return Math.clamp(odds, 0, shipped);
  }
}
