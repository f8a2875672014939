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
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], words);
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
