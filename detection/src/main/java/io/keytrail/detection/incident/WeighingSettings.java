package io.keytrail.detection.incident;

import java.time.Duration;

/**
 * The numbers that weighing works with. The defaults are those of the scheme in {@code
 * docs/weighing.md}, which says where each comes from.
 *
 * @param failedFactor what a refused or failed attempt counts of a success: evidence of a
 *     credential in use, but not of harm
 * @param trustedFactor what an auth-context finding counts when the call came from a network the
 *     operator declared to be their own. Other layers are never lowered by it
 * @param secondShare what the second strongest detection of a layer adds of its weight; signals of
 *     one layer are correlated
 * @param restShare what each further one adds
 * @param progressionBonus for foreign use first and changes after it
 * @param progressionFrom points from which an auth-context finding is such a sign
 * @param progressionWithin how long after the first sign of foreign use a change counts as
 *     following
 * @param tripleBonus for foreign use, something made and money spent together
 * @param tripleWithin how far these three may lie apart
 * @param window how far back findings count together while no incident is open
 * @param openFor silence after which an open incident no longer absorbs what comes
 * @param layerFloor points from which a layer counts as agreeing
 */
public record WeighingSettings(
    Profile profile,
    Thresholds thresholds,
    double failedFactor,
    double trustedFactor,
    double secondShare,
    double restShare,
    double progressionBonus,
    double progressionFrom,
    Duration progressionWithin,
    double tripleBonus,
    Duration tripleWithin,
    Duration window,
    Duration openFor,
    double layerFloor,
    Limits limits) {

  /**
   * What an incident may hold; the rest is counted.
   *
   * @param eventsShown events in one incident
   * @param contextKept context events kept for one incident
   * @param findingsAnHour findings of one detection on one entity in one clock hour that are kept
   *     in full
   * @param listed networks, principals or credentials in one incident
   */
  public record Limits(int eventsShown, int contextKept, int findingsAnHour, int listed) {
    public static final Limits STANDARD = new Limits(500, 200, 200, 50);

    public Limits {
      atLeastOne("eventsShown", eventsShown);
      atLeastOne("contextKept", contextKept);
      atLeastOne("findingsAnHour", findingsAnHour);
      atLeastOne("listed", listed);
    }

    private static void atLeastOne(String name, int value) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " must be at least 1, but is " + value);
      }
    }
  }

  public WeighingSettings {
    share("failedFactor", failedFactor);
    share("trustedFactor", trustedFactor);
    share("secondShare", secondShare);
    share("restShare", restShare);
    if (!(progressionBonus >= 0)
        || !(progressionFrom >= 0)
        || !(tripleBonus >= 0)
        || !(layerFloor >= 0)) {
      throw new IllegalArgumentException(
          "progressionBonus, progressionFrom, tripleBonus and layerFloor must not be negative");
    }
    if (progressionWithin.isNegative()
        || tripleWithin.isNegative()
        || window.isNegative()
        || openFor.isNegative()) {
      throw new IllegalArgumentException("durations of weighing must not be negative");
    }
  }

  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be between 0 and 1, but is " + value);
    }
  }

  /** The same for logs of that many principal-days. */
  WeighingSettings over(long principalDays) {
    return new WeighingSettings(
        profile,
        thresholds.over(principalDays),
        failedFactor,
        trustedFactor,
        secondShare,
        restShare,
        progressionBonus,
        progressionFrom,
        progressionWithin,
        tripleBonus,
        tripleWithin,
        window,
        openFor,
        layerFloor,
        limits);
  }

  /** The standard settings with a profile's thresholds. */
  public static WeighingSettings of(Profile profile) {
    Thresholds thresholds =
        switch (profile) {
          case QUIET -> new Thresholds(65, 50, 40, 30, 100);
          case BALANCED -> new Thresholds(55, 40, 30, 20, 8);
          case HUNT -> new Thresholds(55, 40, 20, 10, 4);
        };
    return new WeighingSettings(
        profile,
        thresholds,
        0.6,
        0.25,
        0.25,
        0.10,
        5,
        8,
        Duration.ofHours(6),
        5,
        Duration.ofHours(24),
        Duration.ofHours(24),
        Duration.ofDays(14),
        3,
        Limits.STANDARD);
  }
}
