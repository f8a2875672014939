package io.keytrail.app.cli;

import io.keytrail.app.output.IncidentChange;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import io.keytrail.store.IncidentStore;
import io.keytrail.store.IncidentVersion;
import java.util.ArrayList;
import java.util.List;

/** How an incident changed from hunt to hunt, because events came late or it went on. */
final class IncidentLife {
  private static final int MOST_TOLD = 5;

  private IncidentLife() {}

  /** The newest changes, the newest first. */
  static List<IncidentChange> of(Incident incident, IncidentStore store) {
    List<IncidentChange> life = new ArrayList<>();
    String merged = store.mergedInto(incident.id());
    if (merged != null) {
      life.add(new IncidentChange.Merged(merged));
    }
    Closing closing = incident.closing();
    if (closing != null && closing.reopened()) {
      life.add(new IncidentChange.Reopened(closing, incident.lastEvent()));
    }
    List<IncidentVersion> versions = store.versionsOf(incident.id());
    for (int i = 0; i + 1 < versions.size() && life.size() < MOST_TOLD; i++) {
      IncidentVersion version = versions.get(i);
      Incident before = versions.get(i + 1).incident();
      if (differ(before, version.incident())) {
        life.add(
            new IncidentChange.Revised(
                version.endedAt(), version.hunt(), before, version.incident()));
      }
    }
    return life;
  }

  private static boolean differ(Incident before, Incident now) {
    return before.severity() != now.severity()
        || before.score() != now.score()
        || IncidentChange.events(before) != IncidentChange.events(now);
  }
}
