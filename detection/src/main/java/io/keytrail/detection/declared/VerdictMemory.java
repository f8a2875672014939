package io.keytrail.detection.declared;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.incident.Closing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What verdicts on earlier incidents teach about a finding of the same detection. A verdict moves
 * points by a stated amount that halves every {@value #HALF_LIFE_DAYS} days, all of them together
 * by no more than {@value #MOST}: people close incidents in haste, too.
 */
final class VerdictMemory {
  private static final int HALF_LIFE_DAYS = 90;
  private static final double MOST = 12;
  private static final double NOT_SO = -6;
  private static final double NOT_SO_FOR_PEERS = -3;
  private static final double STOLEN_ONCE = 3;

  private final List<PastVerdict> verdicts;

  VerdictMemory(List<PastVerdict> verdicts) {
    this.verdicts = verdicts;
  }

  /**
   * What is remembered.
   *
   * @param points to be added, negative to be taken off
   */
  record Memory(double points, List<String> lines) {}

  Memory of(Finding finding) {
    if (verdicts.isEmpty() || finding.hard() || finding.layer() == Layer.EXPOSURE) {
      return new Memory(0, List.of());
    }
    double sum = 0;
    List<String> lines = new ArrayList<>();
    for (PastVerdict verdict : verdicts) {
      double points = points(verdict, finding);
      if (Math.abs(points) >= 0.5) {
        sum += points;
        lines.add(line(verdict, points));
      }
    }
    return new Memory(Math.clamp(sum, -MOST, MOST), lines);
  }

  private static double points(PastVerdict verdict, Finding finding) {
    if (!verdict.detections().contains(finding.detection())) {
      return 0;
    }
    Principal principal = finding.trigger().actor().principal();
    boolean same =
        verdict.principals().stream().anyMatch(known -> known.key().equals(principal.key()));
    boolean peer =
        !same && verdict.principals().stream().anyMatch(known -> alike(known, principal));
    double fresh =
        switch (verdict.closing().verdict()) {
          case FALSE_ALARM -> same ? NOT_SO : peer ? NOT_SO_FOR_PEERS : 0;
          case BENIGN -> same ? NOT_SO : 0;
          case THEFT -> same ? STOLEN_ONCE : 0;
          case AUTHORISED -> 0;
        };
    return fresh * left(verdict.closing().until(), finding.trigger().time());
  }

  private static boolean alike(Principal one, Principal other) {
    return one.provider() == other.provider()
        && one.kind() == other.kind()
        && one.account().equals(other.account());
  }

  private static double left(Instant from, Instant at) {
    double days = Math.max(0, Duration.between(from, at).toMinutes()) / 1440.0;
    return StrictMath.pow(0.5, days / HALF_LIFE_DAYS);
  }

  private static String line(PastVerdict verdict, double points) {
    Closing closing = verdict.closing();
    return String.format(
        Locale.ROOT,
        "%s was closed as %s, %+.1f, halving every %d days",
        verdict.incidentId(),
        closing.verdict().label(),
        points,
        HALF_LIFE_DAYS);
  }
}
