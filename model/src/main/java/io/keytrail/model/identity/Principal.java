package io.keytrail.model.identity;

/**
 * An identity that acts.
 *
 * @param account AWS account, GCP project, Azure subscription or tenant that owns it; empty when
 *     the log does not say
 * @param name the name as the log has it: ARN, e-mail, UPN, application id
 * @param key stable across sessions and key rotation, so that baselines and incidents can be kept
 *     under it: an assumed role is keyed by the role and the class of its session name, never by
 *     the session
 */
public record Principal(
    Provider provider, PrincipalKind kind, String account, String name, String key) {

  /** A principal whose name is stable, and so its own key. */
  public static Principal named(
      Provider provider, PrincipalKind kind, String account, String name) {
    return new Principal(provider, kind, account, name, name);
  }
}
