package io.keytrail.detection.pipeline;

import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Session;
import java.util.List;

/**
 * Hashes of what a ledger holds dictionaries of, each by the fields that tell its values apart.
 * Strings keep their hash, so this mostly reads what is there.
 */
final class LedgerHashes {
  private LedgerHashes() {}

  static int of(CallShape shape) {
    int hash = shape.action().hashCode();
    hash = 31 * hash + shape.service().hashCode();
    hash = 31 * hash + shape.region().hashCode();
    return 31 * hash + shape.account().hashCode();
  }

  static int of(Actor actor) {
    Credential credential = actor.credential();
    Session session = actor.session();
    int hash = actor.principal().name().hashCode();
    hash = 31 * hash + (credential == null ? 0 : credential.id().hashCode());
    hash = 31 * hash + (session == null ? 0 : session.name().hashCode());
    return 31 * hash + actor.invokedBy().hashCode();
  }

  static int of(Origin origin) {
    return 31 * origin.address().hashCode() + origin.userAgent().hashCode();
  }

  static int of(Outcome outcome) {
    return 31 * outcome.errorCode().hashCode() + outcome.status().label().hashCode();
  }

  static int of(List<ResourceRef> targets) {
    int hash = targets.size();
    for (int i = 0; i < targets.size(); i++) {
      hash = 31 * hash + targets.get(i).name().hashCode();
    }
    return hash;
  }
}
