package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.util.List;

/** The recipes H1 to H3 of docs/respond.md. */
final class GithubRecipes implements Recipes {
  @Override
  public List<PlanStep> of(CredentialNode node, Scene scene) {
    return List.of(
        StepDraft.byHand(
                Phase.PRESERVE,
                "H1",
                node,
                node.principal(),
                "Export the organisation's audit log of the last 180 days, with git events (they are kept"
                    + " for 7 days only).")
            .what("Copy the audit log.")
            .why("Git events are gone after a week.")
            .needs("read:audit_log")
            .step(),
        StepDraft.byHand(
                Phase.CUT_OFF,
                "H1",
                node,
                node.principal(),
                "Whoever holds the token's text posts it to https://api.github.com/credentials/revoke, which"
                    + " needs no right and cannot be undone. Without it, an owner of the organisation removes the"
                    + " authorisation: gh api -X DELETE orgs/ORG/credential-authorizations/ID; deploy keys:"
                    + " gh api -X DELETE repos/OWNER/REPO/keys/ID.")
            .what("Revoke the token.")
            .why("It is good until somebody revokes it.")
            .approval(Approval.L2)
            .survives(
                "secrets of pipelines that it could read, and sessions of clouds they can ask for")
            .verify("The audit log shows the revocation, and no later call with the token's hash.")
            .risk("Programs that use the token." + scene.alsoUsedBy(node))
            .needs("admin:org")
            .step(),
        StepDraft.byHand(
                Phase.ROTATE,
                "H3",
                node,
                node.principal(),
                "Give every repository and organisation secret that it could read a new value, and narrow"
                    + " the trust that clouds have in its pipelines to repository and branch.")
            .what("Replace the secrets of its pipelines.")
            .why("Whoever could push could read them.")
            .approval(Approval.L1)
            .step());
  }
}
