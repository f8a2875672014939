package io.keytrail.verification.quality;

import io.keytrail.app.run.HuntProfile;
import io.keytrail.detection.incident.Profile;
import io.keytrail.detection.incident.WeighingSettings;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.simulation.LabelledFolder;
import io.keytrail.simulation.SimulationSettings;
import io.keytrail.verification.quality.LabelledHunt.Judged;
import io.keytrail.verification.quality.LabelledHunt.Outcome;
import io.keytrail.verification.quality.figure.CaseResult;
import io.keytrail.verification.quality.label.LabelFolder;
import io.keytrail.verification.quality.label.Labels;
import io.keytrail.verification.quality.single.RuleCase;
import io.keytrail.verification.quality.single.RuleCaseFigures;
import io.keytrail.verification.quality.single.RuleCaseResult;
import io.keytrail.verification.quality.single.RuleCases;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Hunts labelled logs with the shipped rules and prints how well that went. */
public final class QualityReport {
  private static final int USAGE_ERROR = 2;
  private static final int GRAFT_DAYS = 30;
  private static final int QUIET_DAYS = 60;
  private static final List<Long> GRAFT_SEEDS = List.of(101L, 102L, 103L);
  private static final List<Long> QUIET_SEEDS = List.of(201L, 202L, 203L, 204L);

  private final LabelledHunt hunt;
  private final Reweighing reweighing;
  private final ReportPage page;

  QualityReport(Path home, HuntProfile profile, PrintStream out) {
    this.hunt = new LabelledHunt(home, profile);
    this.reweighing = new Reweighing(home, WeighingSettings.of(Profile.valueOf(profile.name())));
    this.page = new ReportPage(out);
  }

  /** Prints the report on the folders named, and on self-made cases if that is asked for. */
  public static void main(String[] arguments) {
    try {
      ReportOptions options = ReportOptions.parse(arguments);
      Path home = Path.of(System.getProperty("keytrail.home", "."));
      QualityReport report = new QualityReport(home, options.profile(), System.out);
      List<Path> folders = new ArrayList<>(options.folders());
      if (options.selfMade() != null) {
        folders.addAll(selfMade(options.selfMade()));
      }
      folders.forEach(report::print);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(USAGE_ERROR);
    }
  }

  /** Writes thefts woven into quiet months, and quiet months without. */
  private static List<Path> selfMade(Path folder) {
    SimulationSettings settings = SimulationSettings.example();
    Path grafts = folder.resolve("grafts");
    Path quiet = folder.resolve("quiet");
    LabelledFolder.grafts(settings.sized(GRAFT_DAYS, 1), GRAFT_SEEDS, false, grafts);
    LabelledFolder.quiet(settings.sized(QUIET_DAYS, 1), QUIET_SEEDS, quiet);
    return List.of(grafts, quiet);
  }

  void print(Path folder) {
    Labels labels = LabelFolder.read(folder);
    RuleCases rules = RuleCases.below(folder);
    List<String> problems = new ArrayList<>(labels.problems());
    problems.addAll(rules.problems());
    page.problems(problems);
    printCases(labels);
    page.rules(new RuleCaseFigures(rules.cases().parallelStream().map(this::judge).toList()));
  }

  private void printCases(Labels labels) {
    List<Judged> judged = labels.cases().parallelStream().map(hunt::judge).toList();
    Map<Boolean, List<Judged>> read =
        judged.stream().collect(Collectors.partitioningBy(j -> j.result().facts().events() > 0));
    page.unread(results(read.getOrDefault(false, List.of())));
    List<Judged> counted = read.getOrDefault(true, List.of());
    if (counted.isEmpty()) {
      return;
    }
    List<CaseResult> results = results(counted);
    page.sets(results);
    page.techniques(results);
    page.falsePages(results);
    page.layers(counted.parallelStream().map(reweighing::withAll).toList(), withoutEach(counted));
  }

  private Map<Layer, List<CaseResult>> withoutEach(List<Judged> judged) {
    Map<Layer, List<CaseResult>> without = new EnumMap<>(Layer.class);
    for (Layer layer : Layer.values()) {
      without.put(
          layer, judged.parallelStream().map(one -> reweighing.without(layer, one)).toList());
    }
    return without;
  }

  private static List<CaseResult> results(List<Judged> judged) {
    return judged.stream().map(Judged::result).toList();
  }

  private RuleCaseResult judge(RuleCase rule) {
    if (!rule.inScope()) {
      return new RuleCaseResult(rule, false, Set.of(), false);
    }
    Outcome outcome = hunt.huntRecord(rule.record().getBytes(StandardCharsets.UTF_8));
    return new RuleCaseResult(
        rule,
        outcome.events() > 0,
        outcome.findings().stream().map(Finding::detection).collect(Collectors.toSet()),
        outcome.incidents().stream().anyMatch(incident -> incident.severity().paging()));
  }
}
