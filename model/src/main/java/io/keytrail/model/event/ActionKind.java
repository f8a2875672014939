package io.keytrail.model.event;

import java.util.Locale;
import java.util.Set;

/** What sort of thing a call does, in terms that all providers share. */
public enum ActionKind {
  /** Looks at settings or lists what there is. */
  READ,
  /** Makes, changes or removes resources or settings. */
  WRITE,
  /** Changes who may do what: users, roles, groups, keys, policies, consents. */
  IDENTITY,
  /** Reads or writes what is stored: objects, rows, secrets, messages, mail, files. */
  DATA,
  /** Signs in, or gets or exchanges a credential for a session. */
  AUTH,
  /** No call: another tool says what it found, or a meter what it measured. */
  STATEMENT,
  /** Neither the log nor the name tells. */
  UNKNOWN;

  private static final Set<String> AWS_INTROSPECTION =
      Set.of("GetCallerIdentity", "DecodeAuthorizationMessage", "GetAccessKeyInfo");

  private static final Set<String> AWS_IDENTITY =
      Set.of("iam", "sso", "sso-directory", "identitystore", "organizations", "rolesanywhere");

  private static final Set<String> S3_DATA =
      Set.of(
          "GetObject",
          "HeadObject",
          "PutObject",
          "CopyObject",
          "DeleteObject",
          "DeleteObjects",
          "RestoreObject",
          "SelectObjectContent",
          "CreateMultipartUpload",
          "UploadPart",
          "UploadPartCopy",
          "CompleteMultipartUpload");

  private static final Set<String> AWS_DATA =
      Set.of(
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:TransactGetItems",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:BatchWriteItem",
          "dynamodb:TransactWriteItems",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:ExecuteStatement",
          "secretsmanager:GetSecretValue",
          "secretsmanager:BatchGetSecretValue",
          "ssm:GetParameter",
          "ssm:GetParameters",
          "ssm:GetParametersByPath",
          "ssm:GetParameterHistory",
          "ebs:GetSnapshotBlock",
          "ebs:PutSnapshotBlock",
          "ec2:GetPasswordData",
          "athena:GetQueryResults",
          "sqs:SendMessage",
          "sqs:ReceiveMessage",
          "lambda:Invoke",
          "bedrock:InvokeModel",
          "bedrock:InvokeModelWithResponseStream",
          "bedrock:Converse",
          "bedrock:ConverseStream");

