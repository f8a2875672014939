package io.keytrail.model.event;

import io.keytrail.model.identity.Provider;

/** The log a record belongs to, with the product and service that Sigma rules name it by. */
public enum LogKind {
  CLOUDTRAIL(Provider.AWS, "cloudtrail", "aws", "cloudtrail"),
  GCP_ADMIN_ACTIVITY(Provider.GCP, "gcp-admin-activity", "gcp", "gcp.audit"),
  GCP_DATA_ACCESS(Provider.GCP, "gcp-data-access", "gcp", "gcp.audit"),
  GCP_SYSTEM_EVENT(Provider.GCP, "gcp-system-event", "gcp", "gcp.audit"),
  GCP_POLICY_DENIED(Provider.GCP, "gcp-policy-denied", "gcp", "gcp.audit"),
  WORKSPACE_ADMIN(Provider.GCP, "workspace-admin", "gcp", "google_workspace.admin"),
  WORKSPACE_LOGIN(Provider.GCP, "workspace-login", "gcp", "google_workspace.login"),
  AZURE_ACTIVITY(Provider.AZURE, "azure-activity", "azure", "activitylogs"),
  ENTRA_SIGN_IN(Provider.AZURE, "entra-sign-in", "azure", "signinlogs"),
  ENTRA_SIGN_IN_NON_INTERACTIVE(
      Provider.AZURE, "entra-sign-in-non-interactive", "azure", "signinlogs"),
  ENTRA_SIGN_IN_SERVICE_PRINCIPAL(
      Provider.AZURE, "entra-sign-in-service-principal", "azure", "signinlogs"),
  ENTRA_SIGN_IN_MANAGED_IDENTITY(
      Provider.AZURE, "entra-sign-in-managed-identity", "azure", "signinlogs"),
  ENTRA_AUDIT(Provider.AZURE, "entra-audit", "azure", "auditlogs"),
  M365_AUDIT(Provider.AZURE, "m365-audit", "m365", "audit"),
  GITHUB_AUDIT(Provider.GITHUB, "github-audit", "github", "audit");

  private final Provider provider;
  private final String label;
  private final String sigmaProduct;
  private final String sigmaService;

  LogKind(Provider provider, String label, String sigmaProduct, String sigmaService) {
    this.provider = provider;
    this.label = label;
    this.sigmaProduct = sigmaProduct;
    this.sigmaService = sigmaService;
  }

  public Provider provider() {
    return provider;
  }

  /** The lower-case name used in every output. */
  public String label() {
    return label;
  }

  public String sigmaProduct() {
    return sigmaProduct;
  }

  public String sigmaService() {
    return sigmaService;
  }
}
