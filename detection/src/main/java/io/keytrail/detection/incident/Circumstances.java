package io.keytrail.detection.incident;

import io.keytrail.detection.declared.AuthorisedTest;
import io.keytrail.detection.declared.CrownJewel;
import io.keytrail.detection.declared.DeclarationTally;
import io.keytrail.detection.declared.DeclaredJudge;
import io.keytrail.detection.declared.Judgement;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an incident is part of: crown jewels raise it by a step, and an authorised test that all of
 * it lies in keeps it from waking anybody.
 */
final class Circumstances {
  private final DeclaredJudge judge;
  private final DeclarationTally tally;

  Circumstances(DeclaredJudge judge, DeclarationTally tally) {
    this.judge = judge;
    this.tally = tally;
  }

  /** The verdict under its circumstances. */
  Verdict of(Verdict verdict) {
    return tested(raised(verdict));
  }

  private Verdict raised(Verdict verdict) {
    Set<String> jewels = new TreeSet<>();
    for (Signal signal : verdict.evidence()) {
      for (EventTrace event : signal.finding().events()) {
        judge.jewelOf(event).map(CrownJewel::name).ifPresent(jewels::add);
      }
    }
    if (jewels.isEmpty()) {
      return verdict;
    }
    jewels.forEach(name -> hit(Judgement.Kind.JEWEL, name));
    Severity raised = oneStepUp(verdict.severity());
    List<String> labels = jewels.stream().map(name -> "crown jewel: " + name).toList();
    boolean newlyPaging = raised.paging() && verdict.detectedAt() == null;
    return labelled(
        verdict, raised, newlyPaging ? verdict.lastEvent() : verdict.detectedAt(), labels);
  }

  private Verdict tested(Verdict verdict) {
    Set<String> tests = new TreeSet<>();
    for (Signal signal : verdict.evidence()) {
      Optional<AuthorisedTest> test = judge.testOf(signal.finding().trigger());
      if (test.isEmpty()) {
        return verdict;
      }
      tests.add(test.get().name());
    }
    tests.forEach(name -> hit(Judgement.Kind.TEST, name));
    List<String> labels = tests.stream().map(name -> "authorised test: " + name).toList();
    Severity kept = verdict.severity().paging() ? Severity.S2 : verdict.severity();
    return labelled(verdict, kept, null, labels);
  }

  private void hit(Judgement.Kind kind, String name) {
    tally.add(
        new Judgement(1, 0, List.of(new Judgement.Hit(kind, name)), List.of()), "incident", 0);
  }

  private static Verdict labelled(
      Verdict verdict, Severity severity, @Nullable Instant detectedAt, List<String> more) {
    List<String> labels = new ArrayList<>(verdict.labels());
    labels.addAll(more);
    return new Verdict(
        severity, verdict.peak(), detectedAt, verdict.evidence(), verdict.leftOut(), labels);
  }

  private static Severity oneStepUp(Severity severity) {
    return switch (severity) {
      case S0, S1 -> Severity.S0;
      case S2 -> Severity.S1;
      case S3 -> Severity.S2;
    };
  }
}
