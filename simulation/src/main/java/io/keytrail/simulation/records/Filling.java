package io.keytrail.simulation.records;

import io.keytrail.simulation.chance.Dice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one record's templates are filled with: the values its actor named, and random ones that are
 * drawn once and remembered, so that a request and its response speak of the same thing.
 */
public final class Filling {
  private final Map<String, String> named;
  private final List<String> known = new ArrayList<>(); // name, value, name, value: a handful
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
    known.add(name);
    known.add(value);
    return this;
  }

  /** The value of that name. An actor's own word comes first. */
  String value(String name) {
    String value = find(name);
    if (value == null) {
      throw new IllegalStateException("a template asks for '" + name + "', which nobody named");
    }
    return value;
  }

  /** As {@link #value}, but null where nobody named it. */
  @Nullable String find(String name) {
    String value = named.get(name);
    for (int i = 0; value == null && i < known.size(); i += 2) {
      value = known.get(i).equals(name) ? known.get(i + 1) : null;
    }
    return value;
  }
}
