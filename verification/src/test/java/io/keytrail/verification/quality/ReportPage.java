package io.keytrail.verification.quality;

import static io.keytrail.verification.quality.TextTable.number;
import static io.keytrail.verification.quality.TextTable.outOf;
import static io.keytrail.verification.quality.TextTable.percent;
import static io.keytrail.verification.quality.TextTable.small;

import io.keytrail.model.finding.Layer;
import io.keytrail.model.incident.Incident;
import io.keytrail.verification.quality.figure.CaseResult;
import io.keytrail.verification.quality.figure.SetFigures;
import io.keytrail.verification.quality.label.LabelledCase.Verdict;
import io.keytrail.verification.quality.single.RuleCaseFigures;
import io.keytrail.verification.quality.single.RuleCaseResult;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Prints figures as text for people. {@code docs/quality.md} says what each means. */
final class ReportPage {
  private final PrintStream out;

  ReportPage(PrintStream out) {
    this.out = out;
  }

  private void heading(String text) {
    out.println();
    out.println(text);
    out.println("-".repeat(text.length()));
  }

  void problems(List<String> problems) {
    if (!problems.isEmpty()) {
      heading("Labels that could not be used");
      problems.forEach(out::println);
    }
  }

  /** Cases of which no event could be read: there is nothing to measure in them. */
  void unread(List<CaseResult> results) {
    if (results.isEmpty()) {
      return;
    }
    heading("Not counted: no event in them is of a log that Keytrail reads");
    grouped(results, result -> result.of().set())
        .forEach((set, cases) -> out.println(set + ": " + cases.size() + " cases"));
  }

  void sets(List<CaseResult> results) {
    heading("Sets");
    TextTable thefts =
        new TextTable(
            "thefts", "paged", "found", "events to page", "minutes", "incidents", "attached");
    TextTable quiet =
        new TextTable(
            "quiet",
            "benign paged",
            "near misses paged",
            "events",
            "days",
            "principal-days",
            "false pages",
            "a day",
            "per 1,000 principal-days");
    Map<String, List<CaseResult>> sets = grouped(results, result -> result.of().set());
    sets.forEach((set, cases) -> {
      theft(set, new SetFigures(cases), thefts);
      quiet(set, new SetFigures(cases), quiet);
    });
    if (sets.size() > 1) {
      theft("all", new SetFigures(results), thefts);
      quiet("all", new SetFigures(results), quiet);
    }
    if (!thefts.empty()) {
      thefts.print(out);
      out.println();
    }
    quiet.print(out);
    out.println();
    out.println("near-miss precision: " + percent(new SetFigures(results).nearMissPrecision()));
  }

  private static void theft(String name, SetFigures figures, TextTable table) {
    if (figures.attacks() > 0) {
      table.row(
          name,
          outOf(figures.paged(), figures.attacks()),
          outOf(figures.found(), figures.attacks()),
          number(figures.eventsToDetect()),
          number(figures.minutesToDetect()),
          number(figures.incidentsPerAttack()),
          percent(figures.attachedShare()));
    }
  }

  private static void quiet(String name, SetFigures figures, TextTable table) {
    table.row(
        name,
        outOf(figures.alarmed(Verdict.BENIGN), figures.count(Verdict.BENIGN)),
        outOf(figures.alarmed(Verdict.NEAR_MISS), figures.count(Verdict.NEAR_MISS)),
        Long.toString(figures.events()),
        Long.toString(figures.days()),
        Long.toString(figures.principalDays()),
        Long.toString(figures.falsePages()),
        small(figures.falsePagesADay()),
        small(figures.falsePagesAThousandPrincipalDays()));
  }

  void techniques(List<CaseResult> results) {
    List<CaseResult> attacks = results.stream().filter(CaseResult::attack).toList();
    if (attacks.isEmpty()) {
      return;
    }
    heading("Techniques");
    TextTable table =
        new TextTable(
            "technique",
            "paged",
            "found",
            "best",
            "points",
            "events to page",
            "minutes",
            "attached");
    grouped(attacks, result -> result.of().set() + ": " + result.of().technique())
        .forEach((technique, cases) -> technique(technique, cases, table));
    table.print(out);
  }

