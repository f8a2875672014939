package io.keytrail.model.identity;

/** What sort of identity a principal is; decides which behaviour is normal for it. */
public enum PrincipalKind {
  /** The AWS account root. */
  ROOT("root"),
  /** A person or a long-lived user: IAM user, Google account, Entra user. */
  USER("user"),
  /** An assumed AWS role, named by the role and never by the session. */
  ROLE("role"),
  /** A session made by GetFederationToken, SAML or web identity outside a role. */
  FEDERATED("federated"),
  /** A Google service account. */
  SERVICE_ACCOUNT("service-account"),
  /** An Entra application acting as itself. */
  SERVICE_PRINCIPAL("service-principal"),
  /** An Entra managed identity. */
  MANAGED_IDENTITY("managed-identity"),
  /** The provider itself: AWS services, Google service agents, Azure first-party applications. */
  CLOUD_SERVICE("cloud-service"),
  /** The log says that nobody was authenticated. */
  ANONYMOUS("anonymous"),
  /** The log names an identity whose sort cannot be told. */
  UNKNOWN("unknown");

  private final String label;

  PrincipalKind(String label) {
    this.label = label;
  }

  /** The lower-case name used in every output. */
  public String label() {
    return label;
  }
}
