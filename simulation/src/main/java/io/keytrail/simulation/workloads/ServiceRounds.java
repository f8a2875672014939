package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Repertoire;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/**
 * An AWS service that looks around with its service-linked role all day long: Config, Trusted
 * Advisor. Address and agent are the service's host name.
 *
 * @param role the service-linked role
 * @param perDay calls a day at volume 1
 */
public record ServiceRounds(
    Role role, String service, String region, String repertoire, double perDay) implements Actor {

  @Override
  public void act(Day day, Journal journal) {
    Dice dice = day.dice("rounds " + service + role.account() + region + repertoire);
    AwsDesk desk = new AwsDesk(journal, dice, role.account(), region);
    Repertoire calls = Repertoire.named(repertoire);
    int left = dice.around(perDay * day.volume());
    while (left > 0) {
      Instant at = day.anyTime(dice);
      RoleSession session =
          role.session(role.name().replace("AWSServiceRoleFor", ""), at, dice).through(service);
      desk.issueTo(at, service, session);
      int burst = Math.min(left, dice.between(3, 9));
      for (int i = 0; i < burst; i++) {
        desk.log(at.plusSeconds(1 + i), calls, Caller.of(session, service, service));
      }
      left -= burst + 1;
    }
  }
}
