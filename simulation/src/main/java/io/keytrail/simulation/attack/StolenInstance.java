package io.keytrail.simulation.attack;

import io.keytrail.simulation.billing.Charge;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import java.util.List;

/**
 * A machine that the thief starts.
 *
 * @param id without its {@code i-}
 * @param perDay what it costs a day, in US dollars
 */
record StolenInstance(String region, String type, String id, double perDay) {
  private static final String ALPHABET = "0123456789abcdef";
  private static final double G5 = 5.672 * 24;
  private static final double G4DN = 5.474 * 24;

  /** All of them, in the order in which they are started; the same in every part of a run. */
  static List<StolenInstance> all(long seed) {
    Dice dice = Dice.of(seed, "thief's instances", 0);
    return List.of(
        of("us-east-1", "g5.12xlarge", dice, G5),
        of("us-west-2", "g5.12xlarge", dice, G5),
        of("ap-southeast-1", "g4dn.12xlarge", dice, G4DN),
        of("us-west-2", "g5.12xlarge", dice, G5));
  }

  private static StolenInstance of(String region, String type, Dice dice, double perDay) {
    return new StolenInstance(region, type, "0" + dice.letters(ALPHABET, 16), perDay);
  }

  Charge charge() {
    return Charge.aws(
        Company.DEVELOPMENT,
        "larkfield-dev",
        "Amazon Elastic Compute Cloud",
        region,
        "i-" + id,
        perDay);
  }
}
