package io.keytrail.simulation.graft;

import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.company.Day;

/**
 * One theft.
 *
 * @param name such as {@code aws-second-key}
 * @param technique the ATT&amp;CK technique that it is about
 */
public record Graft(String name, String technique, Provider provider, Intrusion intrusion) {

  /** What the thief does on the day. */
  @FunctionalInterface
  public interface Intrusion {
    void act(Day day, Journal journal);
  }

  /** The thief, acting on that day of a run and on no other. */
  public Actor on(int dayNumber) {
    return (day, journal) -> {
      if (day.number() == dayNumber) {
        intrusion.act(day, journal);
      }
    };
  }
}
