package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Check;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What belongs to an IAM user: access keys (A1), sessions that a user made without a role (A5),
 * passwords (A7) and other credentials (A8). A deny on the user ends its sessions too; turning a
 * key off leaves them alive for up to 36 hours (IAM user guide, "Disabling permissions for
 * temporary security credentials"; AWS STS API, {@code GetFederationToken}).
 */
final class AwsUsers {
  static final String DENY_ALL = "arn:aws:iam::aws:policy/AWSDenyAll";
  private static final Duration LONGEST_SESSION = Duration.ofHours(36);

  private AwsUsers() {}

  static List<PlanStep> accessKey(CredentialNode node, Scene scene) {
    String user = new Arn(node.principal()).user();
    List<PlanStep> steps = new ArrayList<>(user(node, scene));
    steps.add(
        StepDraft.reading(
            "A1",
            node,
            node.id(),
            "Note when and for what the key was last used.",
            "iam:GetAccessKeyLastUsed",
            "aws",
            "iam",
            "get-access-key-last-used",
            "--access-key-id",
            node.id()));
    steps.add(
        StepDraft.command(Phase.CUT_OFF, "A1", node, node.id(), key(user, node, "Inactive"))
            .what("Turn off the key, and only this one of the user's.")
            .why("Whoever holds it can no longer sign with it. It is not deleted: it is evidence.")
            .approval(Approval.L1)
            .undo(key(user, node, "Active"))
            .survives(
                "sessions the key has made, for up to 36 hours, unless the user is denied everything first")
            .lasts(LONGEST_SESSION)
            .verify(
                answer(
                    keys(user),
                    "AccessKeyMetadata[?AccessKeyId==" + Jmes.literal(node.id()) + "].Status"),
                "Inactive",
                "")
            .risk("Every program that signs with this key." + scene.alsoUsedBy(node))
            .needs("iam:UpdateAccessKey")
            .step());
    steps.add(rotation(node, user));
    return steps;
  }

  /** A user as a whole. */
  static List<PlanStep> user(CredentialNode node, Scene scene) {
    String user = new Arn(node.principal()).user();
    List<PlanStep> steps = new ArrayList<>();
    steps.add(read(node, user, "Note the user's keys.", "list-access-keys", "ListAccessKeys"));
    steps.add(
        read(
            node,
            user,
            "Note the user's policies.",
            "list-attached-user-policies",
            "ListAttachedUserPolicies"));
    steps.add(
        read(
            node,
            user,
            "Note the policies in the user.",
            "list-user-policies",
            "ListUserPolicies"));
    steps.add(
        read(node, user, "Note the user's groups.", "list-groups-for-user", "ListGroupsForUser"));
    steps.add(
        read(node, user, "Note the user's second factors.", "list-mfa-devices", "ListMFADevices"));
    if (node.number() == 0 && scene.incident().severity().paging()) {
      steps.add(organisation(node));
    }
    steps.add(deny(node, user, "A1", scene));
    steps.add(sweep(node, user));
    return steps;
  }

  /** A federated name is none of an IAM user: the deny goes to the user that asked for it. */
  static List<PlanStep> federatedSession(CredentialNode node, Scene scene) {
    Arn asked = new Arn(scene.asker(node));
    if (!asked.ofUser()) {
      return AwsOutsiders.identity(node, scene);
    }
    String user = asked.user();
    return List.of(
        read(node, user, "Note the user's keys.", "list-access-keys", "ListAccessKeys"),
        deny(node, user, "A5", scene));
  }

  static List<PlanStep> password(CredentialNode node, Scene scene) {
    String user = new Arn(node.principal()).user();
    return List.of(
        read(
            node,
            user,
            "Note since when there is a password.",
            "get-login-profile",
            "GetLoginProfile"),
        deny(node, user, "A7", scene),
        StepDraft.command(
                Phase.CUT_OFF,
                "A7",
                node,
                user,
                CommandLine.of("aws", "iam", "delete-login-profile", "--user-name", user))
            .what("Delete the password for the console.")
            .why("A password cannot be turned off.")
            .approval(Approval.L2)
            .undo("Make a new one: aws iam create-login-profile.")
            .survives(
                "a session in the console, for up to 12 hours, unless the user is denied everything")
            .lasts(AwsRoles.LONGEST_SESSION)
            .verify(
                new Check(
                    CommandLine.of("aws", "iam", "get-login-profile", "--user-name", user),
                    List.of(),
                    true))
            .risk("One person cannot sign in.")
            .needs("iam:DeleteLoginProfile")
            .step());
  }

  static List<PlanStep> serviceCredential(CredentialNode node, Scene scene) {
    String user = new Arn(node.principal()).user();
    String[] named =
        switch (node.cameBy()) {
          case "UploadSSHPublicKey" -> new String[] {"ssh-public-key", "SSHPublicKey"};
          case "UploadSigningCertificate" ->
              new String[] {"signing-certificate", "SigningCertificate"};
          default -> new String[] {"service-specific-credential", "ServiceSpecificCredential"};
        };
    String option = named[0].equals("signing-certificate") ? "certificate" : named[0];
    CommandLine update =
        CommandLine.of(
            "aws",
            "iam",
            "update-" + named[0],
            "--user-name",
            user,
            "--" + option + "-id",
            node.id(),
            "--status");
    String list = "list-" + named[0] + "s";
    return List.of(
        read(
            node, user, "Note the user's credentials of this sort.", list, "List" + named[1] + "s"),
        deny(node, user, "A8", scene),
        StepDraft.command(Phase.CUT_OFF, "A8", node, node.id(), update.with("Inactive"))
            .what("Turn off the credential.")
            .why("It works without any access key.")
            .approval(Approval.L1)
            .undo(update.with("Active"))
            .verify(
                answer(
                    CommandLine.of("aws", "iam", list, "--user-name", user),
                    "*[?%sId==%s].Status | []".formatted(named[1], Jmes.literal(node.id()))),
                "Inactive",
                "")
            .risk("Pushes to repositories and calls of models that use it.")
            .needs("iam:Update" + named[1])
            .step());
  }

  /** The one control that a thief with rights in the account cannot take off again. */
  private static PlanStep organisation(CredentialNode node) {
    return StepDraft.byHand(
            Phase.DENY,
            "A1",
            node,
            node.principal(),
            "If %s is a member account and a service control policy was prepared that denies everything where"
                    .formatted(node.account())
                + " aws:PrincipalArn is in its list: add %s to the list, and attach it: aws organizations"
                    .formatted(node.principal())
                + " attach-policy --policy-id POLICY --target-id %s.".formatted(node.account()))
        .what("Deny from above the account, where that was prepared.")
        .why("For some seconds after a deny inside the account a thief can still take it off.")
        .approval(Approval.L2)
        .undo("aws organizations detach-policy, with the same policy and target.")
        .survives("nothing in a member account; it does not bind the management account")
        .verify(
            "aws organizations list-policies-for-target; calls are refused with an explicit deny.")
        .risk("All that the listed principals do.")
        .needs("organizations:UpdatePolicy", "organizations:AttachPolicy")
        .step();
  }

  private static PlanStep deny(CredentialNode node, String user, String recipe, Scene scene) {
    CommandLine line =
        CommandLine.of(
            "aws", "iam", "attach-user-policy", "--user-name", user, "--policy-arn", DENY_ALL);
    return StepDraft.command(Phase.DENY, recipe, node, user, line)
        .what("Deny the user everything.")
        .why(
            "It holds for every credential of the user and for the sessions they have made, which"
                + " outlive a key that is turned off.")
        .approval(Approval.L1)
        .undo(
            CommandLine.of(
                "aws", "iam", "detach-user-policy", "--user-name", user, "--policy-arn", DENY_ALL),
            LONGEST_SESSION,
            "but not before the longest-lived session has run out: it works again then.")
        .survives(
            "sessions of roles that the user took on; and everything for some minutes, until the deny"
                + " is known everywhere")
        .verify(
            attached(
                CommandLine.of("aws", "iam", "list-attached-user-policies", "--user-name", user)),
            DENY_ALL)
        .risk("Every program and person that works as this user." + scene.alsoUsedBy(node))
        .needs("iam:AttachUserPolicy")
        .step();
  }

  private static PlanStep sweep(CredentialNode node, String user) {
    return StepDraft.byHand(
            Phase.SWEEP,
            "A1",
            node,
            user,
            "Wait five minutes, list the keys again (%s), hunt again with the newest logs, and"
                    .formatted(keys(user).shell())
                + " make the plan again. Repeat until nothing is new; then watch for half an hour:"
                + " refused calls are proof, a successful one means that something was missed.")
        .what("Look for keys, users and roles made meanwhile.")
        .why("A deny takes some minutes to hold everywhere, and a thief who watches uses them.")
        .needs("iam:ListAccessKeys")
        .step();
  }

  private static PlanStep rotation(CredentialNode node, String user) {
    return StepDraft.byHand(
            Phase.ROTATE,
            "A1",
            node,
            user,
            node.number() == 0
                ? "Give the owner a role with short-lived credentials instead; where it has to be a key, a"
                    + " new user with what the logs show was really used. Delete the old key days later, by a"
                    + " separate decision."
                : "Delete it days later, by a separate decision: nobody of yours made it.")
        .what(
            node.number() == 0
                ? "Replace the key for its owner."
                : "Keep the thief's key turned off until it is no longer evidence.")
        .why("The old secret is known to somebody else for good.")
        .approval(Approval.L1)
        .step();
  }

  private static PlanStep read(
      CredentialNode node, String user, String what, String call, String permission) {
    return StepDraft.reading(
        "A1", node, user, what, "iam:" + permission, "aws", "iam", call, "--user-name", user);
  }

  /** Whether the deny is among the policies that a call lists. */
  static CommandLine attached(CommandLine list) {
    return answer(list, "AttachedPolicies[?PolicyArn=='" + DENY_ALL + "'].PolicyArn");
  }

  /** One value out of what a call answers, as JMESPath finds it. */
  static CommandLine answer(CommandLine read, String query) {
    return read.with("--query", query, "--output", "text");
  }

  private static CommandLine keys(String user) {
    return CommandLine.of("aws", "iam", "list-access-keys", "--user-name", user);
  }

  private static CommandLine key(String user, CredentialNode node, String status) {
    return CommandLine.of(
        "aws",
        "iam",
        "update-access-key",
        "--user-name",
        user,
        "--access-key-id",
        node.id(),
        "--status",
        status);
  }
}