  /** The lower-case name used in every output. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ActionKind of(ActivityEvent event) {
    return switch (event.log()) {
      case CLOUDTRAIL, S3_ACCESS -> aws(event);
      case GCP_ADMIN_ACTIVITY, GCP_DATA_ACCESS, GCP_SYSTEM_EVENT, GCP_POLICY_DENIED -> gcp(event);
      case WORKSPACE_ADMIN -> changing(event, IDENTITY);
      case WORKSPACE_LOGIN,
          ENTRA_SIGN_IN,
          ENTRA_SIGN_IN_NON_INTERACTIVE,
          ENTRA_SIGN_IN_SERVICE_PRINCIPAL,
          ENTRA_SIGN_IN_MANAGED_IDENTITY ->
          AUTH;
      case AZURE_ACTIVITY -> azure(event);
      case ENTRA_AUDIT -> changing(event, IDENTITY);
      case M365_AUDIT -> m365(event);
      case AZURE_KEY_VAULT -> keyVault(event);
      case AZURE_STORAGE -> storage(event);
      case AZURE_REGISTRY -> registry(event);
      case GITHUB_AUDIT -> GithubActions.kind(event);
      case GUARDDUTY,
          SECURITY_HUB,
          SECURITY_COMMAND_CENTER,
          DEFENDER_ALERT,
          ENTRA_RISK,
          AWS_COST_ALERT,
          AWS_NOTICE,
          AWS_FINDING,
          AWS_DNS,
          GCP_BUDGET_ALERT,
          AZURE_COST_ALERT,
          ALERT_AWS,
          ALERT_GCP,
          ALERT_AZURE,
          ALERT_GITHUB,
          AWS_CONFIG,
          IAM_CREDENTIAL_REPORT,
          GCP_ASSETS,
          VPC_FLOW,
          GCP_FLOW,
          NSG_FLOW,
          VNET_FLOW,
          AWS_COST,
          GCP_COST,
          AZURE_COST ->
          STATEMENT;
    };
  }

  private static ActionKind aws(ActivityEvent event) {
    String service = event.service().replace(".amazonaws.com", "");
    String action = event.action();
    return switch (service) {
      case "signin", "sso-oauth" -> AUTH;
      case "sts" -> AWS_INTROSPECTION.contains(action) ? READ : AUTH;
      case "s3" -> S3_DATA.contains(action) ? DATA : plain(event);
      default -> {
        if (AWS_IDENTITY.contains(service)) {
          yield changing(event, IDENTITY);
        }
        yield AWS_DATA.contains(service + ":" + action) ? DATA : plain(event);
      }
    };
  }

  private static ActionKind gcp(ActivityEvent event) {
    String service = event.service().replace(".googleapis.com", "");
    String action = event.action().toLowerCase(Locale.ROOT);
    return switch (service) {
      case "iamcredentials", "sts", "login" -> AUTH;
      case "iam", "cloudidentity", "admin" -> changing(event, IDENTITY);
      case "datastore", "firestore", "bigtable", "spanner" ->
          event.log() == LogKind.GCP_DATA_ACCESS ? DATA : plain(event);
      default -> {
        if (action.endsWith("setiampolicy")) {
          yield IDENTITY;
        }
        boolean data =
            action.startsWith("storage.objects.")
                || action.endsWith("accesssecretversion")
                || action.contains("jobservice.")
                || action.contains("tabledataservice.")
                || action.contains("tabledata.");
        yield data ? DATA : plain(event);
      }
    };
  }

  private static ActionKind azure(ActivityEvent event) {
    String action = event.action().toLowerCase(Locale.ROOT);
    if (action.startsWith("microsoft.authorization/")
        || action.startsWith("microsoft.managedidentity/")) {
      return changing(event, IDENTITY);
    }
    return action.contains("/listkeys") || action.contains("/listsecrets") ? DATA : plain(event);
  }

  /** What is in a vault is secret; what opens the vault is not. */
  private static ActionKind keyVault(ActivityEvent event) {
    String action = event.action().toLowerCase(Locale.ROOT);
    boolean content =
        action.startsWith("secret") || action.startsWith("key") || action.startsWith("certificate");
    return content && !action.contains("list") ? DATA : plain(event);
  }

  private static ActionKind storage(ActivityEvent event) {
    String action = event.action().toLowerCase(Locale.ROOT);
    boolean about =
        action.startsWith("list") || action.contains("properties") || action.contains("metadata");
    return about || action.contains("acl") ? plain(event) : DATA;
  }

  /** Images hold code, and often keys. */
  private static ActionKind registry(ActivityEvent event) {
    return switch (event.action()) {
      case "Login", "Authenticate" -> AUTH;
      case "Pull", "Push" -> DATA;
      default -> plain(event);
    };
  }

  private static ActionKind m365(ActivityEvent event) {
    String action = event.action();
    if (action.equals("UserLoggedIn") || action.equals("UserLoginFailed")) {
      return AUTH;
    }
    if (event.service().equals("AzureActiveDirectory")) {
      return changing(event, IDENTITY);
    }
    boolean data =
        action.startsWith("File")
            || action.startsWith("Mail")
            || action.startsWith("Message")
            || action.startsWith("Send");
    return data ? DATA : plain(event);
  }

  private static ActionKind changing(ActivityEvent event, ActionKind changed) {
    return event.access() == Access.READ ? READ : changed;
  }

  private static ActionKind plain(ActivityEvent event) {
    return switch (event.access()) {
      case READ -> READ;
      case WRITE -> WRITE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
