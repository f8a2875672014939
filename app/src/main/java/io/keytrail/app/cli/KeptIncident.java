package io.keytrail.app.cli;

import io.keytrail.model.incident.Incident;
import io.keytrail.store.IncidentStore;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the one kept incident that a user means. */
final class KeptIncident {
  private static final int MOST_NAMED = 5;

  private KeptIncident() {}

  /**
   * The incident with that id, or whose id alone begins so.
   *
   * @throws CommandFailure if there is none or more than one
   */
  static Incident find(IncidentStore store, String id) {
    List<Incident> found = store.incidentsNamed(id);
    for (Incident incident : found) {
      if (incident.id().equalsIgnoreCase(id)) {
        return incident;
      }
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    String seen = "keytrail incident list shows what is kept.";
    if (found.isEmpty()) {
      throw CommandFailure.usage("no kept incident begins with \"" + id + "\".", seen);
    }
    String ids =
        found.stream().limit(MOST_NAMED).map(Incident::id).collect(Collectors.joining(", "));
    throw CommandFailure.usage(
        found.size() + " incidents begin with \"" + id + "\": " + ids + ".",
        "Write more of the one you mean.");
  }
}
