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
import io.keytrail.simulation.records.aws.AwsIdentity.IamUser;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/**
 * A developer's long-lived key of the development account, older than the company's sign-on and
 * still handy: scripts on a laptop use it on most working days. Nobody has replaced it for a year.
 */
public record DeveloperKey(Person person) implements Actor {

  /** The IAM user that belongs to somebody's key. */
  public static IamUser user(Person person, long seed) {
    String name = person.login() + "-cli";
    return new IamUser(
        Company.DEVELOPMENT,
        name,
        Role.userId(Company.DEVELOPMENT, name),
        Role.longLivedKey(Dice.of(seed, "developer key " + person.login(), 0)),
        false);
  }

  @Override
  public void act(Day day, Journal journal) {
    Whereabouts place = Whereabouts.of(person, day);
    Dice dice = day.dice("developer key " + person.login());
    if (!place.working() || dice.chance(0.15)) {
      return;
    }
    AwsDesk desk = new AwsDesk(journal, dice, Company.DEVELOPMENT, Company.HOME_REGION);
    Repertoire habits = Repertoire.named("developer-key");
    IamUser user = user(person, day.seed());
    int sittings = dice.between(1, 3);
    for (int i = 0; i < sittings; i++) {
      Instant at = place.duringWork(day, dice);
      int calls = dice.between(2, 5);
      for (int call = 0; call < calls; call++) {
        Repertoire.Entry entry = habits.draw(dice);
        String agent = person.laptop().cli(SignOn.command(entry.label()));
        desk.log(at, entry, Caller.of(user, place.address(), agent));
        at = at.plusSeconds(dice.between(2, 240));
      }
    }
  }
}
