package io.keytrail.model.identity;

import org.jspecify.annotations.Nullable;

/**
 * The acting side of one event. Normalisers hand out one instance per distinct identity, so that a
 * million events share a few thousand of these.
 *
 * @param credential the credential presented; null where the log names none
 * @param session null where the log names none
 * @param invokedBy the cloud service that made the call for the principal, or empty
 */
public record Actor(
    Principal principal,
    @Nullable Credential credential,
    @Nullable Session session,
    String invokedBy) {

  /**
   * Whether the provider itself made the call: one of its services acting as itself or on behalf of
   * the principal. Most of any audit log is such calls.
   */
  public boolean serviceMade() {
    return principal.kind() == PrincipalKind.CLOUD_SERVICE || !invokedBy.isEmpty();
  }
}
