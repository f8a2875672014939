package io.keytrail.simulation.records;

import io.keytrail.simulation.chance.Dice;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What one record's templates are filled with: the values its actor named, and random ones that are
 * drawn once and remembered, so that a request and its response speak of the same thing.
 */
public final class Filling {
  private final Map<String, String> named;
  private final Map<String, String> drawn = new HashMap<>();
  private final Dice dice;
  private final Instant time;

  public Filling(Map<String, String> named, Dice dice, Instant time) {
    this.named = named;
    this.dice = dice;
    this.time = time;
  }

  public Dice dice() {
    return dice;
  }

  public Instant time() {
    return time;
  }

  /** Adds a value that the record itself knows, such as its account. */
  public Filling with(String name, String value) {
    drawn.put(name, value);
    return this;
  }

  /** The value of that name. An actor's own word comes first. */
  String value(String name) {
    String value = named.get(name);
    if (value == null) {
      value = drawn.get(name);
    }
    if (value == null) {
      throw new IllegalStateException("a template asks for '" + name + "', which nobody named");
    }
    return value;
  }

  boolean knows(String name) {
    return named.containsKey(name) || drawn.containsKey(name);
  }
}
