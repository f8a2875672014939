package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Repertoire;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/** A monitoring company that collects metrics through a role, every few hours from its hosting. */
public record MonitoringVendor(String account, String region, int roundsPerDay) implements Actor {
  private static final String VENDOR_ACCOUNT = "777788889999";
  private static final String AGENT =
      "Boto3/1.38.46 md/Botocore#1.38.46 ua/2.1 os/linux#6.8.0 md/arch#x86_64"
          + " lang/python#3.12.3 md/pyimpl#CPython Botocore/1.38.46 gaugestreet-collector/4.2";

  @Override
  public void act(Day day, Journal journal) {
    Dice dice = day.dice("monitoring " + account);
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    int rounds = (int) Math.max(1, roundsPerDay * day.volume());
    for (int round = 0; round < rounds; round++) {
      Instant at = day.at((int) (86_400L * round / rounds) + dice.below(120));
      String address = Networks.named("Gauge Street Monitoring").address(dice.below(6));
      Caller caller =
          Vendor.enter(
              desk, at, Role.of(account, "GaugeStreetReader"), VENDOR_ACCOUNT, address, AGENT);
      Repertoire calls = Repertoire.named("monitoring-vendor");
      for (int i = 0; i < 4; i++) {
        desk.log(at.plusSeconds(1 + i), calls, caller);
      }
    }
  }
}
