package io.keytrail.simulation.people;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.company.Person;
import io.keytrail.simulation.company.Site;
import java.time.Instant;

/**
 * Where somebody is on a day and when they work. Every actor of a person asks here, so that AWS,
 * Google and Microsoft see the same person in the same place.
 *
 * @param working whether they work at all
 * @param address the address the world sees them under
 * @param country where that is, as Entra would say
 * @param start seconds after midnight UTC at which they begin
 */
public record Whereabouts(boolean working, String address, String country, int start) {
  /** The days on which Chidi works from a hotel: a journey that is no theft. */
  private static final int JOURNEY_FIRST = 22;

  private static final int JOURNEY_LAST = 24;
  private static final String TRAVELLER = "chidi.eze";

  /** Where that person is on that day. */
  public static Whereabouts of(Person person, Day day) {
    Dice dice = day.dice("whereabouts " + person.login());
    boolean present = day.number() >= person.firstDay() && dice.chance(0.88);
    boolean working = day.workday() ? present : dice.chance(0.04);
    int start = person.site().utcSeconds(8.3 + 1.4 * dice.unit());
    if (person.login().equals(TRAVELLER)
        && day.number() >= JOURNEY_FIRST
        && day.number() <= JOURNEY_LAST) {
      return new Whereabouts(
          working, Networks.named("Hotel Miramar guest network").address(9), "ES", start);
    }
    String country = person.site() == Site.UTRECHT ? "NL" : "US";
    if (day.workday() && dice.chance(person.officeShare())) {
      String office = person.site().office(day.number(), Day.NEW_LINE).address(1);
      return new Whereabouts(working, office, country, start);
    }
    return new Whereabouts(working, person.homeAddress(), country, start);
  }

  /** A moment within the eight hours of work. */
  public Instant duringWork(Day day, Dice dice) {
    return day.at(start + dice.below(8 * 3600));
  }
}
