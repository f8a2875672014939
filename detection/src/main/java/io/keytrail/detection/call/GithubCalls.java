package io.keytrail.detection.call;

import java.util.Locale;

/** Actions of GitHub's audit log, as its references of events name them. */
final class GithubCalls {
  private static final CallTable TABLE =
      CallTable.of(
          """
          DATA: git.clone, git.fetch, repo.download_zip, workflows.download_artifact
          DATA_OUT: repo.access, repo.transfer, repo.transfer_outgoing, org.transfer, migration.create
          DATA_OUT: org.export, private_repository_forking.enable, org.enable_member_forking
          STORE: git.push
          IDENTITY: org.add_member, org.update_member, org.invite_member, org.add_outside_collaborator
          IDENTITY: org.oauth_app_access_approved, org.update_default_repository_permission
          IDENTITY: org.disable_two_factor_requirement, org.disable_saml, business.disable_saml
          IDENTITY: business.add_admin, business.invite_admin, business.add_owner
          IDENTITY: business.disable_two_factor_requirement, organization_role.*
          IDENTITY: repo.add_member, repo.update_member, team.add_member, team.promote_maintainer
          IDENTITY: team.add_repository, team.update_repository_permission
          IDENTITY: personal_access_token.*, oauth_access.create, oauth_authorization.create
          IDENTITY: oauth_application.create, oauth_application.reset_secret
          IDENTITY: oauth_application.generate_client_secret, integration.create
          IDENTITY: integration_installation.create, integration_installation.repositories_added
          IDENTITY: integration.generate_client_secret, public_key.create, public_key.update
          IDENTITY: ssh_certificate_authority.*, ssh_certificate_requirement.disable
          EVASION: audit_log_streaming.*, org.audit_log_stream*, business.audit_log_stream*
          EVASION: protected_branch.destroy, protected_branch.policy_override
          EVASION: repository_ruleset.destroy, repository_secret_scanning.disable
          EVASION: repository_secret_scanning_push_protection.disable, ip_allow_list.disable
          EVASION: ip_allow_list_entry.create, repository_vulnerability_alerts.disable
          EVASION: business_advanced_security.disabled, org.advanced_security_disabled_on_all_repos
          EVASION: repo.advanced_security_disabled, business_secret_scanning.disable
          EVASION: org_secret_scanning*, workflows.delete_workflow_run
          EXECUTION: repo.register_self_hosted_runner, org.register_self_hosted_runner
          EXECUTION: enterprise.register_self_hosted_runner, repo.create_actions_secret
          EXECUTION: repo.update_actions_secret, org.create_actions_secret, org.update_actions_secret
          EXECUTION: environment.create_actions_secret, environment.update_actions_secret
          EXECUTION: hook.create, hook.config_changed, org.set_actions_fork_pr_approvals_policy
          DESTRUCTION: repo.destroy, org.delete, environment.delete
          """);

  private GithubCalls() {}

  static CallSort sortOf(String action) {
    return TABLE.sortOf(action.toLowerCase(Locale.ROOT));
  }
}
