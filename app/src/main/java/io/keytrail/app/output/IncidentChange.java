package io.keytrail.app.output;

import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import java.time.Instant;
import java.util.Locale;

/** What became of an incident after it was first told: for a reader, and for programs. */
public sealed interface IncidentChange {
  /** In one sentence. */
  String text(Moments moments);

  /** The members of one object. */
  void write(JsonWriter json);

  /** A later hunt saw it otherwise. */
  record Revised(Instant at, long hunt, Incident before, Incident now) implements IncidentChange {
    @Override
    public String text(Moments moments) {
      return String.format(
          Locale.ROOT,
          "Revised at %s by hunt %d: %s %.0f became %s %.0f, %d events became %d; %s.",
          moments.second(at),
          hunt,
          before.severity().word(),
          before.score(),
          now.severity().word(),
          now.score(),
          events(before),
          events(now),
          why());
    }

    private String why() {
      if (now.lastEvent().isAfter(before.lastEvent())) {
        return "it went on";
      }
      return events(now) > events(before)
          ? "events of its time came late"
          : "the same was weighed against other logs, rules or declarations";
    }

    @Override
    public void write(JsonWriter json) {
      json.text("change", "revised");
      json.text("why", why());
      json.time("at", at);
      json.number("hunt", hunt);
      json.object("before", () -> standing(before, json));
      json.object("now", () -> standing(now, json));
    }

    private static void standing(Incident incident, JsonWriter json) {
      json.text("severity", incident.severity().name());
      json.decimal("score", incident.score());
      json.number("events", events(incident));
    }
  }

  /** A later hunt told its evidence with another incident's. */
  record Merged(String into) implements IncidentChange {
    @Override
    public String text(Moments moments) {
      return "Merged into " + into + ", which its credential turned out to belong to.";
    }

    @Override
    public void write(JsonWriter json) {
      json.text("change", "merged");
      json.text("why", "its credential turned out to belong to the other");
      json.text("into", into);
    }
  }

  /** It was closed and acted again. */
  record Reopened(Closing closing, Instant lastEvent) implements IncidentChange {
    @Override
    public String text(Moments moments) {
      return "Open again: closed as %s at %s, and it has evidence after %s, until %s."
          .formatted(
              closing.verdict().label(),
              moments.second(closing.at()),
              moments.second(closing.until()),
              moments.second(lastEvent));
    }

    @Override
    public void write(JsonWriter json) {
      json.text("change", "reopened");
      json.text("why", "it has evidence later than what was known when it was closed");
      json.time("at", lastEvent);
    }
  }

  /** How many events are known to belong to it. */
  static int events(Incident incident) {
    return incident.events().size() + incident.eventsOmitted();
  }
}
