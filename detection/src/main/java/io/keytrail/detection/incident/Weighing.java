package io.keytrail.detection.incident;

import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks one entity's signals in event-time order and keeps score.
 *
 * <p>While nothing has built up, findings count together over a sliding window. From the medium
 * threshold on the incident is open: it keeps what it has and takes in what follows, until it has
 * been silent for long. An entity can have several such episodes. The incident is the worst of them
 * and every other one that would page or is as bad; weaker ones are left to the finding counts, so
 * that an administrator's ordinary work of last month does not date the theft.
 */
final class Weighing {
  private final WeighingSettings settings;
  private final List<Signal> signals;
  private final List<Episode> episodes = new ArrayList<>();

  /** A stretch of signals, by their first and last index, that reached a severity together. */
  private static final class Episode {
    final int from;
    int to;
    Severity severity;
    Score peak;
    @Nullable Instant detectedAt;

    Episode(int from, int to, Severity severity, Score peak) {
      this.from = from;
      this.to = to;
      this.severity = severity;
      this.peak = peak;
    }
  }

  private Weighing(List<Signal> signals, WeighingSettings settings) {
    this.signals = signals;
    this.settings = settings;
  }

  /** The verdict over signals in event-time order; null when they are not worth the queue. */
  static @Nullable Verdict of(List<Signal> signals, WeighingSettings settings) {
    Weighing weighing = new Weighing(signals, settings);
    weighing.walk();
    return weighing.verdict();
  }

  private void walk() {
    Scoreboard board = new Scoreboard(settings);
    int windowFrom = 0;
    boolean open = false;
    for (int i = 0; i < signals.size(); i++) {
      Signal signal = signals.get(i);
      Instant now = signal.time();
      if (open && signals.get(i - 1).time().plus(settings.openFor()).isBefore(now)) {
        open = false;
      }
      if (!open) {
        Instant start = now.minus(settings.window());
        while (signals.get(windowFrom).time().isBefore(start)) {
          windowFrom++;
        }
        board.forgetBefore(start);
      }
      board.add(signal);
      Score score = board.at(now);
      Severity severity = Grading.of(score, settings.thresholds());
      if (severity != null) {
        note(windowFrom, i, severity, score, now);
      } else if (open) {
        episodes.getLast().to = i;
      }
      open = open || score.total() >= settings.thresholds().medium();
    }
  }

  private void note(int from, int to, Severity severity, Score score, Instant now) {
    if (episodes.isEmpty() || episodes.getLast().to < from) {
      episodes.add(new Episode(from, to, severity, score));
    }
    Episode episode = episodes.getLast();
    episode.to = to;
    if (severity.atLeast(episode.severity)) {
      episode.severity = severity;
    }
    if (score.total() > episode.peak.total()) {
      episode.peak = score;
    }
    if (severity.paging() && episode.detectedAt == null) {
      episode.detectedAt = now;
    }
  }

  private @Nullable Verdict verdict() {
    if (episodes.isEmpty()) {
      return null;
    }
    Episode worst = episodes.getFirst();
    for (Episode episode : episodes) {
      int bySeverity = episode.severity.compareTo(worst.severity);
      if (bySeverity < 0 || (bySeverity == 0 && episode.peak.total() > worst.peak.total())) {
        worst = episode;
      }
    }
    boolean[] included = new boolean[signals.size()];
    Instant detectedAt = null;
    for (Episode episode : episodes) {
      if (episode.severity == worst.severity || episode.severity.paging()) {
        Arrays.fill(included, episode.from, episode.to + 1, true);
        detectedAt = detectedAt == null ? episode.detectedAt : detectedAt;
      }
    }
    List<Signal> evidence = new ArrayList<>();
    for (int i = 0; i < included.length; i++) {
      if (included[i] || signals.get(i).layer() == Layer.EXPOSURE) {
        evidence.add(signals.get(i));
      }
    }
    return new Verdict(
        worst.severity, worst.peak, detectedAt, evidence, signals.size() - evidence.size());
  }
}
