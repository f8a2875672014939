package io.keytrail.simulation.delivery;

import io.keytrail.simulation.chance.Dice;

/**
 * How many seconds after the call its record is delivered, drawn from the spread measured on public
 * CloudTrail files: half within 195 s, 95 % within 452 s, 99 % within 539 s, none later than 608 s.
 */
final class Lateness {
  static final int MAX_SECONDS = 608;

  private static final double[] SHARE = {0, 0.5, 0.95, 0.99, 1};
  private static final int[] SECONDS = {35, 195, 452, 539, MAX_SECONDS};

  private Lateness() {}

  static int draw(Dice dice) {
    double share = dice.unit();
    int upper = 1;
    while (share > SHARE[upper]) {
      upper++;
    }
    double within = (share - SHARE[upper - 1]) / (SHARE[upper] - SHARE[upper - 1]);
    return (int) (SECONDS[upper - 1] + within * (SECONDS[upper] - SECONDS[upper - 1]));
  }
}
