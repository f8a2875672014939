package io.keytrail.simulation.people;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Repertoire;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Person;
import io.keytrail.simulation.records.aws.AwsIdentity.DirectoryUser;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.AwsIdentity.SamlUser;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;
import java.util.Locale;

/**
 * Somebody's day on AWS through IAM Identity Center: signing on in the management account, then a
 * session of their permission set's role in one account, in the browser or on the command line.
 */
public record SignOn(Person person) implements Actor {
  private static final String STORE = "d-93670f2a1b";

  @Override
  public void act(Day day, Journal journal) {
    Whereabouts place = Whereabouts.of(person, day);
    if (!place.working()) {
      return;
    }
    Dice dice = day.dice("sign-on " + person.login());
    int sessions = dice.chance(0.15) ? 2 : 1;
    for (int i = 0; i < sessions; i++) {
      Instant at = i == 0 ? day.at(place.start() + dice.below(1200)) : place.duringWork(day, dice);
      String account = account(dice);
      enter(
          new AwsDesk(journal, dice, Company.MANAGEMENT, Company.HOME_REGION), at, place, account);
      AwsDesk desk = new AwsDesk(journal, dice, account, Company.HOME_REGION);
      if (dice.chance(browserShare())) {
        inBrowser(desk, at.plusSeconds(6), place);
      } else {
        onCommandLine(desk, at.plusSeconds(9), place);
      }
    }
  }

  private String account(Dice dice) {
    return switch (person.permissions()) {
      case FINANCE -> Company.MANAGEMENT;
      case PLATFORM_ADMIN, SECURITY_AUDIT ->
          dice.chance(0.15)
              ? Company.MANAGEMENT
              : dice.chance(0.6) ? Company.PRODUCTION : Company.DEVELOPMENT;
      case DEVELOPER, DATA_ENGINEER -> dice.chance(0.6) ? Company.DEVELOPMENT : Company.PRODUCTION;
    };
  }

  private double browserShare() {
    return person.permissions() == Person.PermissionSet.FINANCE ? 1 : 0.6;
  }

  private void enter(AwsDesk desk, Instant at, Whereabouts place, String account) {
    DirectoryUser user = new DirectoryUser(Company.MANAGEMENT, directoryId(person), STORE);
    Caller caller = Caller.of(user, place.address(), person.laptop().browser());
    desk.log(desk.call(at, "sso:Authenticate", caller).with("user", person.email()));
    desk.log(
        desk.call(at.plusSeconds(4), "sso:Federate", caller)
            .with("role", person.permissions().label())
            .with("target", account));
  }

  /** The person's id in the directory. */
  static String directoryId(Person person) {
    return Dice.of(7, "directory " + person.login(), 0).uuid();
  }

  private RoleSession session(AwsDesk desk, Instant at) {
    Role role =
        new Role(
            desk.account(),
            "/aws-reserved/sso.amazonaws.com/" + Company.HOME_REGION + "/",
            person.permissions().role());
    return role.session(person.email(), at, desk.dice());
  }

  private void inBrowser(AwsDesk desk, Instant at, Whereabouts place) {
    RoleSession session = session(desk, at);
    String browser = person.laptop().browser();
    String provider =
        "arn:aws:iam::" + desk.account() + ":saml-provider/AWSSSO_3f8c1a6e9b2d7054_DO_NOT_DELETE";
    SamlUser subject = new SamlUser("b8Ja1/x2mQ+larkfield=", person.email());
    desk.log(
        desk.issue(
                at, "sts:AssumeRoleWithSAML", Caller.of(subject, place.address(), browser), session)
            .with("provider", provider));
    Caller caller = Caller.of(session, place.address(), browser);
    desk.log(at.plusSeconds(2), "signin:ConsoleLogin", caller);
    work(desk, at.plusSeconds(10), caller, "console");
  }

  private void onCommandLine(AwsDesk desk, Instant at, Whereabouts place) {
    RoleSession session = session(desk, at);
    work(desk, at, Caller.of(session, place.address(), ""), "command-line");
  }

  private void work(AwsDesk desk, Instant at, Caller caller, String habit) {
    Dice dice = desk.dice();
    int calls = dice.between(3, 7);
    Instant next = at;
    for (int i = 0; i < calls; i++) {
      next = next.plusSeconds(dice.chance(0.6) ? dice.between(0, 4) : dice.between(60, 1500));
      Repertoire repertoire = Repertoire.named(dice.chance(0.6) ? duty() : habit);
      Repertoire.Entry entry = repertoire.draw(dice);
      desk.log(next, entry, agent(caller, entry));
    }
    if (person.permissions() == Person.PermissionSet.PLATFORM_ADMIN && dice.chance(0.15)) {
      desk.log(
          desk.call(next.plusSeconds(60), "ssm:StartSession", agent(caller, "ssm.start-session"))
              .with("session", person.email()));
    }
  }

  private String duty() {
    return switch (person.permissions()) {
      case PLATFORM_ADMIN -> "administration";
      case DEVELOPER -> "console";
      case DATA_ENGINEER -> "data";
      case SECURITY_AUDIT -> "audit";
      case FINANCE -> "finance";
    };
  }

  private Caller agent(Caller caller, Repertoire.Entry entry) {
    return agent(caller, command(entry.label()));
  }

  /** The browser stays what it is; the command line names its command. */
  private Caller agent(Caller caller, String command) {
    return caller.agent().isEmpty()
        ? Caller.of(caller.identity(), caller.address(), person.laptop().cli(command))
        : caller;
  }

  /**
   * {@code ec2:DescribeInstances} as the command line spells it: {@code ec2.describe-instances}.
   */
  public static String command(String label) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == ':') {
        text.append('.');
      } else if (Character.isUpperCase(c)) {
        text.append(text.charAt(text.length() - 1) == '.' ? "" : "-")
            .append(Character.toLowerCase(c));
      } else {
        text.append(c);
      }
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
