package io.keytrail.app.cli;

import io.keytrail.app.output.Moments;
import io.keytrail.model.incident.Incident;
import io.keytrail.store.IncidentStore;
import io.keytrail.store.IncidentVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How an incident changed from hunt to hunt, because events came late or it went on. */
final class IncidentLife {
  private static final int MOST_TOLD = 5;

  private IncidentLife() {}

  /** A sentence for each of the newest changes, the newest first. */
  static List<String> of(String incidentId, IncidentStore store, Moments moments) {
    List<String> life = new ArrayList<>();
    String merged = store.mergedInto(incidentId);
    if (merged != null) {
      life.add("Merged into " + merged + ", which its credential turned out to belong to.");
    }
    List<IncidentVersion> versions = store.versionsOf(incidentId);
    for (int i = 0; i + 1 < versions.size() && life.size() < MOST_TOLD; i++) {
      Incident now = versions.get(i).incident();
      Incident before = versions.get(i + 1).incident();
      if (differ(before, now)) {
        life.add(
            "Revised at %s by hunt %d: %s."
                .formatted(
                    moments.second(versions.get(i).endedAt()),
                    versions.get(i).hunt(),
                    change(before, now)));
      }
    }
    return life;
  }

  private static boolean differ(Incident before, Incident now) {
    return before.severity() != now.severity()
        || before.score() != now.score()
        || events(before) != events(now);
  }

  private static int events(Incident incident) {
    return incident.events().size() + incident.eventsOmitted();
  }

  private static String change(Incident before, Incident now) {
    return String.format(
        Locale.ROOT,
        "%s %.0f became %s %.0f, %d events became %d",
        before.severity().word(),
        before.score(),
        now.severity().word(),
        now.score(),
        events(before),
        events(now));
  }
}
