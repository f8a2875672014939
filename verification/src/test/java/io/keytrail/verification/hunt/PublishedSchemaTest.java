package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the program prints about the shipped example is as published, member by member. */
final class PublishedSchemaTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));
  private static final String PLACE = "https://example.com/schema/";
  private static final int FOUND = 3;

  @TempDir Path temporary;

  @Test
  void hunt_example_isOneDocumentOfThePublishedForm() {
    assertThat(
            schema("hunt-1.json", PublishedSchemaTest::closed)
                .validate(output("hunt", "-f", "json"), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void hunt_exampleWithFindings_isLinesOfThePublishedForm() {
    assertLines("hunt-lines-1.json", output("hunt", "--findings", "-f", "jsonl"));
  }

  @Test
  void normalize_example_isLinesOfThePublishedForm() {
    assertLines("normalize-lines-1.json", output("normalize"));
  }

  @Test
  void incident_kept_isOfThePublishedForm() {
    String id =
        JsonMapper.shared()
            .readTree(output("hunt", "-f", "json"))
            .path("incidents")
            .path(0)
            .path("id")
            .asString();

    assertDocument("incident-list-1.json", run("incident", "list", "-f", "json"));
    assertDocument("incident-1.json", run("incident", "show", id, "-f", "json"));
    assertThat(
            schema("plan-1.json", PublishedSchemaTest::closed)
                .validate(run("respond", "plan", id, "-f", "json"), InputFormat.JSON))
        .isEmpty();
    assertThat(
            schema("run-1.json", PublishedSchemaTest::closed)
                .validate(run("respond", "run", id, "-f", "json"), InputFormat.JSON))
        .isEmpty();
    assertLines("hunt-lines-1.json", run("incident", "list", "-f", "jsonl"));
    assertLines("timeline-lines-1.json", run("incident", "timeline", id, "-f", "jsonl"));
  }

  @Test
  void rules_shipped_areLinesOfThePublishedForm() {
    assertLines("rules-list-lines-1.json", run("rules", "list", "-f", "jsonl"));
    assertLines("rules-coverage-lines-1.json", run("rules", "coverage", "-f", "jsonl"));
    assertLines(
        "rules-lint-lines-1.json",
        run("rules", "lint", HOME.resolve("content/rules").toString(), "-f", "jsonl"));
  }

  private static void assertDocument(String name, String output) {
    assertThat(schema(name, text -> text).validate(output, InputFormat.JSON)).isEmpty();
  }

  private static void assertLines(String name, String output) {
    Schema schema = schema(name, text -> text);
    List<String> lines = output.lines().toList();
    assertThat(lines).hasSizeGreaterThan(10);
    assertThat(
            lines.stream()
                .flatMap(line -> schema.validate(line, InputFormat.JSON).stream())
                .map(Error::getMessage)
                .distinct())
        .isEmpty();
  }

  private String output(String... command) {
    List<String> words = new ArrayList<>(List.of(command));
    words.add(HOME.resolve("examples/stolen-key").toString());
    return run(words.toArray(String[]::new));
  }

  private String run(String... words) {
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(words);
    assertThat(run.exitCode()).as(run.errors()).isIn(0, FOUND, 4);
    return run.output();
  }

  private static Schema schema(String name, UnaryOperator<String> change) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(uri ->
                    uri.startsWith(PLACE) ? change.apply(text(uri.substring(PLACE.length()))) : ""))
        .getSchema(SchemaLocation.of(PLACE + name));
  }

  /** So that a member the schema does not describe is an error. */
  private static String closed(String schema) {
    return schema.replace(
        "\"properties\": {", "\"additionalProperties\": false, \"properties\": {");
  }

  private static String text(String name) {
    try {
      return Files.readString(HOME.resolve("docs/schema").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
