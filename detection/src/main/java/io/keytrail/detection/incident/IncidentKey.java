package io.keytrail.detection.incident;

import io.keytrail.detection.lineage.Bearer;
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
    CREDENTIAL("c"),
    PRINCIPAL("p"),
    /** Never the root of an incident: a session belongs to its maker, else to its principal. */
    SESSION("s"),
    /** Many that met the same at once. */
    COHORT("m");

    private final String letter;

    Root(String letter) {
      this.letter = letter;
    }
  }

  static IncidentKey of(Bearer bearer) {
    Root root =
        switch (bearer.sort()) {
          case CREDENTIAL -> Root.CREDENTIAL;
          case PRINCIPAL -> Root.PRINCIPAL;
          case SESSION -> Root.SESSION;
        };
    return new IncidentKey(bearer.provider(), root, bearer.id());
  }

  Bearer bearer() {
    Bearer.Sort sort =
        switch (root) {
          case CREDENTIAL -> Bearer.Sort.CREDENTIAL;
          case PRINCIPAL, COHORT -> Bearer.Sort.PRINCIPAL;
          case SESSION -> Bearer.Sort.SESSION;
        };
    return new Bearer(provider, sort, value);
  }

  /** A short name that is the same whenever and in whatever order the logs are read. */
  String incidentId() {
    long hash = Fingerprint.of("incident", provider.label(), root.letter, value).high();
    return "INC-%08X".formatted(hash >>> 32);
  }

  @Override
  public int compareTo(IncidentKey other) {
    return ORDER.compare(this, other);
  }
}
