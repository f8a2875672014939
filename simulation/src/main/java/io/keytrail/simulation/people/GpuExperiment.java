package io.keytrail.simulation.people;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Person;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/**
 * A data engineer's experiments: one small GPU instance at a time, home region, stopped the same
 * day.
 */
public record GpuExperiment(Person person) implements Actor {

  @Override
  public void act(Day day, Journal journal) {
    Whereabouts place = Whereabouts.of(person, day);
    if (!place.working() || day.number() % 6 != 1) {
      return;
    }
    Dice dice = day.dice("gpu experiment");
    AwsDesk desk = new AwsDesk(journal, dice, Company.DEVELOPMENT, Company.HOME_REGION);
    Role role =
        new Role(
            Company.DEVELOPMENT,
            "/aws-reserved/sso.amazonaws.com/" + Company.HOME_REGION + "/",
            person.permissions().role());
    Instant start = day.at(place.start() + 3600 + dice.below(1800));
    RoleSession session = role.session(person.email(), start.minusSeconds(1800), dice);
    String instance = "0" + dice.letters("0123456789abcdef", 16);
    desk.log(
        desk.call(start, "ec2:RunInstances", caller(session, place, "ec2.run-instances"))
            .with("type", "g4dn.xlarge")
            .with("keyName", "jonas-laptop")
            .with("instance", instance));
    desk.log(
        start.plusSeconds(40),
        "ec2:DescribeInstances",
        caller(session, place, "ec2.describe-instances"));
    desk.log(
        desk.call(
                start.plusSeconds(4 * 3600 + dice.below(3600)),
                "ec2:TerminateInstances",
                caller(session, place, "ec2.terminate-instances"))
            .with("instance", instance));
  }

  private Caller caller(RoleSession session, Whereabouts place, String command) {
    return Caller.of(session, place.address(), person.laptop().cli(command));
  }
}
