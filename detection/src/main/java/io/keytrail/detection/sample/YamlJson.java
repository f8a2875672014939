package io.keytrail.detection.sample;

import io.keytrail.detection.sigma.yaml.YamlNode;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Writes a YAML tree as the JSON a provider would have written. */
final class YamlJson {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");

  private YamlJson() {}

  /** The JSON, every text passed through {@code texts} first. */
  static String write(YamlNode node, UnaryOperator<String> texts) {
    StringBuilder json = new StringBuilder();
    write(node, texts, json);
    return json.toString();
  }

  private static void write(YamlNode node, UnaryOperator<String> texts, StringBuilder json) {
    switch (node) {
      case YamlNode.Scalar scalar -> writeScalar(scalar, texts, json);
      case YamlNode.Sequence list -> {
        String separator = "[";
        for (YamlNode item : list.items()) {
          json.append(separator);
          write(item, texts, json);
          separator = ",";
        }
        json.append(list.items().isEmpty() ? "[]" : "]");
      }
      case YamlNode.Mapping map -> {
        String separator = "{";
        for (var entry : map.entries().entrySet()) {
          json.append(separator);
          writeText(entry.getKey(), json);
          json.append(':');
          write(entry.getValue(), texts, json);
          separator = ",";
        }
        json.append(map.entries().isEmpty() ? "{}" : "}");
      }
    }
  }

  private static void writeScalar(
      YamlNode.Scalar scalar, UnaryOperator<String> texts, StringBuilder json) {
    Boolean truth = scalar.asBoolean();
    if (scalar.isNull()) {
      json.append("null");
    } else if (truth != null) {
      json.append(truth.booleanValue());
    } else if (scalar.plain() && NUMBER.matcher(scalar.text()).matches()) {
      json.append(scalar.text());
    } else {
      writeText(texts.apply(scalar.text()), json);
    }
  }

  private static void writeText(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\t' -> json.append("\\t");
        case '\r' -> json.append("\\r");
        default -> {
          if (c < ' ') {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
