package io.keytrail.detection.sigma.parse;

import io.keytrail.detection.sigma.rule.Attack;
import io.keytrail.detection.sigma.rule.Level;
import io.keytrail.detection.sigma.rule.RuleHeader;
import io.keytrail.detection.sigma.rule.Status;
import io.keytrail.detection.sigma.rule.Weight;
import io.keytrail.detection.sigma.yaml.YamlNode;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Parses what every document says about itself, our own attribute {@code keytrail:} included. */
final class HeaderParser {
  private static final double MAX_POINTS = 30;
  private static final Set<String> KNOWN_KEYS =
      Set.of(
          "title",
          "id",
          "name",
          "level",
          "status",
          "tags",
          "description",
          "falsepositives",
          "references",
          "author",
          "keytrail",
          "logsource",
          "detection",
          "correlation",
          "filter");
  private static final Set<String> WEIGHT_KEYS =
      Set.of("layer", "points", "hard", "story", "novelty", "same-element");

  private HeaderParser() {}

  static RuleHeader parse(YamlNode.Mapping root, String file, int document) {
    String title = Yaml.text(root, "title");
    if (title.isBlank()) {
      throw RuleProblem.at("the rule has no 'title'", root.line());
    }
    Level level = Level.orMedium(Yaml.text(root, "level"));
    List<String> tags = Yaml.texts(root, "tags");
    return new RuleHeader(
        title,
        Yaml.text(root, "id"),
        name(root, file, document),
        level,
        Status.orUnstated(Yaml.text(root, "status")),
        tags,
        Yaml.text(root, "description"),
        Yaml.texts(root, "falsepositives"),
        Yaml.texts(root, "references"),
        Yaml.text(root, "author"),
        weight(root, level, tags),
        file,
        document,
        root.entries().keySet().stream().filter(key -> !KNOWN_KEYS.contains(key)).toList());
  }

  private static String name(YamlNode.Mapping root, String file, int document) {
    String name = Yaml.text(root, "name");
    if (!name.isBlank()) {
      return name;
    }
    String base = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = base.lastIndexOf('.');
    String stem = dot > 0 ? base.substring(0, dot) : base;
    return document == 1 ? stem : stem + "#" + document;
  }

  private static Weight weight(YamlNode.Mapping root, Level level, List<String> tags) {
    YamlNode node = root.get("keytrail");
    if (node == null) {
      return new Weight(Attack.layerOf(tags), level.points(), false, "", Novelty.NONE, List.of());
    }
    YamlNode.Mapping map = Yaml.map(node, "keytrail");
    for (String key : map.entries().keySet()) {
      if (!WEIGHT_KEYS.contains(key)) {
        throw RuleProblem.at(
            "'keytrail' holds '"
                + key
                + "'; it takes layer, points, hard, story, novelty, same-element",
            map.line());
      }
    }
    return new Weight(
        layer(map, tags),
        points(map, level),
        Boolean.TRUE.equals(Yaml.truth(map, "hard")),
        Yaml.text(map, "story"),
        novelty(map),
        Yaml.texts(map, "same-element"));
  }

  private static Layer layer(YamlNode.Mapping map, List<String> tags) {
    String label = Yaml.text(map, "layer").toLowerCase(Locale.ROOT);
    if (label.isEmpty()) {
      return Attack.layerOf(tags);
    }
    return Stream.of(Layer.values())
        .filter(layer -> layer.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            RuleProblem.at(
                "'keytrail.layer' is '"
                    + label
                    + "'; it takes "
                    + String.join(", ", Stream.of(Layer.values()).map(Layer::label).toList()),
                map.line()));
  }

  private static Novelty novelty(YamlNode.Mapping map) {
    String label = Yaml.text(map, "novelty").toLowerCase(Locale.ROOT);
    if (label.isEmpty()) {
      return Novelty.NONE;
    }
    return Stream.of(Novelty.values())
        .filter(novelty -> novelty.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            RuleProblem.at(
                "'keytrail.novelty' is '"
                    + label
                    + "'; it takes "
                    + String.join(", ", Stream.of(Novelty.values()).map(Novelty::label).toList()),
                map.line()));
  }

  private static double points(YamlNode.Mapping map, Level level) {
    YamlNode node = map.get("points");
    if (node == null) {
      return level.points();
    }
    Double points = node instanceof YamlNode.Scalar scalar ? scalar.asNumber() : null;
    if (points == null || points < 0 || points > MAX_POINTS) {
      throw RuleProblem.at("'keytrail.points' must be a number from 0 to 30", node.line());
    }
    return points;
  }
}
