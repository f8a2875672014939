package io.keytrail.verification.quality;

import io.keytrail.app.run.HuntProfile;
import io.keytrail.verification.quality.LabelledHunt.Judged;
import io.keytrail.verification.quality.figure.CaseResult;
import io.keytrail.verification.quality.label.LabelFolder;
import io.keytrail.verification.quality.label.LabelledCase;
import io.keytrail.verification.quality.label.Labels;
import io.keytrail.verification.quality.single.RuleCase;
import io.keytrail.verification.quality.single.RuleCaseFigures;
import io.keytrail.verification.quality.single.RuleCaseResult;
import io.keytrail.verification.quality.single.RuleCases;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Hunts labelled logs with the shipped rules and prints how well that went. */
public final class QualityReport {
  /** Detections that say only that something was seen first. */
  private static final String FIRST_SIGHT = "behaviour.";

  private final LabelledHunt hunt;
  private final ReportPage page;

  QualityReport(Path home, HuntProfile profile, ReportPage page) {
    this.hunt = new LabelledHunt(home, profile);
    this.page = page;
  }

  /** Prints the report on each folder named. */
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("keytrail.home", "."));
    HuntProfile profile =
        HuntProfile.valueOf(System.getProperty("profile", "balanced").toUpperCase(Locale.ROOT));
    QualityReport report = new QualityReport(home, profile, new ReportPage(System.out));
    for (String folder : arguments) {
      report.folder(Path.of(folder));
    }
  }

  private void folder(Path folder) {
    Labels labels = LabelFolder.read(folder);
    List<Judged> judged = labels.cases().parallelStream().map(hunt::judge).toList();
    RuleCases rules = RuleCases.below(folder);
    List<String> problems = new ArrayList<>(labels.problems());
    problems.addAll(rules.problems());
    page.problems(problems);
    List<CaseResult> results = judged.stream().map(Judged::result).toList();
    page.cases(results);
    page.layers(judged);
    page.rules(
        new RuleCaseFigures(rules.cases().parallelStream().map(this::judge).toList()));
  }

  private RuleCaseResult judge(RuleCase rule) {
    if (!rule.inScope()) {
      return new RuleCaseResult(rule, false, Set.of(), false);
    }
    LabelledHunt.Outcome outcome =
        hunt.huntRecord(rule.record().getBytes(StandardCharsets.UTF_8));
    return new RuleCaseResult(
        rule,
        outcome.events() > 0,
        outcome.findings().stream()
            .map(finding -> finding.detection())
            .filter(detection -> !detection.startsWith(FIRST_SIGHT))
            .collect(Collectors.toSet()),
        outcome.incidents().stream().anyMatch(incident -> incident.severity().paging()));
  }
}
