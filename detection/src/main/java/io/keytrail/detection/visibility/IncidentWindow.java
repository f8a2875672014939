package io.keytrail.detection.visibility;

import io.keytrail.model.identity.Provider;
import java.time.Instant;
import java.util.Set;

/**
 * Where and when an incident's evidence lies.
 *
 * @param accounts the accounts, projects, subscriptions and tenants whose logs hold it
 */
public record IncidentWindow(Provider provider, Set<String> accounts, Instant first, Instant last) {
  public IncidentWindow {
    accounts = Set.copyOf(accounts);
  }
}
