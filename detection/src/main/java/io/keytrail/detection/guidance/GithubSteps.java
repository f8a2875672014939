package io.keytrail.detection.guidance;

import io.keytrail.model.identity.Credential;
import java.util.List;

/**
 * How access to GitHub is cut off ("Reviewing and revoking personal access tokens" and "Reviewing
 * your security log" in GitHub's documentation). ORG stands for the organisation.
 */
final class GithubSteps {
  private GithubSteps() {}

  static void add(List<String> steps, Subject subject) {
    switch (subject.principal().kind()) {
      case USER, FEDERATED, UNKNOWN -> user(steps, subject);
      case SERVICE_PRINCIPAL, CLOUD_SERVICE -> application(steps, subject);
      case SERVICE_ACCOUNT ->
          steps.add(
              "Delete the deploy key in the repository's settings: a deploy key has no end of its"
                  + " own and outlives whoever added it.");
      case ROOT, ROLE, MANAGED_IDENTITY, ANONYMOUS ->
          steps.add(
              "Find out whose credential this is: the log names only " + subject.name() + ".");
    }
    steps.add(
        "Rotate every secret of the repositories it reached, cloud keys and trust of GitHub's"
            + " identity provider first: workflows hand them to whoever can change a workflow.");
    steps.add(
        "Look for what it left: deploy keys, SSH keys, webhooks, runners, applications, outside"
            + " collaborators, and changed workflows.");
  }

  private static void user(List<String> steps, Subject subject) {
    Credential credential = subject.credential();
    if (credential != null) {
      steps.add(
          "Revoke the token with the hash "
              + credential.masked()
              + ": a fine-grained one under the organisation's active tokens; a classic one by"
              + " taking away its single sign-on authorisation, and by its owner. Whoever holds its"
              + " text can end it at once with POST /credentials/revoke.");
    }
    String user = NextSteps.shellSafe(subject.name(), "USER");
    steps.add(
        "Take the user out of the organisation until it is clear, which ends all its tokens there:"
            + " gh api -X DELETE /orgs/ORG/memberships/"
            + user);
    steps.add(
        "Have the user end its other sessions, change password and second factor, and remove SSH"
            + " keys it does not know.");
  }

  private static void application(List<String> steps, Subject subject) {
    steps.add(
        "Suspend the installation of "
            + subject.name()
            + " in the organisation's settings: its tokens end with it.");
    steps.add("Replace the application's private keys and client secrets.");
  }
}
