package io.keytrail.response.recipe;

import io.keytrail.model.incident.CredentialNode;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Check;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.time.Duration;
import java.util.List;

/**
 * The recipes G1 to G6 of docs/respond.md. Turning off a key leaves its tokens alive for an hour or
 * longer; disabling the service account refuses them at once, and enabling it again revives those
 * that have not run out (IAM documentation, "Disable and enable service accounts").
 */
final class GcpRecipes implements Recipes {
  private static final String SERVICE_ACCOUNT = ".gserviceaccount.com";
  private static final Duration LONGEST_TOKEN = Duration.ofHours(12);
  private static final String TOKENS =
      "tokens it has handed out, for an hour, or up to 12 where that was allowed";

  @Override
  public List<PlanStep> of(CredentialNode node, Scene scene) {
    String principal = node.principal();
    return switch (node.kind()) {
      case SERVICE_ACCOUNT_KEY ->
          List.of(
              account(node, principal),
              disableAccount(node, principal, scene),
              key(node, scene),
              sweep(node));
      case ACCESS_TOKEN, SESSION, SIGN_IN_TOKEN, IDENTITY ->
          principal.endsWith(SERVICE_ACCOUNT)
              ? List.of(
                  account(node, principal), disableAccount(node, principal, scene), sweep(node))
              : List.of(person(node, scene), sweep(node));
      case API_KEY -> List.of(apiKey(node));
      case TRUST, GRANT, FEDERATED_CREDENTIAL -> List.of(binding(node));
      case INSTANCE -> List.of(instance(node));
      case NETWORK_INTERFACE -> List.of();
      case ACCESS_KEY, SERVICE_CREDENTIAL, LOGIN_PROFILE, CLIENT_CREDENTIAL ->
          List.of(binding(node));
    };
  }

  private static PlanStep account(CredentialNode node, String account) {
    return StepDraft.reading(
        "G1",
        node,
        account,
        "Note the keys of the service account.",
        "iam.serviceAccountKeys.list",
        "gcloud",
        "iam",
        "service-accounts",
        "keys",
        "list",
        "--iam-account=" + account,
        "--format=json");
  }

  private static PlanStep disableAccount(CredentialNode node, String account, Scene scene) {
    return StepDraft.command(
            Phase.DENY,
            "G2",
            node,
            account,
            CommandLine.of("gcloud", "iam", "service-accounts", "disable", account))
        .what("Disable the service account.")
        .why("It is the one call that also refuses tokens which were handed out before.")
        .approval(Approval.L2)
        .undo(
            CommandLine.of("gcloud", "iam", "service-accounts", "enable", account),
            LONGEST_TOKEN,
            "but not before the longest-lived token has run out: they work again then.")
        .survives("everything for some minutes, until it holds everywhere")
        .verify(
            new Check(
                CommandLine.of("gcloud", "iam", "service-accounts", "describe", account)
                    .with("--format=value(disabled)"),
                List.of("True"),
                true))
        .risk("Every machine, service and pipeline that runs as it." + scene.alsoUsedBy(node))
        .needs("iam.serviceAccounts.disable")
        .step();
  }

  private static PlanStep key(CredentialNode node, Scene scene) {
    String key = node.id().substring(node.id().lastIndexOf('/') + 1);
    CommandLine keys = CommandLine.of("gcloud", "iam", "service-accounts", "keys");
    String account = "--iam-account=" + node.principal();
    return StepDraft.command(Phase.CUT_OFF, "G1", node, key, keys.with("disable", key, account))
        .what("Turn off the key, and only this one.")
        .why("Nobody can ask for new tokens with it. It is not deleted: it is evidence.")
        .approval(Approval.L1)
        .undo(keys.with("enable", key, account))
        .survives(TOKENS + ", unless the service account is disabled")
        .lasts(Duration.ofHours(12))
        .until(node.until())
        .verify(
            keys.with("list", account).with("--filter=name:" + key, "--format=value(disabled)"),
            "True",
            "")
        .risk("Every program that uses this key." + scene.alsoUsedBy(node))
        .needs("iam.serviceAccountKeys.disable")
        .step();
  }

