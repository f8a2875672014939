package io.keytrail.detection.sigma.parse;

import io.keytrail.detection.sigma.rule.Condition;
import io.keytrail.detection.sigma.rule.Detection;
import io.keytrail.detection.sigma.value.SigmaValue;
import io.keytrail.detection.sigma.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses the {@code detection} of a rule and the {@code filter} of a filter. */
final class DetectionParser {
  private static final int MAX_DETECTIONS = 1_000;

  private DetectionParser() {}

  /** The selections: every key but those that mean something else. */
  static Map<String, Detection> detections(YamlNode.Mapping map, Set<String> otherKeys) {
    Map<String, Detection> detections = new LinkedHashMap<>();
    map.entries()
        .forEach((name, node) -> {
          if (!otherKeys.contains(name)) {
            detections.put(name, detection(name, node));
          }
        });
    if (detections.isEmpty()) {
      throw RuleProblem.at("there is no selection", map.line());
    }
    if (detections.size() > MAX_DETECTIONS) {
      throw RuleProblem.at("more than " + MAX_DETECTIONS + " selections", map.line());
    }
    return detections;
  }

  /** One condition, or several of which any is enough. */
  static Condition condition(YamlNode node) {
    List<String> texts = Yaml.textsOf(node, "condition");
    if (texts.isEmpty()) {
      throw RuleProblem.at("'condition' is empty", node.line());
    }
    List<Condition> conditions = texts.stream().map(ConditionParser::parse).toList();
    return conditions.size() == 1 ? conditions.getFirst() : new Condition.Or(conditions);
  }

  private static Detection detection(String name, YamlNode node) {
    return switch (node) {
      case YamlNode.Mapping map -> items(map);
      case YamlNode.Sequence list -> alternatives(name, list);
      case YamlNode.Scalar scalar -> new Detection.Keywords(List.of(), List.of(Yaml.value(scalar)));
    };
  }

  private static Detection items(YamlNode.Mapping map) {
    List<Detection> items = new ArrayList<>();
    map.entries().forEach((key, value) -> items.add(item(key, value)));
    if (items.isEmpty()) {
      throw RuleProblem.at("a selection is empty", map.line());
    }
    return items.size() == 1 ? items.getFirst() : new Detection.AllOf(items);
  }

  private static Detection item(String key, YamlNode node) {
    List<String> parts = Arrays.asList(key.split("\\|", -1));
    String field = parts.getFirst();
    List<String> modifiers = parts.subList(1, parts.size());
    List<SigmaValue> values = Yaml.values(node, key);
    return field.isEmpty()
        ? new Detection.Keywords(modifiers, values)
        : new Detection.DetectionItem(field, modifiers, values);
  }

  /** Plain values together are keywords; each map is an alternative of its own. */
  private static Detection alternatives(String name, YamlNode.Sequence list) {
    List<SigmaValue> keywords = new ArrayList<>();
    List<Detection> parts = new ArrayList<>();
    for (YamlNode item : list.items()) {
      switch (item) {
        case YamlNode.Scalar scalar -> keywords.add(Yaml.value(scalar));
        case YamlNode.Mapping map -> parts.add(items(map));
        case YamlNode.Sequence inner -> parts.add(alternatives(name, inner));
      }
    }
    if (!keywords.isEmpty()) {
      parts.add(new Detection.Keywords(List.of(), keywords));
    }
    if (parts.isEmpty()) {
      throw RuleProblem.at("the selection '" + name + "' is empty", list.line());
    }
    return parts.size() == 1 ? parts.getFirst() : new Detection.AnyOf(parts);
  }
}
