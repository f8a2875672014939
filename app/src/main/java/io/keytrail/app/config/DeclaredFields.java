package io.keytrail.app.config;

import io.keytrail.detection.declared.Names;
import io.keytrail.detection.declared.Sources;
import io.keytrail.detection.enrich.IpRange;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The fields of one entry of a YAML file, which know the lines they stand in. */
final class DeclaredFields {
  private static final int MAX_BYTES = 1 << 20;

  private final Path path;
  private final int line;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();

  private DeclaredFields(Path path, Node node) {
    this.path = path;
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      throw new ConfigurationError(path + ":" + line + ": should be fields, each \"name: value\"");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      int at = lineOf(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new ConfigurationError(path + ":" + at + ": a field has a simple name");
      }
      fields.put(key.getValue(), tuple.getValueNode());
      lines.put(key.getValue(), at);
    }
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** The outermost fields of a file. */
  static DeclaredFields root(Path path) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new ConfigurationError(path + ": larger than 1 MiB, which no declarations are");
      }
      LoadSettings settings = LoadSettings.builder().setLabel(path.toString()).build();
      Node node =
          new Compose(settings)
              .composeString(Files.readString(path))
              .orElseThrow(() -> new ConfigurationError(path + ": declares nothing"));
      return new DeclaredFields(path, node);
    } catch (MalformedInputException e) {
      throw new ConfigurationError(path + ": is not UTF-8 text");
    } catch (IOException e) {
      throw new ConfigurationError(path + ": cannot be read (" + e.getMessage() + ")");
    } catch (YamlEngineException e) {
      throw new ConfigurationError(path + ": is no YAML: " + e.getMessage());
    }
  }

  /** Refuses the file because of a field. */
  ConfigurationError refused(String field, String why) {
    int where = lines.getOrDefault(field, line);
    return new ConfigurationError(path + ":" + where + ": " + field + ": " + why);
  }

  /** Refuses fields that nobody would read. */
  void only(List<String> known) {
    for (String field : fields.keySet()) {
      if (!known.contains(field)) {
        throw refused(field, "is no field here" + Suggestion.sentence(field, known));
      }
    }
  }

  /** Makes an entry of these fields; what it refuses is said with its line. */
  <T> T made(Supplier<T> entry) {
    try {
      return entry.get();
    } catch (IllegalArgumentException e) {
      throw new ConfigurationError(path + ":" + line + ": " + e.getMessage());
    }
  }

  /** The names of all fields, in their order. */
  Set<String> names() {
    return fields.keySet();
  }

  List<DeclaredFields> entries(String field) {
    Node node = fields.get(field);
    if (node == null || nothing(node)) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw refused(field, "should be a list, each entry after a dash");
    }
    return sequence.getValue().stream().map(entry -> new DeclaredFields(path, entry)).toList();
  }

  @Nullable DeclaredFields entry(String field) {
    Node node = fields.get(field);
    return node == null || nothing(node) ? null : new DeclaredFields(path, node);
  }

  private static boolean nothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
  }

  /** A text that must be there. */
  String text(String field) {
    List<String> texts = texts(field);
    if (texts.size() != 1 || texts.getFirst().isBlank()) {
      throw refused(field, fields.containsKey(field) ? "should be one text" : "is missing");
    }
    return texts.getFirst().strip();
  }

  /** One text or a list of them; none when the field is not there. */
  List<String> texts(String field) {
    Node node = fields.get(field);
    if (node == null || nothing(node)) {
      return List.of();
    }
    List<Node> nodes = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    List<String> texts = new ArrayList<>();
    for (Node one : nodes) {
      if (!(one instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
        throw refused(field, "should be a text or a list of texts");
      }
      texts.add(scalar.getValue().strip());
    }
    return texts;
  }

  Names names(String field) {
    return Names.of(texts(field));
  }

  /** Names of which there must be some. */
  Names someNames(String field) {
    Names names = names(field);
    if (names.any()) {
      throw refused(field, "is missing");
    }
    return names;
  }

  /** Ranges ({@code 192.0.2.0/24}) and systems ({@code AS64500}). */
  Sources sources(String field) {
    List<IpRange> ranges = new ArrayList<>();
    Set<Long> systems = new TreeSet<>();
    for (String text : texts(field)) {
      IpRange range = IpRange.parse(text);
      if (range != null) {
        ranges.add(range);
      } else if (text.matches("(?i)AS[0-9]{1,10}")) {
        systems.add(Long.parseLong(text.substring(2)));
      } else {
        throw refused(
            field, "\"" + text + "\" is no address, range (192.0.2.0/24) or system (AS64500)");
      }
    }
    return new Sources(ranges, systems);
  }

  /** A time ({@code 2026-08-01T10:00:00Z}), or a date for its beginning in UTC. */
  Instant moment(String field) {
    String text = text(field);
    try {
      return text.length() == "2026-08-01".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw refused(
          field, "\"" + text + "\" is no date (2026-08-01) or time (2026-08-01T10:00:00Z)");
    }
  }

  LocalTime time(String field, LocalTime otherwise) {
    if (!fields.containsKey(field)) {
      return otherwise;
    }
    String text = text(field);
    try {
      return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw refused(field, "\"" + text + "\" is no time of day (02:30); write it in quotes");
    }
  }

  /** A whole number from 0 on. */
  int count(String field, int most, int otherwise) {
    if (!fields.containsKey(field)) {
      return otherwise;
    }
    String text = text(field);
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > most) {
      throw refused(field, "\"" + text + "\" is no number from 0 to " + most);
    }
    return Integer.parseInt(text);
  }

  ZoneId zone(String field, ZoneId otherwise) {
    if (!fields.containsKey(field)) {
      return otherwise;
    }
    String text = text(field);
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw refused(field, "\"" + text + "\" is no zone (UTC, +02:00, Europe/Berlin)");
    }
  }

  /** Days by their first three letters, or {@code weekdays}, or {@code weekend}. */
  Set<DayOfWeek> days(String field) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String text : texts(field)) {
      switch (text.toLowerCase(Locale.ROOT)) {
        case "weekdays" -> days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        case "weekend" -> days.addAll(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        default -> days.add(day(field, text));
      }
    }
    return days;
  }

  private DayOfWeek day(String field, String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (text.length() >= 3 && day.name().startsWith(text.toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    throw refused(field, "\"" + text + "\" is no day (mon, tue, …, weekdays, weekend)");
  }
}
