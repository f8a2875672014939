package io.keytrail.detection.sigma;

import io.keytrail.detection.sigma.MatchPlan.CompiledRule;
import io.keytrail.detection.sigma.RuleReport.Outcome;
import io.keytrail.detection.sigma.field.FieldTable;
import io.keytrail.detection.sigma.match.Expression;
import io.keytrail.detection.sigma.match.LogRouting;
import io.keytrail.detection.sigma.match.RuleCompiler;
import io.keytrail.detection.sigma.parse.DocumentParser;
import io.keytrail.detection.sigma.parse.RuleProblem;
import io.keytrail.detection.sigma.rule.CorrelationRule;
import io.keytrail.detection.sigma.rule.FilterRule;
import io.keytrail.detection.sigma.rule.LogSource;
import io.keytrail.detection.sigma.rule.RuleHeader;
import io.keytrail.detection.sigma.rule.SigmaDocument;
import io.keytrail.detection.sigma.rule.SigmaRule;
import io.keytrail.detection.sigma.value.Placeholders;
import io.keytrail.detection.sigma.value.ValueProblem;
import io.keytrail.detection.sigma.yaml.YamlDocument;
import io.keytrail.detection.sigma.yaml.YamlReader;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads one set of rules: parse all, apply filters, compile, link correlations, report. */
final class RuleSetLoader {
  /** More rules than all public collections together hold. */
  static final int MAX_RULES = 100_000;

  private final FieldTable fields = new FieldTable();
  private final RuleCompiler compiler;
  private final RuleWarnings warnings = new RuleWarnings();
  private final List<SigmaDocument> documents = new ArrayList<>();
  private final List<RuleReport> reports = new ArrayList<>();
  private final Map<SigmaDocument, Integer> reportOf = new HashMap<>();

  RuleSetLoader(RuleOptions options) {
    compiler = new RuleCompiler(fields, new Placeholders(options.placeholders()));
  }

  private static Fingerprint fingerprint(List<RuleFile> files) {
    return Fingerprint.of(files.stream().map(RuleFile::yaml).sorted().toArray(String[]::new));
  }

  RuleSet load(List<RuleFile> files) {
    files.forEach(this::parse);
    Map<SigmaRule, Expression> expressions = compileAll();
    CorrelationLinker linker = new CorrelationLinker();
    expressions.keySet().forEach(linker::addRule);
    List<CorrelationRule> correlations = ofKind(CorrelationRule.class);
    correlations.forEach(correlation -> warn(correlation, warnings.ofHeader(correlation)));
    Map<CorrelationRule, String> problems = linker.link(correlations);
    problems.forEach((correlation, reason) -> report(correlation, Outcome.UNSUPPORTED, reason));

    Map<SigmaDocument, Rule> rules = new LinkedHashMap<>();
    for (SigmaDocument document : documents) {
      boolean usable =
          switch (document) {
            case SigmaRule rule -> expressions.containsKey(rule);
            case CorrelationRule correlation -> !problems.containsKey(correlation);
            case FilterRule ignored -> false;
          };
      if (usable) {
        rules.put(document, rule(document, rules.size(), linker));
      }
    }
    List<CompiledRule> compiled = new ArrayList<>();
    expressions.forEach((document, expression) -> {
      Rule rule = rules.get(document);
      if (rule != null) {
        compiled.add(compiled(document, rule, expression));
      }
    });
    return new RuleSet(
        reports,
        List.copyOf(rules.values()),
        linker.linked(rules),
        MatchPlan.of(compiled, fields),
        fingerprint(files));
  }

  private void parse(RuleFile file) {
    for (YamlDocument document : YamlReader.read(file.yaml())) {
      switch (document) {
        case YamlDocument.Refused refused ->
            refuse(file.name(), refused.number(), "", refused.reason());
        case YamlDocument.Read read -> parse(file, read);
      }
    }
  }

  private void parse(RuleFile file, YamlDocument.Read read) {
    if (documents.size() == MAX_RULES) {
      refuse(file.name(), read.number(), "", "more than " + MAX_RULES + " rules");
      return;
    }
    try {
      SigmaDocument document = DocumentParser.parse(read.root(), file.name(), read.number());
      reportOf.put(document, reports.size());
      documents.add(document);
      reports.add(
          new RuleReport(
              file.name(), read.number(), document.header().name(), Outcome.LOADED, "", List.of()));
    } catch (RuleProblem problem) {
      String title = DocumentParser.titleOf(read.root());
      refuse(file.name(), read.number(), title, String.valueOf(problem.getMessage()));
    }
  }

  private void refuse(String file, int document, String rule, String reason) {
    reports.add(new RuleReport(file, document, rule, Outcome.UNSUPPORTED, reason, List.of()));
  }

  private Map<SigmaRule, Expression> compileAll() {
    List<FilterRule> filters = ofKind(FilterRule.class);
    Map<SigmaRule, Expression> expressions = new LinkedHashMap<>();
    for (SigmaRule rule : ofKind(SigmaRule.class)) {
      try {
        List<FilterRule> applied =
            filters.stream().filter(filter -> filter.appliesTo(rule)).toList();
        Expression expression = compiler.compile(rule, applied);
        expressions.put(rule, expression);
        warn(rule, warnings.of(rule, expression));
        judge(rule, expression);
      } catch (ValueProblem problem) {
        report(rule, Outcome.UNSUPPORTED, String.valueOf(problem.getMessage()));
      }
    }
    return expressions;
  }

  private void judge(SigmaRule rule, Expression expression) {
    String obstacle = RuleWarnings.obstacle(rule, expression);
    if (!obstacle.isEmpty()) {
      report(rule, Outcome.UNMATCHABLE, obstacle);
    }
    if (LogRouting.logsFor(rule.logSource()).isEmpty()) {
      report(rule, Outcome.UNROUTABLE, "no log that Keytrail reads is " + rule.logSource().label());
    }
  }

  private void warn(SigmaDocument document, List<String> texts) {
    Integer index = reportOf.get(document);
    if (index != null) {
      reports.set(index, reports.get(index).withWarnings(texts));
    }
  }

  private void report(SigmaDocument document, Outcome outcome, String reason) {
    Integer index = reportOf.get(document);
    if (index != null) {
      reports.set(index, reports.get(index).withOutcome(outcome, reason));
    }
  }

  private <T extends SigmaDocument> List<T> ofKind(Class<T> kind) {
    return documents.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Rule rule(SigmaDocument document, int index, CorrelationLinker linker) {
    RuleHeader header = document.header();
    LogSource source = document instanceof SigmaRule rule ? rule.logSource() : LogSource.NONE;
    Rule.Kind kind =
        document instanceof CorrelationRule ? Rule.Kind.CORRELATION : Rule.Kind.SINGLE_EVENT;
    return new Rule(
        index, header, source, kind, linker.isReporting(document), linker.captures(document));
  }

  private CompiledRule compiled(SigmaRule document, Rule rule, Expression expression) {
    Set<LogKind> logs = LogRouting.logsFor(document.logSource());
    // A rule that reports nothing by itself has nobody to tell a story to.
    String told = rule.reporting() ? document.header().weight().story() : "";
    return new CompiledRule(
        rule,
        logs,
        expression,
        Story.parse(told.isEmpty() ? rule.title() : told, fields),
        rule.captures().stream().map(fields::field).toList());
  }
}
