package io.keytrail.simulation.people;

import static io.keytrail.simulation.company.Company.SUBSCRIPTION;
import static io.keytrail.simulation.company.Company.TENANT;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Person;
import io.keytrail.simulation.records.azure.Activity;
import io.keytrail.simulation.records.azure.Activity.Phase;
import io.keytrail.simulation.records.azure.AzurePrincipal;
import io.keytrail.simulation.records.azure.DirectoryAudit;
import io.keytrail.simulation.records.azure.SignIn;
import java.time.Instant;
import java.util.List;

/**
 * Somebody's day in Entra: signing in with a second factor in the morning, tokens renewed in the
 * background, a mistyped password now and then; administrators change something in Azure.
 */
public record AzureWork(Person person) implements Actor {
  private static final List<String> APPLICATIONS =
      List.of("Office 365 Exchange Online", "Microsoft Teams", "Office 365 SharePoint Online");
  private static final int SECOND_FACTOR_NEEDED = 50074;
  private static final int WRONG_PASSWORD = 50126;
  private static final int STAY_SIGNED_IN = 50140;

  @Override
  public void act(Day day, Journal journal) {
    Whereabouts place = Whereabouts.of(person, day);
    Dice dice = day.dice("azure work " + person.login());
    if (day.number() == person.firstDay() && day.number() > 0) {
      added(day, journal, dice);
    }
    if (!place.working()) {
      return;
    }
    Instant morning = day.at(place.start() - 300 + dice.below(900));
    morningSignIn(journal, dice, morning, place);
    int renewals = dice.between(0, 2);
    for (int i = 0; i < renewals; i++) {
      journal.add(signIn(SignIn.Kind.NON_INTERACTIVE, place.duringWork(day, dice), place, dice));
    }
    if (person.permissions() == Person.PermissionSet.PLATFORM_ADMIN && dice.chance(0.35)) {
      change(journal, dice, place.duringWork(day, dice), place);
    }
  }

  private AzurePrincipal principal() {
    return AzurePrincipal.person(person.email(), person.fullName());
  }

  private SignIn signIn(SignIn.Kind kind, Instant at, Whereabouts place, Dice dice) {
    SignIn.Device device = new SignIn.Device(person.laptop().browser(), person.laptop().system());
    return SignIn.person(
        at,
        kind,
        principal(),
        device,
        dice.pick(APPLICATIONS),
        place.address(),
        place.country(),
        TENANT,
        dice.next());
  }

  private void morningSignIn(Journal journal, Dice dice, Instant at, Whereabouts place) {
    if (dice.chance(0.06)) {
      journal.add(
          signIn(SignIn.Kind.INTERACTIVE, at.minusSeconds(25), place, dice)
              .failing(WRONG_PASSWORD));
    }
    if (dice.chance(0.25)) {
      journal.add(
          signIn(SignIn.Kind.INTERACTIVE, at.minusSeconds(12), place, dice)
              .failing(SECOND_FACTOR_NEEDED));
    }
    if (dice.chance(0.08)) {
      journal.add(
          signIn(SignIn.Kind.INTERACTIVE, at.minusSeconds(3), place, dice).failing(STAY_SIGNED_IN));
    }
    journal.add(signIn(SignIn.Kind.INTERACTIVE, at, place, dice));
  }

  private void change(Journal journal, Dice dice, Instant at, Whereabouts place) {
    String tags =
        "/resourceGroups/office/providers/Microsoft.ContainerService/managedClusters/batch";
    long correlation = dice.next();
    for (Phase phase : List.of(Phase.STARTED, Phase.SUCCEEDED)) {
      journal.add(
          new Activity(
              phase == Phase.STARTED ? at : at.plusSeconds(70),
              "Microsoft.ContainerService/managedClusters/write",
              tags,
              phase,
              principal(),
              place.address(),
              TENANT,
              SUBSCRIPTION,
              correlation));
    }
  }

  /** A new colleague appears in the directory and in a group. */
  private void added(Day day, Journal journal, Dice dice) {
    Person administrator = Company.person("anouk.devries");
    AzurePrincipal actor = AzurePrincipal.person(administrator.email(), administrator.fullName());
    String office = administrator.site().office(day.number(), Day.NEW_LINE).address(1);
    Instant at = day.at(6 * 3600 + 1800);
    journal.add(
        new DirectoryAudit(
            at,
            "Add user",
            "UserManagement",
            actor,
            office,
            principal(),
            "AccountEnabled",
            "[]",
            "[true]",
            TENANT,
            dice.next()));
    journal.add(
        new DirectoryAudit(
            at.plusSeconds(60),
            "Add member to group",
            "GroupManagement",
            actor,
            office,
            principal(),
            "Group.DisplayName",
            "null",
            "\"Developers\"",
            TENANT,
            dice.next()));
  }

  /** Everybody. */
  public static List<Actor> all() {
    return Company.staff().stream().map(person -> (Actor) new AzureWork(person)).toList();
  }
}
