package io.keytrail.detection.guidance;

import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.PrincipalKind;
import java.util.List;

/** How AWS credentials are cut off, each kind with what outlives the obvious step. */
final class AwsSteps {
  private AwsSteps() {}

  static void add(List<String> steps, Subject subject) {
    PrincipalKind kind = subject.principal().kind();
    switch (kind) {
      case ROOT -> root(steps);
      case ROLE -> role(steps, subject);
      case USER, FEDERATED -> user(steps, subject);
      case SERVICE_ACCOUNT,
          SERVICE_PRINCIPAL,
          MANAGED_IDENTITY,
          CLOUD_SERVICE,
          ANONYMOUS,
          UNKNOWN ->
          steps.add(
              "Find out whose credential this is: the log names only " + subject.name() + ".");
    }
  }

  private static void user(List<String> steps, Subject subject) {
    String user = NextSteps.shellSafe(subject.name(), "USER");
    Credential credential = subject.credential();
    steps.add("Note the user's keys as they are: aws iam list-access-keys --user-name " + user);
    steps.add(
        "Deny everything to the user, which also ends sessions made from its keys (they outlive a"
            + " deactivated key by up to 36 hours): aws iam attach-user-policy --user-name "
            + user
            + " --policy-arn arn:aws:iam::aws:policy/AWSDenyAll");
    if (credential != null && credential.kind() == CredentialKind.AWS_ACCESS_KEY) {
      steps.add(
          "Deactivate the key, do not delete it yet: aws iam update-access-key --user-name "
              + user
              + " --access-key-id "
              + credential.masked()
              + " --status Inactive");
    }
    steps.add(
        "For each role it assumed, deny sessions issued before now (policy"
            + " AWSRevokeOlderSessions on aws:TokenIssueTime).");
  }

  private static void role(List<String> steps, Subject subject) {
    String role = NextSteps.shellSafe(subject.role(), "ROLE");
    steps.add(
        "Find who obtained the role's sessions and cut that off first; else new sessions follow: aws"
            + " iam get-role --role-name "
            + role);
    steps.add(
        "Deny sessions issued before now, with a document that denies everything where"
            + " aws:TokenIssueTime is older: aws iam put-role-policy --role-name "
            + role
            + " --policy-name AWSRevokeOlderSessions --policy-document file://revoke.json");
    steps.add(
        "If it is an instance's role, give the instance an empty role and require IMDSv2; it can"
            + " serve the old credentials for up to 6 hours.");
  }

  private static void root(List<String> steps) {
    steps.add(
        "In a member account, delete root's keys through the management account (sts assume-root"
            + " with task policy IAMDeleteRootUserCredentials); in a management account only root"
            + " itself can: sign in with MFA, deactivate the key, change the password.");
    steps.add("Open a case with AWS Support; sessions made by root cannot be narrowed by policy.");
  }
}
