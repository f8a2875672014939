package io.keytrail.model.identity;

/** What sort of secret was presented. Its kind decides how it is cut off and what outlives that. */
public enum CredentialKind {
  /** AWS long-lived access key ({@code AKIA…}). */
  AWS_ACCESS_KEY("aws-access-key", Lifetime.LONG),
  /** AWS temporary access key ({@code ASIA…}) of a role, session or federation token. */
  AWS_TEMPORARY_KEY("aws-temporary-key", Lifetime.TEMPORARY),
  /** A Google service-account key, by its key name. */
  GCP_SERVICE_ACCOUNT_KEY("gcp-service-account-key", Lifetime.LONG),
  /** A Google OAuth client or token, where the log names one. */
  GCP_OAUTH_CLIENT("gcp-oauth-client", Lifetime.TEMPORARY),
  /** An Entra client secret or certificate, by its key id. */
  ENTRA_CLIENT_CREDENTIAL("entra-client-credential", Lifetime.LONG),
  /** A sign-in session or token of an Entra user, by its unique token or session id. */
  ENTRA_TOKEN("entra-token", Lifetime.TEMPORARY),
  /** A key of an Azure storage account, by the hash that the account logs. */
  AZURE_STORAGE_KEY("azure-storage-key", Lifetime.LONG),
  /** A shared access signature of a storage account, by the hash of its signature. */
  AZURE_SHARED_SIGNATURE("azure-shared-signature", Lifetime.TEMPORARY),
  /** A GitHub token that lasts: personal, classic or fine-grained, or an OAuth application's. */
  GITHUB_TOKEN("github-token", Lifetime.LONG),
  /** A token of a GitHub App, for an installation (an hour) or a user (eight hours). */
  GITHUB_APP_TOKEN("github-app-token", Lifetime.TEMPORARY);

  /** Whether a credential ends by itself. */
  public enum Lifetime {
    /** Valid until somebody disables it. */
    LONG,
    /** Valid for minutes to days. */
    TEMPORARY
  }

  private final String label;
  private final Lifetime lifetime;

  CredentialKind(String label, Lifetime lifetime) {
    this.label = label;
    this.lifetime = lifetime;
  }

  /** The lower-case name used in every output. */
  public String label() {
    return label;
  }

  public Lifetime lifetime() {
    return lifetime;
  }
}