  private static void technique(String name, List<CaseResult> cases, TextTable table) {
    SetFigures figures = new SetFigures(cases);
    OptionalDouble points =
        cases.stream()
            .flatMap(result -> result.incidentsOfTheft().stream())
            .mapToDouble(Incident::score)
            .max();
    table.row(
        name,
        outOf(figures.paged(), figures.attacks()),
        outOf(figures.found(), figures.attacks()),
        cases.stream()
            .flatMap(result -> result.incidentsOfTheft().stream())
            .map(Incident::severity)
            .sorted()
            .findFirst()
            .map(Enum::name)
            .orElse("–"),
        number(points),
        number(figures.eventsToDetect()),
        number(figures.minutesToDetect()),
        percent(figures.attachedShare()));
  }

  /** Every page for nothing, with its reasons. */
  void falsePages(List<CaseResult> results) {
    List<CaseResult> alarmed = results.stream().filter(r -> r.falsePages() > 0).toList();
    if (alarmed.isEmpty()) {
      return;
    }
    heading("Pages for nothing");
    for (CaseResult result : alarmed) {
      out.println(result.of().set() + ": " + result.of().name());
      result.falsePagesOf().forEach(this::reasons);
    }
  }

  private void reasons(Incident incident) {
    out.println("  " + incident.severity() + " " + incident.title());
    incident
        .reasons()
        .forEach(reason ->
            out.printf(
                Locale.ROOT,
                "    %+6.1f %s x%d%n",
                reason.points(),
                reason.detection(),
                reason.count()));
  }

  /**
   * What is left without each layer.
   *
   * @param all the cases weighed with all layers
   */
  void layers(List<CaseResult> all, Map<Layer, List<CaseResult>> without) {
    heading("Without one layer of evidence");
    TextTable table = new TextTable("without", "thefts paged", "thefts found", "false pages");
    layer("nothing left out", all, table);
    without.forEach((layer, results) -> layer(layer.label(), results, table));
    table.print(out);
  }

  private static void layer(String name, List<CaseResult> results, TextTable table) {
    SetFigures figures = new SetFigures(results);
    table.row(
        name,
        outOf(figures.paged(), figures.attacks()),
        outOf(figures.found(), figures.attacks()),
        Long.toString(figures.falsePages()));
  }

  void rules(RuleCaseFigures figures) {
    if (figures.results().isEmpty()) {
      return;
    }
    heading("Other people's tests of single-event rules");
    TextTable table = new TextTable("records that", "in scope", "raise a finding", "page");
    for (boolean expected : new boolean[] {true, false}) {
      table.row(
          expected ? "should raise something" : "should not",
          Long.toString(figures.count(expected)),
          Long.toString(figures.fired(expected)),
          Long.toString(figures.paged(expected)));
    }
    table.print(out);
    figures
        .alarmed()
        .forEach(result ->
            out.println("paged:  " + named(result) + " by " + new TreeSet<>(result.detections())));
    figures.missed().forEach(result -> out.println("missed: " + named(result)));
    Map<String, List<String>> reasons = new TreeMap<>();
    figures
        .outOfScope()
        .forEach((rule, why) -> reasons.computeIfAbsent(why, w -> new ArrayList<>()).add(rule));
    reasons.forEach(
        (why, rules) -> out.println("out of scope, " + why + ": " + String.join(", ", rules)));
  }

  private static String named(RuleCaseResult result) {
    return result.of().rule()
        + ", "
        + result.of().test()
        + (result.read() ? "" : " (not read as an event)");
  }

  private static Map<String, List<CaseResult>> grouped(
      List<CaseResult> results, Function<CaseResult, String> key) {
    Map<String, List<CaseResult>> groups = new LinkedHashMap<>();
    results.forEach(r -> groups.computeIfAbsent(key.apply(r), k -> new ArrayList<>()).add(r));
    return groups;
  }
}
