package io.keytrail.detection.visibility;

import io.keytrail.detection.visibility.LogStream.Silence;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Gap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The silences around an incident in words. A whole account's silence is told once and not again
 * for each of its regions, and regions that fell silent together are told together.
 */
final class Silences {
  private static final int REGIONS_NAMED = 3;

  private final Coverage coverage;
  private final SeenLogs seenLogs;
  private final List<String> sentences = new ArrayList<>();
  private final TreeSet<String> told = new TreeSet<>();

  /** What regions that fell silent together have in common. */
  private record Together(String log, String account, Instant from, Instant to) {}

  /** Regions that fell silent together, and the silence of the first of them. */
  private record Fallen(Silence silence, List<String> regions) {}

  Silences(Coverage coverage, SeenLogs seenLogs) {
    this.coverage = coverage;
    this.seenLogs = seenLogs;
  }

  List<String> within(IncidentWindow window) {
    Instant end = coverage.spanEnd();
    if (end != null) {
      // What fell silent with the last act, as a log does that was stopped, concerns it as well.
      Instant until = window.last().plus(1, ChronoUnit.HOURS);
      IncidentWindow wider =
          new IncidentWindow(window.provider(), window.accounts(), window.first(), until);
      accounts(wider, end);
      regions(wider, end);
      parts(wider, end);
    }
    for (Gap gap : coverage.gaps()) {
      if (gap.log().provider() == window.provider()
          && !told.contains(gap.log().label() + gap.account())
          && gap.from().isBefore(window.last())
          && gap.to().isAfter(window.first())) {
        String where = gap.region().isEmpty() ? gap.account() : gap.account() + " " + gap.region();
        sentences.add(
            "The log is silent: %s of %s from %s to %s UTC: what was done there then cannot be said."
                .formatted(
                    gap.log().label(), where, Words.minute(gap.from()), Words.minute(gap.to())));
      }
    }
    return sentences;
  }

  private void accounts(IncidentWindow window, Instant end) {
    for (LogStream stream : seenLogs.ofAccounts(window.provider(), window.accounts())) {
      for (Silence silence : stream.silences(window.first(), window.last(), end)) {
        told.add(stream.log().label() + stream.account());
        sentences.add(sentence(stream.name(), silence));
      }
    }
  }

  private void regions(IncidentWindow window, Instant end) {
    Map<Together, Fallen> groups = new LinkedHashMap<>();
    for (LogStream stream : seenLogs.ofRegions(window.provider(), window.accounts())) {
      if (told.contains(stream.log().label() + stream.account())) {
        continue;
      }
      for (Silence silence : stream.silences(window.first(), window.last(), end)) {
        Together key =
            new Together(stream.log().label(), stream.account(), silence.from(), silence.to());
        groups
            .computeIfAbsent(key, none -> new Fallen(silence, new ArrayList<>()))
            .regions()
            .add(stream.region());
      }
    }
    groups.forEach((key, fallen) ->
        sentences.add(
            sentence(
                key.log() + " of " + key.account() + " in " + named(fallen.regions()),
                fallen.silence())));
  }

  private static String named(List<String> regions) {
    return regions.size() <= REGIONS_NAMED
        ? String.join(", ", regions)
        : regions.size()
            + " regions ("
            + String.join(", ", regions.subList(0, REGIONS_NAMED))
            + ", …)";
  }

  private void parts(IncidentWindow window, Instant end) {
    for (LogStream stream : seenLogs.ofParts(window.provider(), window.accounts())) {
      if (!told.contains(stream.log().label() + stream.account())) {
        stream
            .silences(window.first(), window.last(), end)
            .forEach(silence -> sentences.add(sentence(stream.name(), silence)));
      }
    }
  }

  private static String sentence(String name, Silence silence) {
    String until = silence.toTheEnd() ? "the end of the logs" : Words.minute(silence.to()) + " UTC";
    return ("Nothing from %s between %s and %s, although the same hours held events on %d of %d"
            + " other days: what was done there then cannot be said.")
        .formatted(
            name,
            Words.minute(silence.from()) + (silence.toTheEnd() ? " UTC" : ""),
            until,
            silence.days() - silence.alike(),
            silence.days());
  }
}
