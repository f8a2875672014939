package io.keytrail.simulation.people;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Person;
import io.keytrail.simulation.company.Site;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/** The morning on which an administrator puts a new colleague into the directory. */
public record NewColleague(Person administrator, Person colleague) implements Actor {

  @Override
  public void act(Day day, Journal journal) {
    if (day.number() != colleague.firstDay()) {
      return;
    }
    Dice dice = day.dice("new colleague");
    AwsDesk desk = new AwsDesk(journal, dice, Company.MANAGEMENT, Company.HOME_REGION);
    Role role =
        new Role(
            Company.MANAGEMENT,
            "/aws-reserved/sso.amazonaws.com/" + Company.HOME_REGION + "/",
            administrator.permissions().role());
    Instant at = day.at(7 * 3600 + dice.below(600));
    RoleSession session = role.session(administrator.email(), at, dice);
    String office = Site.UTRECHT.office(day.number(), Day.NEW_LINE).address(1);
    Caller caller = Caller.of(session, office, administrator.laptop().browser());
    String userId = SignOn.directoryId(colleague);
    desk.log(
        desk.call(at.plusSeconds(30), "identitystore:CreateUser", caller).with("userId", userId));
    desk.log(
        desk.call(at.plusSeconds(45), "identitystore:CreateGroupMembership", caller)
            .with("userId", userId));
  }
}
