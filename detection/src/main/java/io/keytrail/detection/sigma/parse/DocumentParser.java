package io.keytrail.detection.sigma.parse;

import io.keytrail.detection.sigma.rule.LogSource;
import io.keytrail.detection.sigma.rule.RuleHeader;
import io.keytrail.detection.sigma.rule.SigmaDocument;
import io.keytrail.detection.sigma.rule.SigmaRule;
import io.keytrail.detection.sigma.yaml.YamlNode;
import java.util.Set;

/** Tells the kinds of documents apart and parses each. */
public final class DocumentParser {
  private static final Set<String> NO_SELECTION = Set.of("condition", "timeframe");

  private DocumentParser() {}

  /**
   * Parses one document.
   *
   * @throws RuleProblem if it is not a rule, correlation or filter, or lacks something
   */
  public static SigmaDocument parse(YamlNode node, String file, int document) {
    if (!(node instanceof YamlNode.Mapping root)) {
      throw RuleProblem.at("a rule is a map; this is " + node.kindName(), node.line());
    }
    if (root.get("action") != null) {
      throw RuleProblem.at(
          "'action' belongs to old rule collections; write each rule out", root.line());
    }
    RuleHeader header = HeaderParser.parse(root, file, document);
    YamlNode correlation = root.get("correlation");
    if (correlation != null) {
      return CorrelationParser.parse(header, Yaml.map(correlation, "correlation"));
    }
    YamlNode filter = root.get("filter");
    if (filter != null) {
      return FilterParser.parse(header, logSource(root), Yaml.map(filter, "filter"));
    }
    return rule(header, root);
  }

  /** The title a broken document may still show; empty when it shows none. */
  public static String titleOf(YamlNode node) {
    return node instanceof YamlNode.Mapping root ? Yaml.text(root, "title") : "";
  }

  private static SigmaRule rule(RuleHeader header, YamlNode.Mapping root) {
    YamlNode.Mapping detection = Yaml.map(Yaml.require(root, "detection", "the rule"), "detection");
    if (detection.get("timeframe") != null) {
      throw RuleProblem.at(
          "'timeframe' belongs to the aggregations of old Sigma; write a correlation instead",
          detection.line());
    }
    return new SigmaRule(
        header,
        logSource(root),
        DetectionParser.detections(detection, NO_SELECTION),
        DetectionParser.condition(Yaml.require(detection, "condition", "the detection")));
  }

  private static LogSource logSource(YamlNode.Mapping root) {
    YamlNode.Mapping map = Yaml.map(Yaml.require(root, "logsource", "the rule"), "logsource");
    return new LogSource(
        Yaml.text(map, "category"), Yaml.text(map, "product"), Yaml.text(map, "service"));
  }
}
