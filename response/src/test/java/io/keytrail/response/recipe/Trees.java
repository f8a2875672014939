package io.keytrail.response.recipe;

import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.CredentialLineage;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.CredentialNode.Usable;
import io.keytrail.model.incident.Incident;
import java.time.Instant;
import java.util.List;

/** Incidents with a tree, made by hand. */
final class Trees {
  static final Instant LAST = Instant.parse("2026-03-02T12:00:00Z");
  static final Instant NOW = Instant.parse("2026-03-02T12:30:15.5Z");
  static final String ACCOUNT = "111122223333";

  private Trees() {}

  static CredentialNode node(int number, IssuedKind kind, String id, String principal) {
    return node(number, kind, id, principal, Usable.YES);
  }

  static CredentialNode node(
      int number, IssuedKind kind, String id, String principal, Usable usable) {
    return new CredentialNode(
        number,
        number - 1,
        kind,
        id,
        principal,
        ACCOUNT,
        number == 0 ? "" : "Create",
        number == 0 ? "" : "event-" + number,
        null,
        LAST,
        LAST,
        3,
        usable,
        null,
        "for the test");
  }

  static Incident incident(Provider provider, CredentialNode... nodes) {
    return incident(provider, List.of(), nodes);
  }

  static Incident incident(Provider provider, List<Principal> principals, CredentialNode... nodes) {
    return new Incident(
        "INC-12345678",
        Severity.S0,
        80,
        provider,
        "a title",
        principals,
        List.of(),
        LAST.minusSeconds(3_600),
        LAST,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        new CredentialLineage(List.of(nodes), 0),
        List.of(),
        List.of(),
        null);
  }
}
