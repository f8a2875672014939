package io.keytrail.detection.incident;

import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;

/** Principals that are expected to work alike: of one sort in one account. */
record PeerGroup(Provider provider, String account, PrincipalKind kind) {
  static PeerGroup of(Principal principal) {
    return new PeerGroup(principal.provider(), principal.account(), principal.kind());
  }
}
