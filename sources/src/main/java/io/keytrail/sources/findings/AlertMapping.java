package io.keytrail.sources.findings;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.text.Wildcard;
import io.keytrail.sources.fields.Fields;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How the alerts of a tool that Keytrail does not know by itself are read, as an operator declares
 * it. Immutable and thread-safe.
 *
 * @param name what the operator calls it
 * @param when every field that such an alert has, with the values it may have there
 * @param fields where the alert tells what; the first source that has a value counts
 * @param words the operator's own words for how severe something is, in lower case
 */
public record AlertMapping(
    String name,
    Map<String, List<Wildcard>> when,
    Map<AlertField, List<Source>> fields,
    Map<String, String> words) {
  private static final int MOST_VALUES = 50;
  private static final int LONGEST_PATH = 16;

  /** Where a value comes from. */
  public sealed interface Source {
    /** The same for every alert. */
    record Constant(String value) implements Source {}

    /** A field of the alert: names with points between them. */
    record Path(String path) implements Source {}
  }

  public AlertMapping {
    when = Map.copyOf(when);
    fields = Map.copyOf(fields);
    words = Map.copyOf(words);
    if (when.isEmpty()) {
      throw new IllegalArgumentException("when: no field is named that tells these alerts apart");
    }
    if (!fields.containsKey(AlertField.TIME) || !fields.containsKey(AlertField.TITLE)) {
      throw new IllegalArgumentException("alert: time and title are needed");
    }
  }

  /** Whether a record is such an alert. */
  boolean takes(Fields record) {
    return when.entrySet().stream()
        .allMatch(condition -> holds(condition.getValue(), values(record, condition.getKey())));
  }

  private static boolean holds(List<Wildcard> meant, List<String> values) {
    return values.stream().anyMatch(value -> meant.stream().anyMatch(one -> one.matches(value)));
  }

  /** What an alert tells. */
  Map<AlertField, List<String>> told(Fields alert) {
    Map<AlertField, List<String>> told = new EnumMap<>(AlertField.class);
    fields.forEach((field, sources) -> {
      List<String> values = first(alert, sources);
      if (!values.isEmpty()) {
        told.put(field, field == AlertField.SEVERITY ? inWords(values) : values);
      }
    });
    return told;
  }

  private List<String> inWords(List<String> severity) {
    return severity.stream()
        .map(text -> words.getOrDefault(text.toLowerCase(Locale.ROOT), text))
        .toList();
  }

  private static List<String> first(Fields alert, List<Source> sources) {
    for (Source source : sources) {
      List<String> values =
          switch (source) {
            case Source.Constant constant -> List.of(constant.value());
            case Source.Path path -> values(alert, path.path());
          };
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  /** The values at a path, each once, in the order they stand in. A name may itself hold points. */
  private static List<String> values(Fields record, String path) {
    Set<String> values = new LinkedHashSet<>();
    collect(
        record,
        path,
        0,
        value -> {
          if (values.size() < MOST_VALUES) {
            values.add(value);
          }
        });
    return List.copyOf(values);
  }

  private static void collect(Fields object, String path, int depth, Consumer<String> values) {
    String whole = folded(path);
    JsonSlice found = object.find(whole);
    if (found != null) {
      for (JsonSlice one : object.list(whole)) {
        text(one, values);
      }
      if (found.kind() != JsonSlice.Kind.ARRAY) {
        text(found, values);
      }
      return;
    }
    int point = path.indexOf('.');
    if (point > 0 && depth < LONGEST_PATH) {
      for (Fields inner : object.objects(folded(path.substring(0, point)))) {
        collect(inner, path.substring(point + 1), depth + 1, values);
      }
    }
  }

  private static void text(JsonSlice value, Consumer<String> values) {
    switch (value.kind()) {
      case TEXT, NUMBER, BOOLEAN -> {
        String text = value.text().strip();
        if (!text.isEmpty()) {
          values.accept(text);
        }
      }
      case OBJECT, ARRAY, NULL -> {
        // No value by itself.
      }
    }
  }

  /** As {@link Fields} asks for names. */
  private static String folded(String name) {
    StringBuilder folded = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
