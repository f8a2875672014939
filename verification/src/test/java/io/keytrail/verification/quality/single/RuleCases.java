package io.keytrail.verification.quality.single;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the rule tests of a folder, in two forms: a {@code .jsonl} file whose lines have {@code
 * rule_id}, {@code expected} and {@code event}; and {@code .json} files below a folder whose name
 * ends in {@code rule_tests}, arrays of {@code data} with {@code trigger_rules}.
 */
public final class RuleCases {
  private static final int MAX_DEPTH = 8;
  private static final int PEEK = 4096;

  private final List<RuleCase> cases = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private RuleCases() {}

  /** All rule tests below the folder, in order of their files. */
  public static RuleCases below(Path folder) {
    RuleCases found = new RuleCases();
    try (Stream<Path> paths = Files.walk(folder, MAX_DEPTH)) {
      paths.filter(Files::isRegularFile).sorted().forEach(found::file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
    return found;
  }

  public List<RuleCase> cases() {
    return List.copyOf(cases);
  }

  /** What could not be used, each with its file. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  private void file(Path path) {
    String name = path.toString();
    try {
      if (name.endsWith(".jsonl") && head(path).contains("\"rule_id\"")) {
        int number = 0;
        for (String line : Files.readAllLines(path)) {
          number++;
          line(line, path + ", line " + number);
        }
      } else if (name.endsWith(".json") && name.contains("rule_tests")) {
        array(JsonMapper.shared().readTree(path));
      }
    } catch (IOException | JacksonException unusable) {
      problems.add(path + " cannot be read (" + unusable.getMessage() + "). Left out.");
    }
  }

  private static String head(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return new String(in.readNBytes(PEEK), StandardCharsets.UTF_8);
    }
  }

  private void line(String line, String place) {
    if (line.isBlank()) {
      return;
    }
    JsonNode test = JsonMapper.shared().readTree(line);
    if (!test.path("event").isObject() || !test.path("expected").isBoolean()) {
      problems.add(place + " has no event or no expectation. Left out.");
      return;
    }
    List<String> logs = new ArrayList<>();
    test.path("log_types").forEach(log -> logs.add(log.asString("")));
    add(
        test.path("rule_id").asString(""),
        test.path("test").asString(""),
        test.path("expected").asBoolean(),
        (ObjectNode) test.path("event"),
        String.join(", ", logs));
  }

  private void array(JsonNode tests) {
    for (JsonNode test : tests) {
      if (!test.has("trigger_rules")) {
        continue;
      }
      List<String> rules = new ArrayList<>();
      test.path("trigger_rules").forEach(rule -> rules.add(rule.asString("")));
      String rule = rules.isEmpty() ? "none of the rules" : String.join(" and ", rules);
      String description = test.path("description").asString("");
      JsonNode data = test.path("data");
      List<JsonNode> records = new ArrayList<>();
      data.path("Records").forEach(records::add);
      if (records.isEmpty()) {
        records.add(data.has("detail") ? data.path("detail") : data);
      }
      if (records.size() == 1 && records.getFirst() instanceof ObjectNode only) {
        add(rule, description, !rules.isEmpty(), only, test.path("log").asString(""));
      }
    }
  }

  private void add(String rule, String test, boolean expected, ObjectNode record, String logs) {
    String outOfScope = RecordScope.outOfScope(record, rule, logs);
    RecordScope.complete(record);
    cases.add(new RuleCase(rule, test, expected, record.toString(), outOfScope));
  }
}
