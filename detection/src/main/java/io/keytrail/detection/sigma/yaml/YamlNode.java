package io.keytrail.detection.sigma.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document. Immutable, but for aliases shared between its places. */
public sealed interface YamlNode {
  /** Line it begins in, from 1. */
  int line();

  /** Nodes it counts for when every alias is followed, itself included. */
  int weight();

  /** What it is called in messages to the author. */
  String kindName();

  /**
   * A single value.
   *
   * @param plain written without quotes, so that the words of YAML 1.2 for null, truth values and
   *     numbers mean those
   */
  record Scalar(String text, boolean plain, int line) implements YamlNode {
    @Override
    public int weight() {
      return 1;
    }

    @Override
    public String kindName() {
      return "a single value";
    }

    public boolean isNull() {
      return plain
          && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
          };
    }

    /** The truth value it is; null when it is none. */
    public @Nullable Boolean asBoolean() {
      if (!plain) {
        return null;
      }
      return switch (text) {
        case "true", "True", "TRUE" -> Boolean.TRUE;
        case "false", "False", "FALSE" -> Boolean.FALSE;
        default -> null;
      };
    }

    /** The number it is; null when it is none. */
    public @Nullable Double asNumber() {
      return plain ? YamlNumbers.parse(text) : null;
    }
  }

  /** A sequence. */
  record Sequence(List<YamlNode> items, int line, int weight) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String kindName() {
      return "a list";
    }
  }

  /** A mapping; keys are unique and keep their order. */
  record Mapping(Map<String, YamlNode> entries, int line, int weight) implements YamlNode {
    @Override
    public String kindName() {
      return "a map";
    }

    public @Nullable YamlNode get(String key) {
      return entries.get(key);
    }
  }
}
