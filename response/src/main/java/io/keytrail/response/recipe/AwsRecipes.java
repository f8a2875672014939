package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.util.List;

/** The recipes A1 to A8 of docs/respond.md. */
final class AwsRecipes implements Recipes {
  @Override
  public List<PlanStep> of(CredentialNode node, Scene scene) {
    Arn principal = new Arn(scene.principal(node));
    return switch (node.kind()) {
      case ACCESS_KEY -> principal.ofRoot() ? AwsRoot.key(node) : AwsUsers.accessKey(node, scene);
      case SESSION, ACCESS_TOKEN -> session(node, principal, scene);
      case SIGN_IN_TOKEN -> session(node, principal, scene);
      case IDENTITY -> identity(node, principal, scene);
      case LOGIN_PROFILE -> AwsUsers.password(node, scene);
      case SERVICE_CREDENTIAL -> AwsUsers.serviceCredential(node, scene);
      case INSTANCE -> AwsMachines.machine(node, scene);
      case TRUST -> List.of(trust(node));
      case NETWORK_INTERFACE -> List.of();
      case GRANT, SERVICE_ACCOUNT_KEY, API_KEY, CLIENT_CREDENTIAL, FEDERATED_CREDENTIAL ->
          List.of(unknown(node));
    };
  }

  private static List<PlanStep> session(CredentialNode node, Arn principal, Scene scene) {
    if (principal.ofRoot()) {
      return AwsRoot.key(node);
    }
    return principal.ofRole()
        ? AwsRoles.sessions(node, principal, scene)
        : AwsUsers.federatedSession(node, scene);
  }

  private static List<PlanStep> identity(CredentialNode node, Arn principal, Scene scene) {
    if (principal.ofRoot()) {
      return AwsRoot.key(node);
    }
    if (principal.ofRole()) {
      return node.cameBy().equals("CreateRole")
          ? AwsRoles.made(node, principal)
          : AwsRoles.sessions(node, principal, scene);
    }
    if (principal.ofUser()) {
      return AwsUsers.user(node, scene);
    }
    if (principal.ofMachine()) {
      return AwsMachines.machine(node, scene);
    }
    return principal.text().isEmpty() ? List.of(unknown(node)) : AwsOutsiders.identity(node, scene);
  }

  private static PlanStep trust(CredentialNode node) {
    return StepDraft.byHand(
            Phase.CUT_OFF,
            "A3",
            node,
            node.id(),
            "Read who may take on %s (aws iam get-role, get-saml-provider or".formatted(node.id())
                + " get-open-id-connect-provider), and take %s out of it again. CloudTrail holds"
                    .formatted(node.principal().isEmpty() ? "what was added" : node.principal())
                + " the document as it was before.")
        .what("Take back the trust that %s gave.".formatted(node.cameBy()))
        .why("It lets somebody in who needs none of the credentials that are cut off here.")
        .approval(Approval.L2)
        .undo("Put the document back that was read first.")
        .survives("sessions it has let in already: see the steps on the role")
        .lasts(AwsRoles.LONGEST_SESSION)
        .verify("Read it again; AssumeRole from outside is refused.")
        .risk("Everybody who is let in by the same statement.")
        .needs("iam:GetRole", "iam:UpdateAssumeRolePolicy")
        .step();
  }

  private static PlanStep unknown(CredentialNode node) {
    return StepDraft.byHand(
            Phase.CUT_OFF,
            "A",
            node,
            node.id(),
            "Look up what %s made here (event %s) and take it back."
                .formatted(
                    node.cameBy().isEmpty() ? "the call" : node.cameBy(),
                    node.eventId().isEmpty() ? "unknown" : node.eventId()))
        .what("Take back the %s.".formatted(node.kind().label()))
        .why("It came of the stolen credential, and no recipe knows it.")
        .approval(Approval.L2)
        .verify("Read it again.")
        .step();
  }
}
