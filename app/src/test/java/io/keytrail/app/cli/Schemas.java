package io.keytrail.app.cli;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The published schemas, read from the checkout. */
final class Schemas {
  private static final Path FOLDER = Path.of(System.getProperty("keytrail.home"), "docs", "schema");
  private static final String PLACE = "https://example.com/schema/";

  private Schemas() {}

  static Schema of(String name) {
    return load(name, text -> text);
  }

  /** The schema with every object closed, so that members it does not describe are errors. */
  static Schema strict(String name) {
    return load(
        name,
        text ->
            text.replace(
                "\"properties\": {", "\"additionalProperties\": false, \"properties\": {"));
  }

  private static Schema load(String name, UnaryOperator<String> change) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemas(uri ->
                    uri.startsWith(PLACE) ? change.apply(read(uri.substring(PLACE.length()))) : ""))
        .getSchema(SchemaLocation.of(PLACE + name));
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
