package io.keytrail.detection.incident;

import io.keytrail.detection.baseline.LearningGuard;
import io.keytrail.detection.declared.DeclaredJudge;
import io.keytrail.detection.declared.PastVerdict;
import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.detection.lineage.Maker;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.incident.Closing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps score of the findings as the ordered loop meets them, so that the baseline learns nothing
 * from a theft that is going on. One instance for one run; single-threaded.
 *
 * <p>What counts together is what came of one principal: its sessions through all their chains as
 * far as their links are known by then, and what it made since the evidence of an incident that is
 * open.
 *
 * <p>An incident is open here from where it would page, and as if the logs were of at least {@value
 * #FEWEST_DAYS} principal-days: how long they really are is known only at their end, and a first
 * day that looked like little would otherwise freeze what a busy administrator does. It stays open
 * until the tree has had no finding for as long as an incident waits. Holds what counts at the
 * moment for each principal that is the root of findings.
 */
public final class OpenIncidents implements LearningGuard {
  private static final long FEWEST_DAYS = 1_000;

  private final WeighingSettings settings;
  private final PrincipalDays days;
  private final Weights weights;
  private final CredentialGraph graph;
  private final Map<String, Watch> watched = new HashMap<>();
  private final Map<String, List<PastVerdict>> confirmed = new HashMap<>();

  /** How many makers of makers are followed. */
  private static final int MOST_MAKERS = 8;

  /** What counts against one tree. */
  private static final class Watch {
    final Scoreboard board;
    Instant last = Instant.MIN;
    @Nullable Instant windowStart;
    @Nullable Instant openSince;

    Watch(WeighingSettings settings) {
      this.board = new Scoreboard(settings);
    }
  }

  /**
   * Nothing is open yet.
   *
   * @param days fed by the same loop
   * @param graph fed by the same loop, each event before its findings
   * @param judge asked about every finding
   */
  public OpenIncidents(
      WeighingSettings settings,
      AddressLookup networks,
      PrincipalDays days,
      CredentialGraph graph,
      DeclaredJudge judge) {
    this.graph = graph;
    this.settings = settings;
    this.days = days;
    this.weights = new Weights(settings, networks, days, judge);
    for (PastVerdict verdict : judge.verdicts()) {
      if (verdict.closing().verdict() == Closing.Decision.THEFT) {
        verdict
            .principals()
            .forEach(thief ->
                confirmed.computeIfAbsent(thief.key(), none -> new ArrayList<>()).add(verdict));
      }
    }
  }

  /** Takes a finding in, in the order in which the loop meets them. */
  public void found(Finding finding) {
    List<Signal> signals = weights.weigh(finding);
    Instant now = finding.trigger().time();
    String tree = treeOf(finding.trigger().actor(), now, MOST_MAKERS);
    Watch watch = watched.computeIfAbsent(tree, none -> new Watch(settings));
    if (watch.openSince != null && silent(watch, now)) {
      watch.openSince = null;
    }
    if (watch.openSince == null) {
      Instant start = now.minus(settings.window());
      watch.board.forgetBefore(start);
      if (watch.windowStart == null || watch.windowStart.isBefore(start)) {
        watch.windowStart = watch.last.isBefore(start) ? now : start;
      }
    }
    signals.forEach(watch.board::add);
    watch.last = now.isAfter(watch.last) ? now : watch.last;
    Thresholds thresholds = settings.thresholds().over(Math.max(FEWEST_DAYS, days.total()));
    var severity = Grading.of(watch.board.at(now), thresholds);
    if (watch.openSince == null && severity != null && severity.paging()) {
      watch.openSince = watch.windowStart;
    }
    weights.learn(finding);
    if (watch.openSince != null) {
      weights.forget(finding, watch.openSince);
    }
  }

  /** The key of the principal that counts for what an actor does. */
  private String treeOf(Actor actor, Instant now, int makers) {
    Actor origin = graph.originOf(actor, now.getEpochSecond());
    Maker maker = makers == 0 ? null : graph.makerOf(origin, now.getEpochSecond());
    if (maker != null) {
      String above = treeOf(maker.caller(), Instant.ofEpochSecond(maker.second()), makers - 1);
      Instant since = openSince(above, now);
      if (since != null && maker.second() >= since.getEpochSecond()) {
        return above;
      }
    }
    return origin.principal().key();
  }

  private @Nullable Instant openSince(String tree, Instant now) {
    Watch watch = watched.get(tree);
    return watch == null || silent(watch, now) ? null : watch.openSince;
  }

  private boolean silent(Watch watch, Instant now) {
    return watch.last.plus(settings.openFor()).isBefore(now);
  }

  @Override
  public boolean frozen(Actor actor, Instant now) {
    return rollBackFrom(actor, now) != null;
  }

  @Override
  public @Nullable Instant rollBackFrom(Actor actor, Instant now) {
    for (PastVerdict theft : confirmed.getOrDefault(actor.principal().key(), List.of())) {
      if (!now.isBefore(theft.from()) && !now.isAfter(theft.closing().until())) {
        return theft.from();
      }
    }
    return watched.isEmpty() ? null : openSince(treeOf(actor, now, MOST_MAKERS), now);
  }
}
