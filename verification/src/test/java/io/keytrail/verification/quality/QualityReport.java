package io.keytrail.verification.quality;

import io.keytrail.app.run.HuntProfile;
import io.keytrail.app.run.HuntProgress;
import io.keytrail.app.run.HuntRefused;
import io.keytrail.app.run.HuntRequest;
import io.keytrail.app.run.HuntResult;
import io.keytrail.app.run.HuntRun;
import io.keytrail.model.incident.Incident;
import io.keytrail.verification.quality.LabelledCase.Label;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hunts labelled logs with the shipped rules and prints recall and false alarms. */
public final class QualityReport {
  private final Path home;
  private final HuntProfile profile;
  private final List<CaseResult> results = new ArrayList<>();

  QualityReport(Path home, HuntProfile profile) {
    this.home = home;
    this.profile = profile;
  }

  /** Prints the report on a folder of recordings; a second argument names another profile. */
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("keytrail.home", "."));
    HuntProfile profile =
        arguments.length > 1
            ? HuntProfile.valueOf(arguments[1].toUpperCase(Locale.ROOT))
            : HuntProfile.BALANCED;
    QualityReport report = new QualityReport(home, profile);
    SharedCases.of(Path.of(arguments[0])).forEach(report::hunt);
    report.print(System.out);
  }

  CaseResult hunt(LabelledCase labelled) {
    HuntRequest request =
        new HuntRequest(
            labelled.paths().stream().map(Path::toString).toList(),
            InputStream.nullInputStream(),
            null,
            null,
            profile,
            List.of(home.resolve("content/rules")),
            null,
            List.of(),
            List.of(),
            Map.of(),
            null,
            2);
    HuntResult hunted;
    CaseResult result;
    try {
      hunted =
          new HuntRun(home.resolve("content/networks/asn-kinds.csv"))
              .run(request, finding -> {}, HuntProgress.SILENT);
      result = new CaseResult(labelled, hunted.incidents(), hunted.coverage().events());
    } catch (HuntRefused nothing) {
      result = new CaseResult(labelled, List.of(), 0);
    }
    results.add(result);
    return result;
  }

  void print(PrintStream out) {
    printMisses(out);
    out.printf(
        Locale.ROOT,
        "%n%-24s %6s %6s %6s %8s %8s %8s%n",
        "set",
        "thefts",
        "found",
        "paged",
        "quiet",
        "alarmed",
        "events");
    Map<String, List<CaseResult>> sets = new LinkedHashMap<>();
    results.forEach(r -> sets.computeIfAbsent(r.of().set(), set -> new ArrayList<>()).add(r));
    sets.forEach((set, cases) -> printLine(set, cases, out));
    printLine("all", results, out);
  }

  private static void printLine(String set, List<CaseResult> cases, PrintStream out) {
    List<CaseResult> thefts = cases.stream().filter(c -> c.of().label() == Label.THEFT).toList();
    List<CaseResult> quiet = cases.stream().filter(c -> c.of().label() == Label.QUIET).toList();
    out.printf(
        Locale.ROOT,
        "%-24s %6d %6d %6d %8d %8d %8d %8d%n",
        set,
        thefts.size(),
        thefts.stream().filter(CaseResult::found).count(),
        thefts.stream().filter(CaseResult::paged).count(),
        quiet.size(),
        quiet.stream().filter(c -> c.pages() > 0).count(),
        quiet.stream().mapToLong(c -> c.incidents().size() - c.pages()).sum(),
        cases.stream().mapToLong(CaseResult::events).sum());
  }

  private void printMisses(PrintStream out) {
    for (CaseResult result : results) {
      boolean theft = result.of().label() == Label.THEFT;
      if (theft && !result.found()) {
        out.println("missed   " + result.of().set() + ": " + result.of().name());
      } else if (!theft && result.pages() > 0) {
        out.println("alarmed  " + result.of().set() + ": " + result.of().name());
        result.incidents().stream()
            .filter(incident -> incident.severity().paging())
            .forEach(incident -> printReasons(incident, out));
      }
    }
  }

  private static void printReasons(Incident incident, PrintStream out) {
    out.println("         " + incident.severity() + " " + incident.title());
    incident
        .reasons()
        .forEach(reason ->
            out.printf(
                Locale.ROOT,
                "           %+6.1f %s x%d%n",
                reason.points(),
                reason.detection(),
                reason.count()));
  }
}
