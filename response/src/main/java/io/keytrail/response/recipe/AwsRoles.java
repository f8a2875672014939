package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Sessions of a role (A3), and of a permission set of Identity Center (A6). A session cannot be
 * turned off; its role can refuse what was issued before a time (IAM user guide, "Revoking IAM role
 * temporary security credentials").
 */
final class AwsRoles {
  /** The longest a session of a role, a console or a chain of federation lasts. */
  static final Duration LONGEST_SESSION = Duration.ofHours(12);

  private static final String POLICY = "AWSRevokeOlderSessions";
  private static final String IDENTITY_CENTER = "AWSReservedSSO_";
  private static final String SERVICE_LINKED = "AWSServiceRoleFor";

  private AwsRoles() {}

  static List<PlanStep> sessions(CredentialNode node, Arn named, Scene scene) {
    String role = named.role();
    if (role.startsWith(IDENTITY_CENTER)) {
      return List.of(read(node, role), permissionSet(node, role, scene));
    }
    if (role.startsWith(SERVICE_LINKED)) {
      return List.of(read(node, role), serviceLinked(node, role));
    }
    return List.of(
        read(node, role),
        StepDraft.reading(
            "A3",
            node,
            role,
            "Note the policies in the role.",
            "iam:ListRolePolicies",
            "aws",
            "iam",
            "list-role-policies",
            "--role-name",
            role),
        revoke(node, role, scene),
        sweep(node, role));
  }

  /** A role that the thief made has no work of anybody's to spare. */
  static List<PlanStep> made(CredentialNode node, Arn named) {
    String role = named.role();
    CommandLine attach = CommandLine.of("aws", "iam", "attach-role-policy", "--role-name", role);
    CommandLine detach = CommandLine.of("aws", "iam", "detach-role-policy", "--role-name", role);
    return List.of(
        read(node, role),
        StepDraft.command(
                Phase.DENY, "A3", node, role, attach.with("--policy-arn", AwsUsers.DENY_ALL))
            .what("Deny the role everything.")
            .why("The thief made it, and its sessions outlive every key that is turned off.")
            .approval(Approval.L1)
            .undo(detach.with("--policy-arn", AwsUsers.DENY_ALL))
            .survives("everything for some minutes, until the deny is known everywhere")
            .verify(
                AwsUsers.attached(
                    CommandLine.of(
                        "aws", "iam", "list-attached-role-policies", "--role-name", role)),
                AwsUsers.DENY_ALL)
            .risk("Nothing of yours, unless somebody has used the role since.")
            .needs("iam:AttachRolePolicy")
            .step());
  }

  private static PlanStep read(CredentialNode node, String role) {
    return StepDraft.reading(
        "A3",
        node,
        role,
        "Note who may take the role on.",
        "iam:GetRole",
        "aws",
        "iam",
        "get-role",
        "--role-name",
        role);
  }

  private static PlanStep revoke(CredentialNode node, String role, Scene scene) {
    return StepDraft.command(
            Phase.DENY,
            "A3",
            node,
            role,
            CommandLine.of(
                "aws",
                "iam",
                "put-role-policy",
                "--role-name",
                role,
                "--policy-name",
                POLICY,
                "--policy-document",
                issuedBefore(scene)))
        .what("Deny everything to sessions of the role that were issued before now.")
        .why("A session cannot be turned off and goes on after the key that asked for it is gone.")
        .approval(Approval.L2)
        .undo(
            CommandLine.of(
                "aws", "iam", "delete-role-policy", "--role-name", role, "--policy-name", POLICY))
        .survives(
            "sessions issued later, by whoever may still take the role on: move the time forward after"
                + " that is cut off")
        .until(node.until())
        .verify(
            AwsUsers.answer(
                CommandLine.of(
                    "aws", "iam", "get-role-policy", "--role-name", role, "--policy-name", POLICY),
                "PolicyDocument.Statement[0].Condition.DateLessThan.\"aws:TokenIssueTime\""),
            time(scene))
        .risk("Everything that runs in this role has to take it on again." + scene.alsoUsedBy(node))
        .needs("iam:PutRolePolicy")
        .step();
  }

  /** The document that the console writes for "revoke active sessions". */
  private static String issuedBefore(Scene scene) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\","
        + "\"Resource\":\"*\",\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\""
        + time(scene)
        + "\"}}}]}";
  }

  private static String time(Scene scene) {
    return scene.madeAt().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static PlanStep sweep(CredentialNode node, String role) {
    return StepDraft.byHand(
            Phase.SWEEP,
            "A3",
            node,
            role,
            "When what takes the role on is cut off, make the plan again and deny once more: its"
                + " time is later then. Repeat until no AssumeRole of the thief's succeeds.")
        .what("Move the time forward.")
        .why("Whatever was issued between the plan and the deny is not covered by it.")
        .step();
  }

  private static PlanStep permissionSet(CredentialNode node, String role, Scene scene) {
    return StepDraft.byHand(
            Phase.DENY,
            "A6",
            node,
            role,
            "In the account that runs Identity Center: aws sso-admin get-inline-policy-for-permission-set"
                + " (keep what it answers), then put-inline-policy-to-permission-set with a deny of everything"
                + " where identitystore:UserId is this user's and aws:TokenIssueTime is before %s, then"
                    .formatted(scene.madeAt().truncatedTo(ChronoUnit.SECONDS))
                + " provision-permission-set --target-type ALL_PROVISIONED_ACCOUNTS. Disable the user at the"
                + " identity provider and end its sessions there.")
        .what("Deny the user in the permission set.")
        .why("Roles of Identity Center cannot be edited in the account, and their sessions go on.")
        .approval(Approval.L2)
        .undo("Put back the policy that was read first, and provision again.")
        .survives("without the deny, sessions of up to 12 hours")
        .lasts(LONGEST_SESSION)
        .until(node.until())
        .verify("The provisioning ends with SUCCEEDED, and no call of the user succeeds.")
        .risk("A wrong condition stops everybody who has this permission set.")
        .needs("sso:PutInlinePolicyToPermissionSet", "sso:ProvisionPermissionSet")
        .step();
  }

  private static PlanStep serviceLinked(CredentialNode node, String role) {
    return StepDraft.byHand(
            Phase.DENY,
            "A3",
            node,
            role,
            "Cut off what made the service act; the role itself belongs to the service.")
        .what("Find whom the service acted for.")
        .why("A service-linked role can be neither edited nor revoked.")
        .approval(Approval.L1)
        .step();
  }
}
