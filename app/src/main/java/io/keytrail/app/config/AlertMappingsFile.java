package io.keytrail.app.config;

import io.keytrail.model.text.Wildcard;
import io.keytrail.sources.findings.AlertField;
import io.keytrail.sources.findings.AlertMapping;
import io.keytrail.sources.findings.AlertMapping.Source;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how the alerts of other tools are to be read: a YAML file of {@code mappings}. What is
 * wrong in it is refused with line and field.
 */
public final class AlertMappingsFile {
  private static final List<String> FIELDS =
      Arrays.stream(AlertField.values()).map(AlertField::label).toList();
  private static final List<String> SEVERITIES =
      List.of("informational", "low", "medium", "high", "critical", "fatal");

  private AlertMappingsFile() {}

  /**
   * Reads the whole file.
   *
   * @throws ConfigurationError if it cannot be read or anything in it is wrong
   */
  public static List<AlertMapping> read(Path path) {
    DeclaredFields root = DeclaredFields.root(path);
    root.only(List.of("mappings"));
    List<DeclaredFields> entries = root.entries("mappings");
    if (entries.isEmpty()) {
      throw root.refused("mappings", "no mapping is in it");
    }
    Set<String> names = new HashSet<>();
    return entries.stream()
        .map(entry -> {
          if (!names.add(entry.text("name"))) {
            throw entry.refused("name", "is taken by another mapping");
          }
          return entry.made(() -> mapping(entry));
        })
        .toList();
  }

  private static AlertMapping mapping(DeclaredFields entry) {
    entry.only(List.of("name", "when", "alert", "severities"));
    return new AlertMapping(
        entry.text("name"),
        conditions(entry.entry("when")),
        sources(entry.entry("alert")),
        words(entry.entry("severities")));
  }

  private static Map<String, List<Wildcard>> conditions(@Nullable DeclaredFields when) {
    Map<String, List<Wildcard>> conditions = new HashMap<>();
    if (when == null) {
      return conditions;
    }
    for (String field : when.names()) {
      List<String> anyOf = when.texts(field);
      if (anyOf.isEmpty() || anyOf.contains("")) {
        throw when.refused(field, "should be a value or a list of them; * stands for any");
      }
      conditions.put(field, anyOf.stream().map(Wildcard::new).toList());
    }
    return conditions;
  }

  private static Map<AlertField, List<Source>> sources(@Nullable DeclaredFields alert) {
    Map<AlertField, List<Source>> sources = new EnumMap<>(AlertField.class);
    if (alert == null) {
      return sources;
    }
    alert.only(FIELDS);
    for (AlertField field : AlertField.values()) {
      List<String> texts = alert.texts(field.label());
      if (!texts.isEmpty()) {
        sources.put(field, texts.stream().map(AlertMappingsFile::source).toList());
      }
    }
    return sources;
  }

  private static Source source(String text) {
    return text.startsWith("=")
        ? new Source.Constant(text.substring(1).strip())
        : new Source.Path(text);
  }

  private static Map<String, String> words(@Nullable DeclaredFields severities) {
    Map<String, String> words = new HashMap<>();
    if (severities == null) {
      return words;
    }
    for (String word : severities.names()) {
      String meant = severities.text(word).toLowerCase(Locale.ROOT);
      if (!SEVERITIES.contains(meant)) {
        throw severities.refused(
            word, "\"" + meant + "\" is none of " + String.join(", ", SEVERITIES));
      }
      words.put(word.toLowerCase(Locale.ROOT), meant);
    }
    return words;
  }
}
