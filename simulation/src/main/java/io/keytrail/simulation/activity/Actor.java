package io.keytrail.simulation.activity;

import io.keytrail.simulation.company.Day;

/** Somebody or something that leaves records. The same day always gives the same records. */
@FunctionalInterface
public interface Actor {
  /** Puts the day's records into the journal. */
  void act(Day day, Journal journal);
}
