package io.keytrail.simulation.graft;

import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.company.Person;
import io.keytrail.simulation.people.DeveloperKey;
import io.keytrail.simulation.people.SignOn;
import io.keytrail.simulation.people.Whereabouts;
import io.keytrail.simulation.records.aws.AwsIdentity.IamUser;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import io.keytrail.simulation.workloads.Instances;
import io.keytrail.simulation.workloads.Pipelines;
import io.keytrail.simulation.workloads.ServerRoom;
import java.time.Instant;

/** Those whose credentials are used, each at the place and with the program it always has. */
final class AwsVictims {
  private AwsVictims() {}

  /** A developer's long-lived key, used from the laptop it belongs to. */
  static AwsHand developer(String login, Day day, Journal journal) {
    Person person = Company.person(login);
    Dice dice = day.dice("graft on " + login);
    Whereabouts place = Whereabouts.of(person, day);
    return new AwsHand(
        new AwsDesk(journal, dice, Company.DEVELOPMENT, Company.HOME_REGION),
        DeveloperKey.user(person, day.seed()),
        place.address(),
        label -> person.laptop().cli(SignOn.command(label)),
        place.duringWork(day, dice));
  }

  /** The user behind a developer's key. */
  static IamUser developerKey(String login, Day day) {
    return DeveloperKey.user(Company.person(login), day.seed());
  }

  /** Somebody's session of the company's sign-on, on the command line of their laptop. */
  static AwsHand signedOn(String login, String account, Day day, Journal journal) {
    Person person = Company.person(login);
    Dice dice = day.dice("graft on " + login);
    Whereabouts place = Whereabouts.of(person, day);
    Instant start = place.duringWork(day, dice);
    Role role =
        new Role(
            account,
            "/aws-reserved/sso.amazonaws.com/" + Company.HOME_REGION + "/",
            person.permissions().role());
    return new AwsHand(
        new AwsDesk(journal, dice, account, Company.HOME_REGION),
        role.session(person.email(), start.minusSeconds(900), dice),
        place.address(),
        label -> person.laptop().cli(SignOn.command(label)),
        start);
  }

  /** A job of the pipeline that does more than deploying. */
  static AwsHand pipeline(Day day, Journal journal) {
    Dice dice = day.dice("graft on the pipeline");
    AwsDesk desk = new AwsDesk(journal, dice, Company.PRODUCTION, Company.HOME_REGION);
    Instant start = day.at(10 * 3600 + dice.below(4 * 3600));
    String runner = Networks.named("Hosted build runners").address(dice.below(60));
    RoleSession session =
        Pipelines.begin(desk, start, Role.of(Company.PRODUCTION, "deploy-api"), "api", runner);
    return new AwsHand(
        desk,
        session,
        runner,
        label -> Pipelines.CLI + SignOn.command(label),
        start.plusSeconds(20));
  }

  /** A web server's role, used on the web server. */
  static AwsHand webServer(Day day, Journal journal) {
    Dice dice = day.dice("graft on a web server");
    Instant start = day.anyTime(dice);
    Caller caller =
        new Instances(
                Role.of(Company.PRODUCTION, "app-web"),
                Company.HOME_REGION,
                "Cloud egress eu-west-1",
                2)
            .caller(day, 0, start.minusSeconds(1200), dice);
    AwsDesk desk = new AwsDesk(journal, dice, Company.PRODUCTION, Company.HOME_REGION);
    return new AwsHand(desk, caller.identity(), caller.address(), label -> caller.agent(), start);
  }

  /** The warehouse machine's key, used on that machine. */
  static AwsHand warehouse(Day day, Journal journal) {
    Dice dice = day.dice("graft on the warehouse");
    IamUser user = ServerRoom.user(Company.PRODUCTION, day);
    Caller caller = ServerRoom.caller(user);
    AwsDesk desk = new AwsDesk(journal, dice, Company.PRODUCTION, Company.HOME_REGION);
    return new AwsHand(
        desk, user, caller.address(), label -> caller.agent(), day.at(6 * 3600 + dice.below(3600)));
  }
}
