package io.keytrail.verification.quality;

import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.incident.Incident;
import java.util.List;
import java.util.Locale;

/** What a hunt made of a labelled case. */
record CaseResult(LabelledCase of, List<Incident> incidents, long events) {
  /** Whether any incident names one of the thieves, or any at all where nobody knows the name. */
  boolean found() {
    return incidents.stream().anyMatch(this::namesTheThief);
  }

  /** Whether such an incident would have woken somebody. */
  boolean paged() {
    return incidents.stream().anyMatch(i -> i.severity().paging() && namesTheThief(i));
  }

  long pages() {
    return incidents.stream().map(Incident::severity).filter(Severity::paging).count();
  }

  private boolean namesTheThief(Incident incident) {
    return of.thieves().isEmpty()
        || incident.principals().stream()
            .map(Principal::name)
            .anyMatch(name -> of.thieves().stream().anyMatch(thief -> same(name, thief)));
  }

  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
