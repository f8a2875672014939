package io.keytrail.detection.baseline;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.Access;
import java.time.Duration;

/**
 * What a principal, or a whole organisation, has done so far. Grows with what is new and never with
 * volume; every set is bounded.
 */
final class Habits {
  /** How long something met once counts as known. */
  static final long WINDOW_SECONDS = Duration.ofDays(30).toSeconds();

  /** Active days after which first-seen evidence counts in full. */
  static final int MATURE_DAYS = 14;

  private static final int SOME = 1_024;
  private static final long DAY = Duration.ofDays(1).toSeconds();

  final SeenValues networks = new SeenValues(SOME);
  final SeenValues countries = new SeenValues(SOME);
  final SeenValues writeRegions = new SeenValues(SOME);
  final SeenValues agents = new SeenValues(SOME);

  private long currentDay = Long.MIN_VALUE;
  private int activeDays;
  private int daysWithNewNetwork;
  private long lastNewNetworkDay = Long.MIN_VALUE;
  private long events;

  /** Takes an event into what is normal. */
  void learn(Observed event, String agent) {
    long now = event.time().getEpochSecond();
    long day = Math.floorDiv(now, DAY);
    if (day != currentDay) {
      currentDay = day;
      activeDays++;
    }
    events++;
    learnNetwork(event.network(), now, day);
    if (!agent.isEmpty()) {
      agents.learn(agent, now);
    }
    if (event.access() == Access.WRITE && !event.region().isEmpty()) {
      writeRegions.learn(event.region(), now);
    }
  }

  private void learnNetwork(IpContext network, long now, long day) {
    if (network.network().isEmpty()) {
      return;
    }
    if (networks.learn(network.network(), now) && day != lastNewNetworkDay) {
      lastNewNetworkDay = day;
      daysWithNewNetwork++;
    }
    if (!network.country().isEmpty()) {
      countries.learn(network.country(), now);
    }
  }

  /** Days on which anything was done before now. */
  int activeDays() {
    return activeDays;
  }

  long events() {
    return events;
  }

  /** From 0 for a stranger to 1 for a principal known well enough to call something new. */
  double maturity() {
    return Math.min(1.0, activeDays / (double) MATURE_DAYS);
  }

  /**
   * How likely a new network is on any of its days, from its own past: days that brought one, the
   * first not counted, over all days, with half a day added to each side so that it is never zero.
   */
  double newNetworkRate() {
    return (Math.max(0, daysWithNewNetwork - 1) + 0.5) / (activeDays + 1.0);
  }
}
