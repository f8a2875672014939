package io.keytrail.detection.sigma;

import io.keytrail.detection.sigma.parse.RuleProblem;
import io.keytrail.detection.sigma.rule.CorrelationRule;
import io.keytrail.detection.sigma.rule.SigmaDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what correlations refer to: which rules they wait for, in which order they must be
 * evaluated, which rules thereby report nothing by themselves, and which field values matches have
 * to keep for them.
 */
final class CorrelationLinker {
  private static final int MAX_CHAIN = 20;

  private final Map<String, SigmaDocument> byReference = new HashMap<>();
  private final Map<CorrelationRule, List<SigmaDocument>> inputs = new LinkedHashMap<>();
  private final Map<SigmaDocument, Set<String>> captures = new HashMap<>();
  private final Set<SigmaDocument> fedToCorrelations = new HashSet<>();
  private final Set<SigmaDocument> generated = new HashSet<>();

  /** Makes a usable single-event rule known. */
  void addRule(SigmaDocument rule) {
    addReference(rule.header().name(), rule);
    addReference(rule.header().id(), rule);
  }

  private void addReference(String reference, SigmaDocument document) {
    if (!reference.isEmpty()) {
      byReference.putIfAbsent(reference.toLowerCase(Locale.ROOT), document);
    }
  }

  /**
   * Links all correlations, those that others build on first.
   *
   * @return what is wrong with the others
   */
  Map<CorrelationRule, String> link(List<CorrelationRule> correlations) {
    correlations.forEach(this::addRule);
    Map<CorrelationRule, String> problems = new LinkedHashMap<>();
    for (CorrelationRule correlation : correlations) {
      try {
        resolve(correlation, new LinkedHashSet<>(), problems);
      } catch (RuleProblem problem) {
        problems.putIfAbsent(correlation, String.valueOf(problem.getMessage()));
      }
    }
    inputs.forEach(this::noteUse);
    return problems;
  }

  private void resolve(
      CorrelationRule correlation,
      Set<CorrelationRule> path,
      Map<CorrelationRule, String> problems) {
    if (inputs.containsKey(correlation)) {
      return;
    }
    if (!path.add(correlation)) {
      throw new RuleProblem("the correlation refers back to itself");
    }
    if (path.size() > MAX_CHAIN) {
      throw new RuleProblem("more than " + MAX_CHAIN + " correlations build on each other");
    }
    List<SigmaDocument> resolved = new ArrayList<>();
    for (String reference : correlation.rules()) {
      SigmaDocument input = byReference.get(reference.toLowerCase(Locale.ROOT));
      if (input == null) {
        throw new RuleProblem(
            "it correlates '" + reference + "', and no usable rule has that name or id");
      }
      if (input instanceof CorrelationRule inner) {
        if (problems.containsKey(inner)) {
          throw new RuleProblem("it correlates '" + reference + "', which is not usable itself");
        }
        resolve(inner, path, problems);
      }
      resolved.add(input);
    }
    path.remove(correlation);
    inputs.put(correlation, resolved);
  }

  private void noteUse(CorrelationRule correlation, List<SigmaDocument> rules) {
    for (int i = 0; i < rules.size(); i++) {
      SigmaDocument rule = rules.get(i);
      fedToCorrelations.add(rule);
      if (correlation.generate()) {
        generated.add(rule);
      }
      for (String field : fieldsRead(correlation, i)) {
        capture(rule, field);
      }
    }
  }

  /** Notes that a rule's matches keep a field; correlations get it from what they rest on. */
  private void capture(SigmaDocument rule, String field) {
    boolean isNew = captures.computeIfAbsent(rule, ignored -> new LinkedHashSet<>()).add(field);
    if (isNew && rule instanceof CorrelationRule inner) {
      boolean grouped = inner.groupBy().stream().anyMatch(field::equalsIgnoreCase);
      if (!grouped) {
        inputs.getOrDefault(inner, List.of()).forEach(input -> capture(input, field));
      }
    }
  }

  private List<String> fieldsRead(CorrelationRule correlation, int input) {
    List<String> read = new ArrayList<>(named(correlation, input, correlation.groupBy()));
    read.addAll(named(correlation, input, correlation.fields()));
    return read;
  }

  /** The names under which one input keeps the fields, its aliases followed. */
  private List<String> named(CorrelationRule correlation, int input, List<String> fields) {
    SigmaDocument rule = inputs.getOrDefault(correlation, List.of()).get(input);
    return fields.stream().map(field -> aliased(correlation, rule, field)).toList();
  }

  private static String aliased(CorrelationRule correlation, SigmaDocument rule, String field) {
    String found = field;
    Map<String, String> byRule = correlation.aliases().getOrDefault(field, Map.of());
    for (Map.Entry<String, String> entry : byRule.entrySet()) {
      if (rule.header().answersTo(entry.getKey())) {
        found = entry.getValue();
      }
    }
    return found.toLowerCase(Locale.ROOT);
  }

  boolean isReporting(SigmaDocument rule) {
    return !fedToCorrelations.contains(rule) || generated.contains(rule);
  }

  List<String> captures(SigmaDocument rule) {
    return List.copyOf(captures.getOrDefault(rule, Set.of()));
  }

  /** The linked correlations, given the public form of every rule; null forms are not loaded. */
  List<LinkedCorrelation> linked(Map<SigmaDocument, Rule> rules) {
    List<LinkedCorrelation> linked = new ArrayList<>();
    inputs.forEach((correlation, documents) -> {
      Rule rule = rules.get(correlation);
      if (rule != null) {
        linked.add(
            new LinkedCorrelation(rule, correlation, inputsOf(correlation, documents, rules)));
      }
    });
    return linked;
  }

  private List<LinkedCorrelation.Input> inputsOf(
      CorrelationRule correlation, List<SigmaDocument> documents, Map<SigmaDocument, Rule> rules) {
    List<LinkedCorrelation.Input> result = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      @Nullable Rule rule = rules.get(documents.get(i));
      if (rule != null) {
        result.add(
            new LinkedCorrelation.Input(
                rule,
                named(correlation, i, correlation.groupBy()),
                named(correlation, i, correlation.fields())));
      }
    }
    return result;
  }
}
