package io.keytrail.model.event;

import io.keytrail.model.identity.Provider;

/** The log a record belongs to, with the product and service that Sigma rules name it by. */
public enum LogKind {
  CLOUDTRAIL(Provider.AWS, "cloudtrail", "aws", "cloudtrail"),
  /** Read in the words of CloudTrail, so that rules for its object events hold of it. */
  S3_ACCESS(Provider.AWS, "s3-access", "aws", "cloudtrail"),
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
  AZURE_KEY_VAULT(Provider.AZURE, "azure-key-vault", "azure", "keyvault"),
  AZURE_STORAGE(Provider.AZURE, "azure-storage", "azure", "storage"),
  AZURE_REGISTRY(Provider.AZURE, "azure-container-registry", "azure", "containerregistry"),
  GITHUB_AUDIT(Provider.GITHUB, "github-audit", "github", "audit"),
  GUARDDUTY(Provider.AWS, "guardduty", "aws", "guardduty", Voice.WATCHER),
  SECURITY_HUB(Provider.AWS, "security-hub", "aws", "securityhub", Voice.WATCHER),
  SECURITY_COMMAND_CENTER(Provider.GCP, "security-command-center", "gcp", "scc", Voice.WATCHER),
  DEFENDER_ALERT(Provider.AZURE, "defender-alert", "azure", "defenderforcloud", Voice.WATCHER),
  ENTRA_RISK(Provider.AZURE, "entra-risk", "azure", "riskdetection", Voice.WATCHER),
  AWS_COST_ALERT(Provider.AWS, "aws-cost-alert", "aws", "costalerts", Voice.WATCHER),
  AWS_NOTICE(Provider.AWS, "aws-notice", "aws", "notices", Voice.WATCHER),
  AWS_DNS(Provider.AWS, "aws-dns", "aws", "dns", Voice.WATCHER),
  AWS_FINDING(Provider.AWS, "aws-finding", "aws", "findings", Voice.WATCHER),
  GCP_BUDGET_ALERT(Provider.GCP, "gcp-budget-alert", "gcp", "budgets", Voice.WATCHER),
  AZURE_COST_ALERT(Provider.AZURE, "azure-cost-alert", "azure", "costalerts", Voice.WATCHER),
  ALERT_AWS(Provider.AWS, "alert-aws", "aws", "alert", Voice.WATCHER),
  ALERT_GCP(Provider.GCP, "alert-gcp", "gcp", "alert", Voice.WATCHER),
  ALERT_AZURE(Provider.AZURE, "alert-azure", "azure", "alert", Voice.WATCHER),
  ALERT_GITHUB(Provider.GITHUB, "alert-github", "github", "alert", Voice.WATCHER),
  AWS_CONFIG(Provider.AWS, "aws-config", "aws", "config", Voice.WATCHER),
  IAM_CREDENTIAL_REPORT(
      Provider.AWS, "iam-credential-report", "aws", "credentialreport", Voice.WATCHER),
  GCP_ASSETS(Provider.GCP, "gcp-asset-inventory", "gcp", "assetinventory", Voice.WATCHER),
  VPC_FLOW(Provider.AWS, "vpc-flow", "aws", "vpcflow", Voice.METER),
  GCP_FLOW(Provider.GCP, "gcp-vpc-flow", "gcp", "vpcflow", Voice.METER),
  NSG_FLOW(Provider.AZURE, "azure-nsg-flow", "azure", "nsgflow", Voice.METER),
  VNET_FLOW(Provider.AZURE, "azure-vnet-flow", "azure", "vnetflow", Voice.METER),
  AWS_COST(Provider.AWS, "aws-cost", "aws", "cost", Voice.METER),
  GCP_COST(Provider.GCP, "gcp-cost", "gcp", "cost", Voice.METER),
  AZURE_COST(Provider.AZURE, "azure-cost", "azure", "cost", Voice.METER);

  /** Whose word a record is. */
  private enum Voice {
    /** The record of what somebody did. */
    RECORDER,
    /** What another tool says of somebody: evidence, and no activity to learn from. */
    WATCHER,
    /** What was measured, which names nobody: summed, and judged against what it was before. */
    METER
  }

  private final Provider provider;
  private final String label;
  private final String sigmaProduct;
  private final String sigmaService;
  private final Voice voice;

  LogKind(Provider provider, String label, String sigmaProduct, String sigmaService) {
    this(provider, label, sigmaProduct, sigmaService, Voice.RECORDER);
  }

  LogKind(Provider provider, String label, String sigmaProduct, String sigmaService, Voice voice) {
    this.voice = voice;
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

  /**
   * Whether its records are statements: what another tool says of a principal or a resource, rather
   * than what somebody did. Statements are evidence; nothing is learned from them.
   */
  public boolean isStatement() {
    return voice == Voice.WATCHER;
  }

  /** Whether its records are measurements, which are summed and never become events. */
  public boolean isMeter() {
    return voice == Voice.METER;
  }

  /** Whether its records are what somebody did: neither statements nor measurements. */
  public boolean isActivity() {
    return voice == Voice.RECORDER;
  }

  public String sigmaProduct() {
    return sigmaProduct;
  }

  public String sigmaService() {
    return sigmaService;
  }
}
