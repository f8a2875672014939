package io.keytrail.detection.incident;

import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in one entity's signals in event-time order and keeps score.
 *
 * <p>While nothing has built up, findings count together over a sliding window. From the medium
 * threshold on the incident is open: it keeps what it has and takes in what follows, until it has
 * been silent for long. An entity can have several such episodes. The incident is the worst of them
 * and every other one that would page or is as bad; weaker ones are left to the finding counts, so
 * that an administrator's ordinary work of last month does not date the theft.
 */
final class Weighing {
  private final WeighingSettings settings;
  private final Scoreboard board;
  private final List<Signal> signals = new ArrayList<>();
  private final List<Episode> episodes = new ArrayList<>();
  private int windowFrom;
  private boolean open;

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

  Weighing(WeighingSettings settings) {
    this.settings = settings;
    this.board = new Scoreboard(settings);
  }

  /** The verdict over signals in event-time order; null when they are not worth the queue. */
  static @Nullable Verdict of(List<Signal> signals, WeighingSettings settings) {
    Weighing weighing = new Weighing(settings);
    signals.forEach(weighing::add);
    return weighing.verdict();
  }

  /** Takes in one more signal, none earlier than the last. */
  void add(Signal signal) {
    Instant now = signal.time();
    if (open && signals.getLast().time().plus(settings.openFor()).isBefore(now)) {
      open = false;
    }
    signals.add(signal);
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
    int last = signals.size() - 1;
    if (severity != null) {
      note(windowFrom, last, severity, score, now);
    } else if (open) {
      episodes.getLast().to = last;
    }
    open = open || score.total() >= settings.thresholds().medium();
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

  /** Since when the episode goes on that the last signal belongs to, if it pages; else null. */
  @Nullable Instant pagingSince() {
    if (episodes.isEmpty()) {
      return null;
    }
    Episode last = episodes.getLast();
    boolean current = last.to == signals.size() - 1;
    return current && last.severity.paging() ? signals.get(last.from).time() : null;
  }

  /** What it came to; null when it is not worth the queue. */
  @Nullable Verdict verdict() {
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
        worst.severity,
        worst.peak,
        detectedAt,
        evidence,
        signals.size() - evidence.size(),
        List.of());
  }
}
