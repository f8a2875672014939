package io.keytrail.detection.sigma;

import io.keytrail.detection.sigma.match.Expression;
import io.keytrail.detection.sigma.match.LogRouting;
import io.keytrail.detection.sigma.match.Matchability;
import io.keytrail.detection.sigma.match.RuleIndex;
import io.keytrail.detection.sigma.rule.Detection;
import io.keytrail.detection.sigma.rule.SigmaDocument;
import io.keytrail.detection.sigma.rule.SigmaRule;
import io.keytrail.model.event.LogKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an author may want to know of a rule that works. */
final class RuleWarnings {
  private final Map<String, SigmaDocument> byId = new HashMap<>();
  private final Map<String, SigmaDocument> byName = new HashMap<>();

  /** Why the rule can hold of no record of any of its logs; empty when it may. */
  static String obstacle(SigmaRule rule, Expression expression) {
    Set<LogKind> logs = LogRouting.logsFor(rule.logSource());
    Set<String> obstacles = new LinkedHashSet<>();
    for (LogKind log : logs) {
      String obstacle = Matchability.obstacle(expression, log);
      if (obstacle.isEmpty()) {
        return "";
      }
      obstacles.add(obstacle);
    }
    return obstacles.isEmpty() ? "" : obstacles.iterator().next();
  }

  List<String> of(SigmaRule rule, Expression expression) {
    List<String> warnings = new ArrayList<>(ofHeader(rule));
    Set<LogKind> logs = LogRouting.logsFor(rule.logSource());
    for (LogKind log : logs) {
      warnings.addAll(Matchability.doubts(expression, log));
    }
    boolean busy = logs.stream().anyMatch(LogKind::isActivity);
    if (busy && RuleIndex.isUnanchored(logs.iterator().next(), expression)) {
      warnings.add(
          "it asks for no service, action or other part by which events are sorted, so that every"
              + " event of its log is put to it");
    }
    for (Detection detection : rule.detections().values()) {
      addReferences(detection, warnings);
      SlowRegexes.of(detection).forEach(warnings::add);
    }
    return warnings.stream().distinct().toList();
  }

  List<String> ofHeader(SigmaDocument document) {
    List<String> warnings = new ArrayList<>();
    String id = document.header().id();
    if (id.isEmpty()) {
      warnings.add("it has no 'id'");
    } else {
      warnTwice("id", id, byId, document, warnings);
    }
    warnTwice("name", document.header().name(), byName, document, warnings);
    return warnings;
  }

  private static void warnTwice(
      String what,
      String value,
      Map<String, SigmaDocument> known,
      SigmaDocument document,
      List<String> warnings) {
    SigmaDocument first = known.putIfAbsent(value.toLowerCase(Locale.ROOT), document);
    if (first != null) {
      warnings.add(
          "its " + what + " '" + value + "' is also that of a rule in " + first.header().file());
    }
  }

  /** An ARN is never equal to a name, so such a comparison filters nothing. */
  private static void addReferences(Detection detection, List<String> warnings) {
    switch (detection) {
      case Detection.AllOf all -> all.parts().forEach(part -> addReferences(part, warnings));
      case Detection.AnyOf any -> any.parts().forEach(part -> addReferences(part, warnings));
      case Detection.Keywords ignored -> {}
      case Detection.DetectionItem item -> {
        boolean whole = item.modifiers().contains("fieldref") && !hasPlace(item.modifiers());
        String other = item.values().isEmpty() ? "" : item.values().getFirst().source();
        if (whole && isArn(item.field()) != isArn(other)) {
          warnings.add(
              "'"
                  + item.field()
                  + "' and '"
                  + other
                  + "' are compared as wholes, and only one of"
                  + " them is an ARN");
        }
      }
    }
  }

  private static boolean hasPlace(List<String> modifiers) {
    return modifiers.contains("contains")
        || modifiers.contains("startswith")
        || modifiers.contains("endswith");
  }

  private static boolean isArn(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    return lower.endsWith("arn") || lower.endsWith("arns");
  }
}
