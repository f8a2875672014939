package io.keytrail.detection.guidance;

import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.PrincipalKind;
import java.util.List;

/** How Entra credentials are cut off, each kind with what outlives the obvious step. */
final class AzureSteps {
  private AzureSteps() {}

  static void add(List<String> steps, Subject subject) {
    PrincipalKind kind = subject.principal().kind();
    switch (kind) {
      case USER, FEDERATED -> user(steps, subject);
      case SERVICE_PRINCIPAL -> servicePrincipal(steps, subject);
      case MANAGED_IDENTITY -> managedIdentity(steps);
      case ROOT, ROLE, SERVICE_ACCOUNT, CLOUD_SERVICE, ANONYMOUS, UNKNOWN ->
          steps.add(
              "Find out whose credential this is: the log names only " + subject.name() + ".");
    }
  }

  private static void user(List<String> steps, Subject subject) {
    String user = NextSteps.shellSafe(subject.name(), "USER");
    steps.add("Disable the user: az ad user update --id " + user + " --account-enabled false");
    steps.add(
        "Revoke its sessions; access tokens live on for up to an hour: az rest --method POST --url"
            + " https://graph.microsoft.com/v1.0/users/"
            + user
            + "/revokeSignInSessions");
    steps.add("Reset its password, and remove MFA methods, consents and inbox rules that are new.");
  }

  private static void servicePrincipal(List<String> steps, Subject subject) {
    String app = NextSteps.shellSafe(subject.name(), "APP");
    Credential credential = subject.credential();
    steps.add(
        "Disable the service principal: az ad sp update --id "
            + app
            + " --set accountEnabled=false");
    if (credential != null && credential.kind() == CredentialKind.ENTRA_CLIENT_CREDENTIAL) {
      steps.add(
          "Remove the secret from the application and from the service principal: az ad app"
              + " credential delete --id "
              + app
              + " --key-id "
              + credential.masked());
    }
    steps.add(
        "Save and delete its role assignments: tokens for Azure Resource Manager live on for 60 to 90"
            + " minutes and only this stops them.");
    steps.add("Look for federated credentials and owners added to the application.");
  }

  private static void managedIdentity(List<String> steps) {
    steps.add(
        "Save and delete its role assignments; the platform caches its tokens for up to 24 hours.");
    steps.add("Isolate the machine or application that carries it, after a disk snapshot.");
  }
}
