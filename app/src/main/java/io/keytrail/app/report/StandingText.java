package io.keytrail.app.report;

import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.DeclarationUse;
import io.keytrail.model.incident.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How an incident stands, and what declarations did, in words. */
public final class StandingText {
  private StandingText() {}

  /**
   * What an incident is part of and how it was closed; one short text each.
   *
   * @param times how a time is written
   */
  public static List<String> of(Incident incident, Function<Instant, String> times) {
    List<String> texts = new ArrayList<>(incident.labels());
    Closing closing = incident.closing();
    if (closing != null) {
      texts.add(closing(closing, times));
    }
    return texts;
  }

  private static String closing(Closing closing, Function<Instant, String> times) {
    String said = "closed as %s %s".formatted(closing.verdict().label(), times.apply(closing.at()));
    String note = closing.note().isEmpty() ? "" : ": " + closing.note();
    return closing.reopened()
        ? "open again: it acted after " + times.apply(closing.until()) + "; was " + said + note
        : said + note;
  }

  /**
   * What a declaration did in a hunt.
   *
   * @param times how a time is written
   */
  public static String of(DeclarationUse use, Function<Instant, String> times) {
    StringBuilder text = new StringBuilder();
    text.append("declared ").append(use.kind()).append(" \"").append(use.name()).append('"');
    if (!use.owner().isEmpty()) {
      text.append(" of ").append(use.owner());
    }
    text.append(": ")
        .append(use.hits() == 0 ? "no hit" : use.hits() + (use.hits() == 1 ? " hit" : " hits"));
    if (use.mostHidden() >= 0.5) {
      text.append(
          String.format(
              Locale.ROOT,
              ", took at most %.0f points from %s",
              use.mostHidden(),
              String.join(", ", use.detections())));
    }
    if (use.expires() != null) {
      text.append(use.expired() ? "; expired " : "; expires ");
      text.append(times.apply(use.expires()));
    }
    return text.toString();
  }
}
