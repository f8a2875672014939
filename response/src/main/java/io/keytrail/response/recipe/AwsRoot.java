package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.util.List;

/**
 * Root of an account (A2). In a member account the management account takes root's credentials away
 * (IAM user guide, "Centralize root access for member accounts"); in a management account only root
 * itself can.
 */
final class AwsRoot {
  private AwsRoot() {}

  static List<PlanStep> key(CredentialNode node) {
    String account = node.account();
    return List.of(
        StepDraft.reading(
            "A2",
            node,
            "root of " + account,
            "Note whether root has keys and second factors.",
            "iam:GetAccountSummary",
            "aws",
            "iam",
            "get-account-summary"),
        StepDraft.byHand(
                Phase.CUT_OFF,
                "A2",
                node,
                "root of " + account,
                "In a member account, from the management account: aws sts assume-root"
                    + " --target-principal %s --task-policy-arn".formatted(account)
                    + " arn=arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials, and with"
                    + " what it answers: aws iam delete-access-key, deactivate-mfa-device,"
                    + " delete-login-profile. In a management or single account: sign in as root with its"
                    + " second factor, delete the keys, change password and second factor.")
            .what("Take root's credentials away.")
            .why("Root cannot be denied anything inside its account.")
            .approval(Approval.L3)
            .survives(
                "sessions that root has made: no policy of the account narrows them, an SCP does in a"
                    + " member account; open a case with AWS Support")
            .lasts(AwsRoles.LONGEST_SESSION)
            .verify("aws iam get-account-summary: AccountAccessKeysPresent is 0.")
            .risk("Whoever loses root's second factor is locked out.")
            .needs("sts:AssumeRoot")
            .step());
  }
}
