package io.keytrail.simulation.company;

import io.keytrail.simulation.chance.Dice;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * One UTC day of a run.
 *
 * @param number 0 for the first
 * @param volume how many times the small company's machine-made activity; 1 for the example
 */
public record Day(long seed, LocalDate date, int number, double volume) {
  /** Day on which the office in Utrecht gets another line. */
  public static final int NEW_LINE = 20;

  /** Day on which everybody is off: a closing day of the whole company. */
  private static final int CLOSED = 18;

  /** The dice of one actor on this day. */
  public Dice dice(String actor) {
    return Dice.of(seed, actor, number);
  }

  /** Dice that are the same on every day of the run. */
  public Dice lasting(String actor) {
    return Dice.of(seed, actor, -1);
  }

  public boolean workday() {
    DayOfWeek day = date.getDayOfWeek();
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY && number != CLOSED;
  }

  /** The moment so many seconds after midnight UTC. */
  public Instant at(int seconds) {
    return date.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(seconds);
  }

  /** A moment of the day, every one as likely. */
  public Instant anyTime(Dice dice) {
    return at(dice.below(86_400));
  }
}
