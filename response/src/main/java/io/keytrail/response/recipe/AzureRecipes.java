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
 * The recipes Z1 to Z5 of docs/respond.md. Azure has no deny that a customer can set: tokens that
 * were handed out are good for about an hour, and what ends access to resources before is to take
 * the role assignments away (Entra documentation, "Continuous access evaluation for workload
 * identities"; Azure RBAC, "List deny assignments").
 */
final class AzureRecipes implements Recipes {
  @Override
  public List<PlanStep> of(CredentialNode node, Scene scene) {
    return switch (node.kind()) {
      case CLIENT_CREDENTIAL -> application(node, scene, true);
      case IDENTITY, SESSION, ACCESS_TOKEN, SIGN_IN_TOKEN ->
          node.principal().contains("@") ? person(node, scene) : application(node, scene, false);
      case LOGIN_PROFILE -> person(node, scene);
      case API_KEY -> List.of(storageKey(node));
      case INSTANCE -> List.of(instance(node));
      case GRANT, TRUST, FEDERATED_CREDENTIAL -> List.of(taken(node));
      case NETWORK_INTERFACE -> List.of();
      case ACCESS_KEY, SERVICE_CREDENTIAL, SERVICE_ACCOUNT_KEY -> List.of(taken(node));
    };
  }

  private static List<PlanStep> application(CredentialNode node, Scene scene, boolean secret) {
    String app = node.principal().isEmpty() ? node.id() : node.principal();
    List<PlanStep> steps = new ArrayList<>();
    steps.add(
        StepDraft.reading(
            "Z1",
            node,
            app,
            "Note the secrets and certificates of the application.",
            "Application.Read.All",
            "az",
            "ad",
            "app",
            "credential",
            "list",
            "--id",
            app));
    steps.add(
        StepDraft.reading(
            "Z1",
            node,
            app,
            "Note the secrets and certificates of the service principal: they are others.",
            "Application.Read.All",
            "az",
            "ad",
            "sp",
            "credential",
            "list",
            "--id",
            app));
    steps.add(
        StepDraft.reading(
            "Z1",
            node,
            app,
            "Note its role assignments; they cannot be put back without.",
            "Microsoft.Authorization/roleAssignments/read",
            "az",
            "role",
            "assignment",
            "list",
            "--all",
            "--assignee",
            app));
    CommandLine enabled = CommandLine.of("az", "ad", "sp", "update", "--id", app, "--set");
    steps.add(
        StepDraft.command(Phase.DENY, "Z1", node, app, enabled.with("accountEnabled=false"))
            .what("Disable the service principal.")
            .why("Nobody can sign in as the application, whichever secret is shown.")
            .approval(Approval.L2)
            .undo(enabled.with("accountEnabled=true"))
            .survives(
                "access tokens, for 60 to 90 minutes, 24 hours where they are evaluated continuously")
            .lasts(Duration.ofHours(24))
            .until(node.until())
            .verify(
                new Check(
                    answer(CommandLine.of("az", "ad", "sp", "show", "--id", app), "accountEnabled"),
                    List.of("false"),
                    true))
            .risk("Every pipeline and customer of the application." + scene.alsoUsedBy(node))
            .needs("Application.ReadWrite.All")
            .step());
    steps.add(
        StepDraft.byHand(
                Phase.DENY,
                "Z1",
                node,
                app,
                "az role assignment delete --ids ID, for each that was noted.")
            .what("Take its role assignments away.")
            .why("Tokens that were handed out act on resources until then.")
            .approval(Approval.L2)
            .undo("Make them again from what was noted.")
            .survives("everything for up to 30 minutes, until it holds everywhere")
            .lasts(Duration.ofMinutes(30))
            .verify("The list of its role assignments is empty, and the Activity log silent.")
            .risk("Everything that the application does in subscriptions.")
            .needs("Microsoft.Authorization/roleAssignments/delete")
            .step());
    if (secret) {
      for (String object : List.of("app", "sp")) {
        steps.add(secret(node, app, object, scene));
      }
    }
    steps.add(sweep(node, app));
    return steps;
  }

  private static PlanStep secret(CredentialNode node, String app, String object, Scene scene) {
    CommandLine credential = CommandLine.of("az", "ad", object, "credential");
    return StepDraft.command(
            Phase.CUT_OFF,
            "Z1",
            node,
            node.id(),
            credential.with("delete", "--id", app, "--key-id", node.id()))
        .what(
            object.equals("app")
                ? "Remove the secret from the application."
                : "Remove the secret from the service principal, if it is there.")
        .why("Either object can hold it, and one is not touched by the other's command.")
        .approval(Approval.L3)
        .survives("access tokens, for 60 to 90 minutes")
        .lasts(Duration.ofMinutes(90))
        .verify(
            new Check(
                answer(
                    credential.with("list", "--id", app),
                    "[?keyId==" + Jmes.literal(node.id()) + "].keyId"),
                List.of(""),
                true))
        .risk("Every program that uses this secret; it cannot come back." + scene.alsoUsedBy(node))
        .needs("Application.ReadWrite.All")
        .step();
  }

  private static List<PlanStep> person(CredentialNode node, Scene scene) {
    String user = node.principal();
    CommandLine enabled =
        CommandLine.of("az", "ad", "user", "update", "--id", user, "--account-enabled");
    return List.of(
        StepDraft.reading(
            "Z3",
            node,
            user,
            "Note the user as it is.",
            "User.Read.All",
            "az",
            "ad",
            "user",
            "show",
            "--id",
            user),
        StepDraft.command(Phase.DENY, "Z3", node, user, enabled.with("false"))
            .what("Disable the user.")
            .why("Nobody can sign in as the user, whatever is shown.")
            .approval(Approval.L1)
            .undo(enabled.with("true"))
            .survives("access tokens, for up to an hour")
            .lasts(Duration.ofHours(1))
            .until(node.until())
            .verify(
                new Check(
                    answer(
                        CommandLine.of(
                            "az",
                            "rest",
                            "--method",
                            "GET",
                            "--url",
                            "https://graph.microsoft.com/v1.0/users/"
                                + user
                                + "?$select=accountEnabled"),
                        "accountEnabled"),
                    List.of("false"),
                    true))
            .risk("One person cannot work." + scene.alsoUsedBy(node))
            .needs("User.EnableDisableAccount.All")
            .step(),
        StepDraft.command(
                Phase.CUT_OFF,
                "Z3",
                node,
                user,
                CommandLine.of(
                    "az",
                    "rest",
                    "--method",
                    "POST",
                    "--url",
                    "https://graph.microsoft.com/v1.0/users/" + user + "/revokeSignInSessions"))
            .what("End the user's sessions.")
            .why("Refresh tokens and cookies are good for months without it.")
            .approval(Approval.L1)
            .undo("The user signs in again.")
            .survives("access tokens, for up to an hour")
            .lasts(Duration.ofHours(1))
            .verify("signInSessionsValidFromDateTime of the user has moved.")
            .risk("The user has to sign in again everywhere.")
            .needs("User.RevokeSessions.All")
            .step(),
        StepDraft.byHand(
                Phase.SWEEP,
                "Z3",
                node,
                user,
                "Look through the user's second factors, consents to applications and rules of the mailbox,"
                    + " and remove what was added since the theft; then change the password.")
            .what("Remove what lets the thief come back.")
            .why("A second factor or a consent of the thief's outlives the password.")
            .approval(Approval.L1)
            .step());
  }

  private static PlanStep storageKey(CredentialNode node) {
    return StepDraft.byHand(
            Phase.CUT_OFF,
            "Z4",
            node,
            node.principal(),
            "Move programs to the account's other key, then: az storage account keys renew -g GROUP -n ACCOUNT"
                + " --key key1, later --key key2; remove stored access policies.")
        .what("Renew both keys of the storage account.")
        .why("Which of the keys signed a shared access signature cannot be seen.")
        .approval(Approval.L2)
        .survives("signatures made with the key that is not renewed yet")
        .until(node.until())
        .verify("The old key and its signatures are answered with 403.")
        .risk(
            "Everybody who holds a key or a signature of the account; the old key is gone for good.")
        .needs("Microsoft.Storage/storageAccounts/regenerateKey/action")
        .step();
  }

  private static PlanStep instance(CredentialNode node) {
    return StepDraft.command(
            Phase.QUARANTINE,
            "Z2",
            node,
            node.id(),
            CommandLine.of("az", "vm", "deallocate", "--ids", node.id()))
        .what("Stop the machine, after its disks were copied (az snapshot create).")
        .why("It costs money and acts with its managed identity until then.")
        .approval(Approval.L2)
        .undo(CommandLine.of("az", "vm", "start", "--ids", node.id()))
        .survives(
            "tokens of its managed identity, for up to 24 hours, unless its roles are taken away")
        .lasts(Duration.ofHours(24))
        .verify(
            new Check(
                answer(CommandLine.of("az", "vm", "show", "-d", "--ids", node.id()), "powerState"),
                List.of("VM deallocated", "VM deallocating"),
                true))
        .risk("Memory is lost, and so is what lies on temporary disks.")
        .needs("Microsoft.Compute/virtualMachines/deallocate/action")
        .step();
  }

  private static PlanStep taken(CredentialNode node) {
    return StepDraft.byHand(
            Phase.CUT_OFF,
            "Z1",
            node,
            node.id(),
            "Look up what %s gave to %s (event %s) and take it away again."
                .formatted(node.cameBy(), node.principal(), node.eventId()))
        .what("Take back what %s gave.".formatted(node.cameBy()))
        .why("It lets somebody in who needs none of the credentials that are cut off here.")
        .approval(Approval.L2)
        .undo("Give it again from what was noted.")
        .verify("Read it again.")
        .step();
  }

  private static PlanStep sweep(CredentialNode node, String app) {
    return StepDraft.byHand(
            Phase.SWEEP,
            "Z1",
            node,
            app,
            "Wait half an hour, list secrets, certificates and federated credentials of both objects again,"
                + " hunt again with the newest logs, and make the plan again. Repeat until nothing is new.")
        .what("Look for secrets and roles made meanwhile.")
        .why("Tokens act until they run out.")
        .step();
  }

  /** One value out of what a call answers, as JMESPath finds it. */
  private static CommandLine answer(CommandLine read, String query) {
    return read.with("--query", query, "--output", "tsv");
  }
}
