package io.keytrail.detection.incident;

import io.keytrail.detection.baseline.LearningGuard;
import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.model.finding.Finding;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps score of the findings as the ordered loop meets them, so that the baseline learns nothing
 * from a theft that is going on. One instance for one run; single-threaded.
 *
 * <p>An incident is open here from where it would page, and as if the logs were of at least {@value
 * #FEWEST_DAYS} principal-days: how long they really are is known only at their end, and a first
 * day that looked like little would otherwise freeze what a busy administrator does. It stays open
 * until the principal has had no finding for as long as an incident waits. Holds what counts at the
 * moment for each principal that had findings.
 */
public final class OpenIncidents implements LearningGuard {
  private static final long FEWEST_DAYS = 1_000;

  private final WeighingSettings settings;
  private final PrincipalDays days;
  private final Weights weights;
  private final Map<String, Watch> watched = new HashMap<>();

  /** What counts against one principal. */
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
   */
  public OpenIncidents(WeighingSettings settings, AddressLookup networks, PrincipalDays days) {
    this.settings = settings;
    this.days = days;
    this.weights = new Weights(settings, networks, days);
  }

  /** Takes a finding in, in the order in which the loop meets them. */
  public void found(Finding finding) {
    Signal signal = weights.weigh(finding);
    Instant now = signal.time();
    Watch watch =
        watched.computeIfAbsent(
            finding.trigger().actor().principal().key(), none -> new Watch(settings));
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
    watch.board.add(signal);
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

  private boolean silent(Watch watch, Instant now) {
    return watch.last.plus(settings.openFor()).isBefore(now);
  }

  @Override
  public boolean frozen(String principalKey, Instant now) {
    return rollBackFrom(principalKey, now) != null;
  }

  @Override
  public @Nullable Instant rollBackFrom(String principalKey, Instant now) {
    Watch watch = watched.get(principalKey);
    return watch == null || silent(watch, now) ? null : watch.openSince;
  }
}
