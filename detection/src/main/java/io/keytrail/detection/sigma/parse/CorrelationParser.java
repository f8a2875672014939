package io.keytrail.detection.sigma.parse;

import io.keytrail.detection.sigma.rule.CorrelationRule;
import io.keytrail.detection.sigma.rule.CorrelationRule.Bound;
import io.keytrail.detection.sigma.rule.CorrelationType;
import io.keytrail.detection.sigma.rule.RuleHeader;
import io.keytrail.detection.sigma.value.Comparison;
import io.keytrail.detection.sigma.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Parses the {@code correlation} of a document. */
final class CorrelationParser {
  private static final Set<String> KEYS =
      Set.of("type", "rules", "group-by", "timespan", "condition", "aliases", "generate");
  private static final int MAX_TIMESPAN_DIGITS = 9;
  private static final Duration MAX_TIMESPAN = Duration.ofDays(400);
  private static final double MEDIAN = 50;
  private static final int MAX_COUNT = 20_000;
  private static final int MAX_RULES = 16;

  private CorrelationParser() {}

  static CorrelationRule parse(RuleHeader header, YamlNode.Mapping map) {
    for (String key : map.entries().keySet()) {
      if (!KEYS.contains(key)) {
        throw RuleProblem.at("the correlation holds '" + key + "', which is not known", map.line());
      }
    }
    String typeName = Yaml.textOf(Yaml.require(map, "type", "the correlation"), "type");
    CorrelationType type = CorrelationType.named(typeName);
    if (type == null) {
      throw RuleProblem.at("the correlation type '" + typeName + "' is not known", map.line());
    }
    List<String> rules = Yaml.textsOf(Yaml.require(map, "rules", "the correlation"), "rules");
    if (rules.isEmpty()) {
      throw RuleProblem.at("the correlation names no rules", map.line());
    }
    if (rules.size() > MAX_RULES && type == CorrelationType.TEMPORAL_ORDERED) {
      throw RuleProblem.at(
          "an ordered correlation takes " + MAX_RULES + " rules at most", map.line());
    }
    Figures figures = figures(type, rules.size(), map);
    return new CorrelationRule(
        header,
        type,
        rules,
        Yaml.texts(map, "group-by"),
        timespan(Yaml.textOf(Yaml.require(map, "timespan", "the correlation"), "timespan")),
        aliases(map),
        figures.bounds,
        figures.fields,
        figures.percentile,
        Boolean.TRUE.equals(Yaml.truth(map, "generate")));
  }

  private record Figures(List<Bound> bounds, List<String> fields, double percentile) {}

  private static Figures figures(CorrelationType type, int rules, YamlNode.Mapping map) {
    YamlNode node = map.get("condition");
    if (node == null) {
      if (!type.isTemporal()) {
        throw RuleProblem.at("a " + type.label() + " correlation needs a 'condition'", map.line());
      }
      return new Figures(List.of(new Bound(Comparison.GTE, rules)), List.of(), 0);
    }
    if (!(node instanceof YamlNode.Mapping condition)) {
      throw RuleProblem.at(
          "the 'condition' of a correlation is a map such as 'gte: 10'; expressions over rule names"
              + " are not part of Sigma 2.1",
          node.line());
    }
    return figures(type, rules, condition, condition.line());
  }

  private static Figures figures(
      CorrelationType type, int rules, YamlNode.Mapping condition, int line) {
    List<Bound> bounds = new ArrayList<>();
    List<String> fields = List.of();
    double percentile = MEDIAN;
    for (Map.Entry<String, YamlNode> entry : condition.entries().entrySet()) {
      switch (entry.getKey()) {
        case "field" -> fields = Yaml.textsOf(entry.getValue(), "field");
        case "percentile" -> percentile = number(entry.getValue(), "percentile");
        default -> bounds.add(bound(entry.getKey(), entry.getValue()));
      }
    }
    if (bounds.isEmpty() && type.isTemporal()) {
      bounds.add(new Bound(Comparison.GTE, rules));
    }
    if (bounds.isEmpty()) {
      throw RuleProblem.at("the correlation's condition compares with nothing", line);
    }
    if (type.readsField() && fields.isEmpty()) {
      throw RuleProblem.at("a " + type.label() + " correlation needs 'condition.field'", line);
    }
    if (fields.size() > 1 && type != CorrelationType.VALUE_COUNT) {
      throw RuleProblem.at("a " + type.label() + " correlation reads one field only", line);
    }
    checkCounts(type, bounds, line);
    if (percentile < 0 || percentile > 100) {
      throw RuleProblem.at("'percentile' must be from 0 to 100", line);
    }
    return new Figures(bounds, fields, type == CorrelationType.VALUE_MEDIAN ? MEDIAN : percentile);
  }

  /** Larger counts would never be reached, because windows are bounded. */
  private static void checkCounts(CorrelationType type, List<Bound> bounds, int line) {
    boolean counts = type == CorrelationType.EVENT_COUNT || type == CorrelationType.VALUE_COUNT;
    if (counts && bounds.stream().anyMatch(bound -> bound.value() > MAX_COUNT)) {
      throw RuleProblem.at("a window holds " + MAX_COUNT + " matches at most", line);
    }
  }

  private static Bound bound(String keyword, YamlNode node) {
    Comparison comparison = Comparison.named(keyword);
    if (comparison == null) {
      throw RuleProblem.at(
          "the correlation's condition holds '" + keyword + "', which is not known", node.line());
    }
    return new Bound(comparison, number(node, keyword));
  }

  private static double number(YamlNode node, String what) {
    if (node instanceof YamlNode.Scalar scalar) {
      Double number = new YamlNode.Scalar(scalar.text(), true, scalar.line()).asNumber();
      if (number != null && Double.isFinite(number)) {
        return number;
      }
    }
    throw RuleProblem.at("'" + what + "' must be a number", node.line());
  }

  /**
   * Reads a time span such as {@code 15m}.
   *
   * @throws RuleProblem if it is none, or longer than 400 days
   */
  public static Duration timespan(String text) {
    String digits = text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    boolean numeric =
        !digits.isEmpty()
            && digits.length() <= MAX_TIMESPAN_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    long count = numeric ? Long.parseLong(digits) : 0;
    Duration span =
        switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
          case 's' -> Duration.ofSeconds(count);
          case 'm' -> Duration.ofMinutes(count);
          case 'h' -> Duration.ofHours(count);
          case 'd' -> Duration.ofDays(count);
          case 'w' -> Duration.ofDays(7 * count);
          default -> Duration.ZERO;
        };
    if (span.isZero() || span.compareTo(MAX_TIMESPAN) > 0) {
      throw new RuleProblem(
          "the timespan '" + text + "' is none such as 30s, 15m, 24h or 7d, up to 400 days");
    }
    return span;
  }

  private static Map<String, Map<String, String>> aliases(YamlNode.Mapping correlation) {
    YamlNode node = correlation.get("aliases");
    Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    if (node != null) {
      Yaml.map(node, "aliases")
          .entries()
          .forEach((alias, fields) -> aliases.put(alias, fieldsByRule(alias, fields)));
    }
    return aliases;
  }

  private static Map<String, String> fieldsByRule(String alias, YamlNode node) {
    Map<String, String> fields = new LinkedHashMap<>();
    Yaml.map(node, "aliases." + alias)
        .entries()
        .forEach((rule, field) -> fields.put(rule, Yaml.textOf(field, "aliases." + alias)));
    return fields;
  }
}
