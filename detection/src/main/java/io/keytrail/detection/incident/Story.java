package io.keytrail.detection.incident;

import io.keytrail.detection.enrich.OwnerTags;
import io.keytrail.detection.guidance.Subject;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.incident.NetworkSeen;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells an incident in a few plain sentences, from the rules' own phrases and from counts. Values
 * that come from the log are shortened but otherwise left as they are: whoever prints them escapes
 * them.
 */
final class Story {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int TOLD = 8;
  private static final int TITLE_PHRASES = 2;
  private static final int LONGEST_PHRASE = 240;
  private static final int LONGEST_TITLE_PHRASE = 90;

  private final Subject subject;
  private final Suspect suspect;
  private final List<NetworkSeen> networks;
  private final OwnerTags tags;

  Story(Subject subject, Suspect suspect, List<NetworkSeen> networks, OwnerTags tags) {
    this.subject = subject;
    this.suspect = suspect;
    this.networks = networks;
    this.tags = tags;
  }

  /** One line: who, what, from where. */
  String title(Reasons reasons) {
    if (suspect.key().root() == IncidentKey.Root.COHORT) {
      return cohort(reasons);
    }
    List<String> phrases =
        reasons.weightiest().stream()
            .limit(TITLE_PHRASES)
            .map(group -> shortened(phrase(group.first()), LONGEST_TITLE_PHRASE))
            .toList();
    String where = networks.isEmpty() ? "" : " · from " + networks.getFirst().description();
    return subject.label() + ": " + String.join("; ", phrases) + where;
  }

  private String cohort(Reasons reasons) {
    return "Change of infrastructure for %d principals at once: %s"
        .formatted(
            principals(),
            shortened(phrase(reasons.weightiest().getFirst().first()), LONGEST_TITLE_PHRASE));
  }

  private long principals() {
    return suspect.verdict().evidence().stream()
        .map(signal -> signal.finding().trigger().actor().principal())
        .distinct()
        .count();
  }

  List<String> sentences(Reasons reasons, List<String> ties) {
    List<String> sentences = new ArrayList<>();
    if (suspect.key().root() == IncidentKey.Root.COHORT) {
      sentences.add(
          "%d principals met the same for the first time within an hour of each other, and did"
                  .formatted(principals())
              + " nothing that calls for attention.");
    }
    sentences.add(opening());
    sentences.addAll(ties);
    suspect.verdict().labels().forEach(label -> sentences.add(sentence(label)));
    if (!tags.description().isEmpty()) {
      sentences.add("Declared for it: " + tags.description() + ".");
    }
    List<Reasons.Group> told =
        reasons.weightiest().stream()
            .limit(TOLD)
            .sorted(Comparator.comparing((Reasons.Group group) -> group.first().trigger()))
            .toList();
    told.forEach(group -> sentences.add(sentence(group)));
    int untold = reasons.weightiest().size() - told.size();
    if (untold > 0) {
      sentences.add("Further detections, listed with the reasons: " + untold + ".");
    }
    addCounts(sentences);
    return sentences;
  }

  private static String sentence(String label) {
    return label.startsWith("crown jewel")
        ? "It touches what was declared a " + label + ", and so is one step more severe."
        : "All of it lies in what was declared an " + label + ", so that nobody is woken.";
  }

  private String opening() {
    Verdict verdict = suspect.verdict();
    String from =
        networks.isEmpty()
            ? ""
            : " from " + networks.getFirst().address() + describedInBrackets(networks.getFirst());
    String more =
        networks.size() <= 1
            ? ""
            : networks.size() == 2
                ? " and one other address"
                : " and " + (networks.size() - 1) + " other addresses";
    return "%s %s%s%s, first %s, last %s UTC."
        .formatted(
            subject.label(),
            calls().findAny().isPresent()
                ? "acted"
                : "was measured, and no log that was read says whose it is",
            from,
            more,
            MINUTE.format(verdict.firstEvent()),
            MINUTE.format(verdict.lastEvent()));
  }

  private static String describedInBrackets(NetworkSeen network) {
    return " (" + network.description() + ")";
  }

  private static String sentence(Reasons.Group group) {
    Instant first = group.first().trigger().time();
    String times =
        group.count() == 1
            ? ""
            : ", " + group.count() + " times until " + MINUTE.format(group.last()) + " UTC";
    return MINUTE.format(first)
        + " UTC: "
        + shortened(phrase(group.first()), LONGEST_PHRASE)
        + times
        + ".";
  }

  private static String phrase(Finding finding) {
    String phrase = finding.story().isBlank() ? finding.text() : finding.story();
    String line = phrase.strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static String shortened(String phrase, int longest) {
    if (phrase.length() <= longest) {
      return phrase;
    }
    int end = Character.isHighSurrogate(phrase.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return phrase.substring(0, end) + "…";
  }

  /** The evidence without what was only measured. */
  private Stream<EventTrace> calls() {
    return suspect.evidence().inOrder().stream()
        .map(EvidenceEvents.Entry::event)
        .filter(event -> !event.log().isMeter());
  }

  private void addCounts(List<String> sentences) {
    long refused =
        calls()
            .filter(event ->
                switch (event.outcome().status()) {
                  case DENIED, FAILURE -> true;
                  case SUCCESS, PENDING -> false;
                })
            .count();
    if (refused > 0) {
      sentences.add(
          "Of %d calls that are evidence %d %s refused or failed."
              .formatted(calls().count(), refused, refused == 1 ? "was" : "were"));
    }
    if (suspect.verdict().leftOut() > 0) {
      sentences.add(
          "Weaker findings on it at other times, left out here and counted with the findings: "
              + suspect.verdict().leftOut()
              + ".");
    }
    if (suspect.uncounted() > 0) {
      sentences.add(
          "Findings of one detection beyond the limit of an hour, counted only: "
              + suspect.uncounted()
              + ".");
    }
  }
}
