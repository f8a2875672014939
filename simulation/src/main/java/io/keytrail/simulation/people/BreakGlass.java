package io.keytrail.simulation.people;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Laptop;
import io.keytrail.simulation.company.Site;
import io.keytrail.simulation.records.aws.AwsIdentity.IamUser;
import io.keytrail.simulation.records.aws.Caller;
import io.keytrail.simulation.records.aws.Failure;
import java.time.Instant;

/**
 * The emergency user of production, tried out once a month from the office: a mistyped password,
 * then a sign-in with a second factor, then a look around.
 */
public record BreakGlass() implements Actor {
  private static final int REHEARSAL_DAY = 10;
  private static final String USER = "emergency-access";

  @Override
  public void act(Day day, Journal journal) {
    if (day.number() != REHEARSAL_DAY) {
      return;
    }
    Dice dice = day.dice("break glass");
    AwsDesk desk = new AwsDesk(journal, dice, Company.PRODUCTION, Company.HOME_REGION);
    IamUser user =
        new IamUser(Company.PRODUCTION, USER, Role.userId(Company.PRODUCTION, USER), "", true);
    String office = Site.UTRECHT.office(day.number(), Day.NEW_LINE).address(1);
    Caller caller = Caller.of(user, office, Laptop.MAC.browser());
    Instant at = day.at(9 * 3600 + dice.below(3600));
    for (int attempt = 0; attempt < 2; attempt++) {
      desk.log(
          desk.call(at.plusSeconds(20L * attempt), "signin:ConsoleLogin", caller)
              .with("mfa", "No")
              .failing(Failure.of("Failed authentication", "Failed authentication")));
    }
    desk.log(desk.call(at.plusSeconds(70), "signin:ConsoleLogin", caller).with("mfa", "Yes"));
    Caller inside =
        Caller.of(user.withKey(Role.temporaryKey(dice)), caller.address(), caller.agent());
    for (String call :
        new String[] {
          "iam:GetAccountSummary", "ec2:DescribeInstances", "health:DescribeEventAggregates"
        }) {
      at = at.plusSeconds(90);
      desk.log(at, call, inside);
    }
  }
}