  private static PlanStep person(CredentialNode node, Scene scene) {
    return StepDraft.byHand(
            Phase.DENY,
            "G3",
            node,
            node.principal(),
            "In the Admin console: suspend the user, reset the sign-in cookies, take away the third-party"
                + " access listed under security; then take its bindings out of the projects' policies.")
        .what("Suspend the user and end its sessions.")
        .why("A refresh token is good until somebody takes it away.")
        .approval(Approval.L1)
        .undo("Restore the user; what it had consented to has to be consented to again.")
        .survives("access tokens, for up to an hour")
        .lasts(Duration.ofHours(1))
        .verify("The login audit shows no new sign-in, the audit logs no call of the user's.")
        .risk("All that the person does in Workspace." + scene.alsoUsedBy(node))
        .needs("admin.directory.user", "admin.directory.user.security")
        .step();
  }

  private static PlanStep apiKey(CredentialNode node) {
    boolean hmac = node.id().startsWith("GOOG");
    CommandLine off =
        hmac
            ? CommandLine.of("gcloud", "storage", "hmac", "update", node.id(), "--deactivate")
            : CommandLine.of("gcloud", "services", "api-keys", "delete", node.id());
    CommandLine on =
        hmac
            ? CommandLine.of("gcloud", "storage", "hmac", "update", node.id(), "--activate")
            : CommandLine.of("gcloud", "services", "api-keys", "undelete", node.id());
    return StepDraft.command(Phase.CUT_OFF, hmac ? "G4" : "G5", node, node.id(), off)
        .what(
            hmac ? "Turn off the HMAC key." : "Delete the API key; it can be restored for 30 days.")
        .why("It works without any account.")
        .approval(hmac ? Approval.L1 : Approval.L2)
        .undo(on)
        .survives("everything for some minutes, until it holds everywhere")
        .verify(
            hmac
                ? new Check(
                    CommandLine.of("gcloud", "storage", "hmac", "describe", node.id())
                        .with("--format=value(state)"),
                    List.of("INACTIVE"),
                    true)
                : new Check(
                    CommandLine.of("gcloud", "services", "api-keys", "describe", node.id())
                        .with("--format=value(deleteTime.date(tz=UTC,format=deleted))"),
                    List.of("deleted"),
                    true))
        .risk("Every client that holds it.")
        .needs(hmac ? "storage.hmacKeys.update" : "apikeys.keys.delete")
        .step();
  }

  private static PlanStep binding(CredentialNode node) {
    return StepDraft.byHand(
            Phase.CUT_OFF,
            "G6",
            node,
            node.id(),
            "Read the policy of %s and take %s out of it again; the audit log's %s (%s) holds the change."
                .formatted(
                    node.id().isEmpty() ? "the resource" : node.id(),
                    node.principal().isEmpty() ? "what was added" : node.principal(),
                    node.cameBy(),
                    node.eventId()))
        .what("Take back what %s gave.".formatted(node.cameBy()))
        .why("It lets somebody in who needs none of the credentials that are cut off here.")
        .approval(Approval.L2)
        .undo("Put the policy back that was read first, if its etag is still the same.")
        .survives("tokens that were handed out through it, for an hour or longer")
        .verify("Read the policy again.")
        .risk("Everybody who is let in by the same binding.")
        .step();
  }

  private static PlanStep instance(CredentialNode node) {
    return StepDraft.byHand(
            Phase.QUARANTINE,
            "G2",
            node,
            node.id(),
            "Make snapshots of its disks first, then stop it: gcloud compute disks snapshot, gcloud compute"
                + " instances stop, in the zone that its name says.")
        .what("Copy the machine's disks, then stop it.")
        .why("It costs money and acts as its service account until then.")
        .approval(Approval.L2)
        .undo("gcloud compute instances start")
        .survives("tokens it has fetched, for an hour, unless the service account is disabled")
        .lasts(Duration.ofHours(12))
        .verify("gcloud compute instances describe: TERMINATED.")
        .risk("Memory is lost.")
        .needs("compute.disks.createSnapshot", "compute.instances.stop")
        .step();
  }

  private static PlanStep sweep(CredentialNode node) {
    return StepDraft.byHand(
            Phase.SWEEP,
            "G1",
            node,
            node.principal(),
            "Wait ten minutes, hunt again with the newest logs, and make the plan again. Repeat until"
                + " nothing is new.")
        .what("Look for keys, accounts and bindings made meanwhile.")
        .why("Changes of policies take minutes to hold everywhere.")
        .step();
  }
}
