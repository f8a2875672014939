package io.keytrail.detection.incident;

import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.identity.Provider;
import java.util.Comparator;

/**
 * What an incident is about: a credential, or a principal where the log names no credential that
 * outlives the session.
 */
record IncidentKey(Provider provider, Root root, String value) implements Comparable<IncidentKey> {
  private static final Comparator<IncidentKey> ORDER =
      Comparator.comparing(IncidentKey::provider)
          .thenComparing(IncidentKey::root)
          .thenComparing(IncidentKey::value);

  /** Sorts of root, the more certain first. */
  enum Root {
    CREDENTIAL,
    PRINCIPAL
  }

  /** A short name that is the same whenever and in whatever order the logs are read. */
  String incidentId() {
    long hash =
        Fingerprint.of("incident", provider.label(), root == Root.CREDENTIAL ? "c" : "p", value)
            .high();
    return "INC-%08X".formatted(hash >>> 32);
  }

  @Override
  public int compareTo(IncidentKey other) {
    return ORDER.compare(this, other);
  }
}
