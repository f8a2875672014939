package io.keytrail.simulation.activity;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.records.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls an actor tends to make, each with a weight, from {@code aws/repertoires.txt}. */
public record Repertoire(List<Entry> entries, int weight) {

  /**
   * One call of a repertoire.
   *
   * @param label such as {@code ec2:DescribeInstances}
   * @param values named values of the call's blanks
   */
  public record Entry(String label, int weight, Map<String, String> values) {}

  private static final Map<String, Repertoire> TABLE = read(Resources.lines("aws/repertoires.txt"));

  /**
   * The repertoire of that name.
   *
   * @throws IllegalArgumentException if the table has none
   */
  public static Repertoire named(String name) {
    Repertoire repertoire = TABLE.get(name);
    if (repertoire == null) {
      throw new IllegalArgumentException("aws/repertoires.txt has no repertoire " + name);
    }
    return repertoire;
  }

  /** One call, heavier ones more often. */
  public Entry draw(Dice dice) {
    int left = dice.below(weight);
    for (Entry entry : entries) {
      left -= entry.weight();
      if (left < 0) {
        return entry;
      }
    }
    throw new IllegalStateException("a repertoire's weights do not add up");
  }

  private static Map<String, Repertoire> read(List<String> lines) {
    Map<String, List<Entry>> table = new HashMap<>();
    List<Entry> current = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(" ")) {
        current.add(entry(List.of(line.strip().split(" "))));
      } else {
        current = new ArrayList<>();
        table.put(line.strip(), current);
      }
    }
    Map<String, Repertoire> repertoires = new HashMap<>();
    table.forEach((name, entries) -> repertoires.put(name, of(entries)));
    return Map.copyOf(repertoires);
  }

  private static Repertoire of(List<Entry> entries) {
    return new Repertoire(List.copyOf(entries), entries.stream().mapToInt(Entry::weight).sum());
  }

  private static Entry entry(List<String> words) {
    Map<String, String> values = new HashMap<>();
    for (String pair : words.subList(2, words.size())) {
      int equals = pair.indexOf('=');
      values.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new Entry(words.get(0), Integer.parseInt(words.get(1), 10), Map.copyOf(values));
  }
}
