package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Identities that act in AWS and are not kept in the account: pipelines (H3), people of Identity
 * Center or another identity provider (A6), roles of other accounts. What lets them in is cut off.
 */
final class AwsOutsiders {
  private static final String PROVIDER = ":oidc-provider/";

  private AwsOutsiders() {}

  static List<PlanStep> identity(CredentialNode node, Scene scene) {
    return node.id().contains(PROVIDER) ? List.of(pipeline(node)) : List.of(person(node, scene));
  }

  private static PlanStep pipeline(CredentialNode node) {
    return StepDraft.byHand(
            Phase.DENY,
            "H3",
            node,
            node.principal(),
            "For each role that it took on (listed in the tree): aws iam get-role, keep the trust policy, and"
                + " take this subject out of it, or out of its pattern, with aws iam"
                + " update-assume-role-policy. Then stop the runs that are going on, and give the secrets of"
                + " the repository new values.")
        .what("Let the pipeline in no more.")
        .why("It holds no secret that could be turned off: the trust is what it holds.")
        .approval(Approval.L2)
        .undo("Put the trust policy back that was kept.")
        .survives("sessions it has, for as long as the roles allow: deny those issued before now")
        .lasts(AwsRoles.LONGEST_SESSION)
        .verify("AssumeRoleWithWebIdentity of this subject is refused.")
        .risk("Every run of this subject.")
        .needs("iam:GetRole", "iam:UpdateAssumeRolePolicy")
        .step();
  }

  private static PlanStep person(CredentialNode node, Scene scene) {
    return StepDraft.byHand(
            Phase.DENY,
            "A6",
            node,
            node.principal(),
            "Disable %s where it signs in (Identity Center, the identity provider, or the account that it"
                    .formatted(node.principal())
                + " belongs to), and end its sessions there. Then deny, in each role or permission set that it"
                + " took on, what was issued before %s: aws iam put-role-policy with aws:TokenIssueTime, or for"
                    .formatted(scene.madeAt().truncatedTo(ChronoUnit.SECONDS))
                + " Identity Center aws sso-admin put-inline-policy-to-permission-set and"
                + " provision-permission-set.")
        .what("Disable the identity where it signs in, and deny its sessions.")
        .why("Nothing of it is kept in the account, and its sessions go on after it is disabled.")
        .approval(Approval.L2)
        .undo("Enable it again, and take the denies off.")
        .survives("without the deny, sessions of up to 12 hours")
        .lasts(AwsRoles.LONGEST_SESSION)
        .until(node.until())
        .verify("No sign-in and no call of it succeeds.")
        .risk(
            "All that this identity does, and for a deny without a condition, all who share the role.")
        .needs("iam:PutRolePolicy", "sso:PutInlinePolicyToPermissionSet")
        .step();
  }
}
