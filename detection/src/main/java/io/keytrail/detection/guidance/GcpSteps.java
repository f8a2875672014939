package io.keytrail.detection.guidance;

import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.PrincipalKind;
import java.util.List;

/** How Google Cloud credentials are cut off, each kind with what outlives the obvious step. */
final class GcpSteps {
  private GcpSteps() {}

  static void add(List<String> steps, Subject subject) {
    PrincipalKind kind = subject.principal().kind();
    switch (kind) {
      case SERVICE_ACCOUNT -> serviceAccount(steps, subject);
      case USER, FEDERATED -> user(steps);
      case ROOT, ROLE, SERVICE_PRINCIPAL, MANAGED_IDENTITY, CLOUD_SERVICE, ANONYMOUS, UNKNOWN ->
          steps.add(
              "Find out whose credential this is: the log names only " + subject.name() + ".");
    }
  }

  private static void serviceAccount(List<String> steps, Subject subject) {
    String account = NextSteps.shellSafe(subject.name(), "SERVICE_ACCOUNT");
    Credential credential = subject.credential();
    steps.add(
        "Note the keys as they are: gcloud iam service-accounts keys list --iam-account="
            + account);
    if (credential != null) {
      steps.add(
          "Disable the key, do not delete it yet: gcloud iam service-accounts keys disable "
              + credential.masked()
              + " --iam-account="
              + account);
    }
    steps.add(
        "Disable the service account: tokens already issued live for up to an hour (twelve where"
            + " extended) and this alone rejects them: gcloud iam service-accounts disable "
            + account);
    steps.add(
        "Look for service accounts it may impersonate (roles/iam.serviceAccountTokenCreator) and"
            + " treat those it did the same way.");
  }

  private static void user(List<String> steps) {
    steps.add(
        "Sign the user out, suspend it and delete its tokens in the Workspace admin console.");
    steps.add(
        "Remove its IAM bindings, or deny it at the organisation: access tokens live for up to an"
            + " hour.");
  }
}
