package io.keytrail.detection.sigma.parse;

import io.keytrail.detection.sigma.value.SigmaValue;
import io.keytrail.detection.sigma.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a rule's attributes are made of, with problems that name the attribute. */
final class Yaml {
  private Yaml() {}

  static YamlNode.Mapping map(YamlNode node, String what) {
    if (node instanceof YamlNode.Mapping map) {
      return map;
    }
    throw RuleProblem.at("'" + what + "' must be a map and is " + node.kindName(), node.line());
  }

  static YamlNode require(YamlNode.Mapping map, String key, String of) {
    YamlNode node = map.get(key);
    if (node == null) {
      throw RuleProblem.at(of + " has no '" + key + "'", map.line());
    }
    return node;
  }

  /** The text of a single value; empty when it is missing or null. */
  static String text(YamlNode.Mapping map, String key) {
    return map.get(key) instanceof YamlNode.Scalar scalar && !scalar.isNull() ? scalar.text() : "";
  }

  static String textOf(YamlNode node, String what) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    throw RuleProblem.at(
        "'" + what + "' must be a single value and is " + node.kindName(), node.line());
  }

  /** The texts of a list, or of one value standing for a list; empty when missing. */
  static List<String> texts(YamlNode.Mapping map, String key) {
    YamlNode node = map.get(key);
    return node == null ? List.of() : textsOf(node, key);
  }

  static List<String> textsOf(YamlNode node, String what) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar.isNull() ? List.of() : List.of(scalar.text());
      case YamlNode.Sequence list -> list.items().stream().map(item -> textOf(item, what)).toList();
      case YamlNode.Mapping map ->
          throw RuleProblem.at("'" + what + "' must be a list and is a map", map.line());
    };
  }

  /** The truth value of an attribute; null when it is missing. */
  static @Nullable Boolean truth(YamlNode.Mapping map, String key) {
    YamlNode node = map.get(key);
    if (node == null) {
      return null;
    }
    Boolean truth = node instanceof YamlNode.Scalar scalar ? scalar.asBoolean() : null;
    if (truth == null) {
      throw RuleProblem.at("'" + key + "' must be true or false", node.line());
    }
    return truth;
  }

  static SigmaValue value(YamlNode.Scalar scalar) {
    if (scalar.isNull()) {
      return new SigmaValue.Null();
    }
    Boolean truth = scalar.asBoolean();
    if (truth != null) {
      return new SigmaValue.Truth(scalar.text(), truth);
    }
    Double number = scalar.asNumber();
    return number == null
        ? new SigmaValue.Text(scalar.text())
        : new SigmaValue.Numeric(scalar.text(), number);
  }

  static List<SigmaValue> values(YamlNode node, String what) {
    return switch (node) {
      case YamlNode.Scalar scalar -> List.of(value(scalar));
      case YamlNode.Sequence list -> {
        List<SigmaValue> values = new ArrayList<>();
        for (YamlNode item : list.items()) {
          if (!(item instanceof YamlNode.Scalar scalar)) {
            throw RuleProblem.at(
                "the values of '" + what + "' must be single ones; one is " + item.kindName(),
                item.line());
          }
          values.add(value(scalar));
        }
        yield values.isEmpty() ? List.of(new SigmaValue.Null()) : values;
      }
      case YamlNode.Mapping map ->
          throw RuleProblem.at("the value of '" + what + "' must not be a map", map.line());
    };
  }
}
