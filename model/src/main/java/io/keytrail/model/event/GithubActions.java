package io.keytrail.model.event;

import java.util.Set;

/**
 * What sort of thing GitHub's actions do, by their category and verb ({@code org.add_member}; lists
 * in GitHub's "Audit log events for your enterprise").
 */
final class GithubActions {
  /** Categories whose changes say who may do what, or with which key. */
  private static final Set<String> IDENTITY =
      Set.of(
          "business",
          "external_identity",
          "integration",
          "integration_installation",
          "integration_installation_request",
          "ip_allow_list",
          "ip_allow_list_entry",
          "oauth_access",
          "oauth_application",
          "oauth_authorization",
          "org",
          "organization_role",
          "personal_access_token",
          "public_key",
          "role",
          "ssh_certificate_authority",
          "ssh_certificate_requirement",
          "team",
          "two_factor_authentication",
          "user");

  private static final Set<String> IDENTITY_ACTIONS =
      Set.of(
          "repo.add_member",
          "repo.remove_member",
          "repo.update_member",
          "repo.add_team",
          "repository_invitation.accept",
          "repository_invitation.create");

  private static final Set<String> DATA =
      Set.of(
          "git.clone",
          "git.fetch",
          "git.push",
          "repo.download_zip",
          "migration.create",
          "org.export",
          "user.export",
          "workflows.download_artifact");

  private static final Set<String> AUTH =
      Set.of(
          "business.sso_response",
          "org.sso_response",
          "user.login",
          "user.failed_login",
          "user.logout",
          "user.two_factor_challenge_failure",
          "user.two_factor_challenge_success");

  private GithubActions() {}

  static ActionKind kind(ActivityEvent event) {
    String action = event.action();
    if (DATA.contains(action)) {
      return ActionKind.DATA;
    }
    if (AUTH.contains(action)) {
      return ActionKind.AUTH;
    }
    boolean identity = IDENTITY.contains(event.service()) || IDENTITY_ACTIONS.contains(action);
    return switch (event.access()) {
      case READ -> ActionKind.READ;
      case WRITE -> identity ? ActionKind.IDENTITY : ActionKind.WRITE;
      case UNKNOWN -> identity ? ActionKind.IDENTITY : ActionKind.UNKNOWN;
    };
  }
}
