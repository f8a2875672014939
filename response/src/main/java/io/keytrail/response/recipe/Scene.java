package io.keytrail.response.recipe;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.model.incident.LastLegitimate;
import java.time.Instant;
import java.util.Optional;

/**
 * What recipes look up besides the node itself.
 *
 * @param madeAt when the plan is made
 */
public record Scene(Incident incident, Instant madeAt) {
  /** The call that made a node, where the incident still holds it. */
  Optional<EventTrace> maker(CredentialNode node) {
    return incident.events().stream()
        .map(IncidentEvent::event)
        .filter(event -> !node.eventId().isEmpty() && event.id().equals(node.eventId()))
        .findFirst();
  }

  /** Who acts with a node by the name of the logs, where the tree has the key of its behaviour. */
  String principal(CredentialNode node) {
    return incident.principals().stream()
        .filter(principal -> principal.key().equals(node.principal()))
        .map(Principal::name)
        .findFirst()
        .orElse(node.principal());
  }

  /** Whose session it is: the principal itself, or where that is no user, its parent's. */
  String asker(CredentialNode node) {
    return incident.lineage().nodes().stream()
        .filter(other -> other.number() == node.parent())
        .map(CredentialNode::principal)
        .filter(parent -> !new Arn(node.principal()).ofUser() && new Arn(parent).ofUser())
        .findFirst()
        .orElse(node.principal());
  }

  /** The region a node was made in; or empty. */
  String region(CredentialNode node) {
    return maker(node).map(EventTrace::region).orElse("");
  }

  /** Who else loses something with it, as far as the logs show. */
  String alsoUsedBy(CredentialNode node) {
    LastLegitimate last = incident.lastLegitimate();
    if (node.number() != 0 || last == null) {
      return "";
    }
    return last.callsBeside() > 0
        ? " Its owner made %d calls with it beside the thief.".formatted(last.callsBeside())
        : " Its owner last used it for %s.".formatted(last.call().action());
  }
}
