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

/**
 * A posture scanner bought in the middle of the month: once a week it asks everything of every
 * service within minutes and is refused here and there. It looks like reconnaissance from a new
 * network and is harmless.
 */
public record PostureScanner(String account, String region) implements Actor {
  static final String VENDOR_ACCOUNT = "888899990000";
  static final String EXTERNAL_ID = "larkfield-5c1e77";
  private static final String AGENT =
      "Boto3/1.40.1 md/Botocore#1.40.1 ua/2.1 os/linux#6.1.0-37-amd64 md/arch#x86_64"
          + " lang/python#3.11.2 md/pyimpl#CPython Botocore/1.40.1 plainview-scan/9.3";

  @Override
  public void act(Day day, Journal journal) {
    if (day.number() <= Terraform.SCANNER_DAY || day.number() % 7 != 3) {
      return;
    }
    Dice dice = day.dice("scanner " + account);
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    Instant start = day.at(22 * 3600 + dice.below(1800));
    String address = Networks.named("Plainview Posture Scanner").address(2);
    Caller caller =
        Vendor.enter(
            desk, start, Role.of(account, "PlainviewAudit"), VENDOR_ACCOUNT, address, AGENT);
    int second = 2;
    for (Repertoire.Entry entry : Repertoire.named("posture-scan").entries()) {
      Instant at = start.plusSeconds(second);
      second += dice.between(1, 6);
      if (entry.label().startsWith("lambda:GetPolicy") || entry.label().startsWith("dynamodb:")) {
        desk.log(desk.call(at, entry.label(), caller).denied());
      } else {
        desk.log(at, entry, caller);
      }
    }
  }
}
