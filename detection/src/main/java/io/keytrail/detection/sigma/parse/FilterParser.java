package io.keytrail.detection.sigma.parse;

import io.keytrail.detection.sigma.rule.Condition;
import io.keytrail.detection.sigma.rule.FilterRule;
import io.keytrail.detection.sigma.rule.LogSource;
import io.keytrail.detection.sigma.rule.RuleHeader;
import io.keytrail.detection.sigma.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/**
 * Parses global filters. The specification's own example gives the events to hide ({@code
 * condition: selection}), pySigma takes the events to keep ({@code condition: not selection}); both
 * are about, and what the author means shows in the form: a condition made of negations only says
 * what to keep, every other one what to hide.
 */
final class FilterParser {
  private static final Set<String> NO_SELECTION = Set.of("condition", "rules");

  private FilterParser() {}

  static FilterRule parse(RuleHeader header, LogSource logSource, YamlNode.Mapping filter) {
    Condition condition =
        DetectionParser.condition(Yaml.require(filter, "condition", "the filter"));
    return new FilterRule(
        header,
        logSource,
        rules(filter),
        DetectionParser.detections(filter, NO_SELECTION),
        saysWhatToKeep(condition) ? condition : new Condition.Not(condition));
  }

  private static List<String> rules(YamlNode.Mapping filter) {
    List<String> rules = Yaml.textsOf(Yaml.require(filter, "rules", "the filter"), "rules");
    boolean every =
        rules.size() == 1
            && (rules.getFirst().equalsIgnoreCase("any")
                || rules.getFirst().equalsIgnoreCase("all"));
    return every ? List.of() : rules;
  }

  private static boolean saysWhatToKeep(Condition condition) {
    return switch (condition) {
      case Condition.Not ignored -> true;
      case Condition.And and -> and.parts().stream().allMatch(FilterParser::saysWhatToKeep);
      case Condition.Or or -> or.parts().stream().allMatch(FilterParser::saysWhatToKeep);
      case Condition.Identifier ignored -> false;
      case Condition.Selector ignored -> false;
    };
  }
}
