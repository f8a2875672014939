package io.keytrail.verification.quality;

import io.keytrail.verification.quality.LabelledHunt.Judged;
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

/** Prints figures as text for people. */
final class ReportPage {
  private final PrintStream out;

  ReportPage(PrintStream out) {
    this.out = out;
  }

  void problems(List<String> p) { p.forEach(out::println); }

  void cases(List<CaseResult> results) {
    Map<String, List<CaseResult>> sets = new LinkedHashMap<>();
    results.forEach(r -> sets.computeIfAbsent(r.of().set(), s -> new ArrayList<>()).add(r));
    sets.forEach((set, cases) -> {
      SetFigures f = new SetFigures(cases);
      out.printf(Locale.ROOT, "%-40s attacks %d paged %d found %d benign %d/%d near %d/%d ev %s min %s inc %s att %s false %d days %d pd %d%n",
        set, f.attacks(), f.paged(), f.found(), f.alarmed(Verdict.BENIGN), f.count(Verdict.BENIGN), f.alarmed(Verdict.NEAR_MISS), f.count(Verdict.NEAR_MISS), f.eventsToDetect(), f.minutesToDetect(), f.incidentsPerAttack(), f.attachedShare(), f.falsePages(), f.days(), f.principalDays());
    });
  }

  void layers(List<Judged> j) {
    out.println(j.size());
  }

  void rules(RuleCaseFigures f) {
    out.printf(Locale.ROOT, "true %d fired %d paged %d; false %d fired %d paged %d%n", f.count(true), f.fired(true), f.paged(true), f.count(false), f.fired(false), f.paged(false));
    for (RuleCaseResult r : f.missed()) out.println("MISS " + (r.read() ? "" : "UNREAD ") + r.of().rule() + " | " + r.of().test() + "\n      " + r.of().record());
    for (RuleCaseResult r : f.alarmed()) out.println("ALARM " + r.of().rule() + " | " + r.of().test() + " " + r.detections());
    f.outOfScope().forEach((r, why) -> out.println("OUT " + r + ": " + why));
  }
}
