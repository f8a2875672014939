package io.keytrail.model.event;

/** What sort of means to act later a call handed out, brought into being or took away. */
public enum IssuedKind {
  /** A temporary AWS credential: assumed role, session or federation token. */
  SESSION("session"),
  /** An AWS long-lived access key. */
  ACCESS_KEY("access-key"),
  /** A user's other AWS credential: service-specific, SSH public key, signing certificate. */
  SERVICE_CREDENTIAL("service-credential"),
  /** A password for the AWS console. */
  LOGIN_PROFILE("login-profile"),
  /** A token that turns a temporary AWS credential into a console session. */
  SIGN_IN_TOKEN("sign-in-token"),
  /** A user, role, service account or application. */
  IDENTITY("identity"),
  /**
   * Leave for somebody to act as an identity: a trust policy, a provider, an impersonation role.
   */
  TRUST("trust"),
  /** Rights given to an identity: a role binding, a consent, an application role. */
  GRANT("grant"),
  /** A machine or function that acts with a role or service account of its own. */
  INSTANCE("instance"),
  /** A network interface given to a machine, which is its holder; by itself it can do nothing. */
  NETWORK_INTERFACE("network-interface"),
  /** A Google service-account key. */
  SERVICE_ACCOUNT_KEY("service-account-key"),
  /** A Google access or identity token, or something signed as a service account. */
  ACCESS_TOKEN("access-token"),
  /** A static key of an API or a storage account: HMAC, API or account key. */
  API_KEY("api-key"),
  /** A secret or certificate of an Entra application. */
  CLIENT_CREDENTIAL("client-credential"),
  /** Leave for another issuer's tokens to sign in as an Entra application or managed identity. */
  FEDERATED_CREDENTIAL("federated-credential");

  private final String label;

  IssuedKind(String label) {
    this.label = label;
  }

  /** The lower-case name used in every output. */
  public String label() {
    return label;
  }

  /** Whether its id is that of a credential, which is shown by its ends only. */
  public boolean credential() {
    return switch (this) {
      case SESSION,
          ACCESS_KEY,
          SERVICE_CREDENTIAL,
          SERVICE_ACCOUNT_KEY,
          ACCESS_TOKEN,
          API_KEY,
          CLIENT_CREDENTIAL ->
          true;
      case LOGIN_PROFILE,
          SIGN_IN_TOKEN,
          IDENTITY,
          TRUST,
          GRANT,
          INSTANCE,
          NETWORK_INTERFACE,
          FEDERATED_CREDENTIAL ->
          false;
    };
  }
}
