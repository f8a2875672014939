package io.keytrail.detection.health;

import io.keytrail.detection.health.Instrument.Scope;
import io.keytrail.model.identity.Provider;
import java.util.List;

/** What GitHub's organisations can tell; settings by GitHub's documentation of the audit log. */
final class GithubInstruments {
  static final Instrument AUDIT =
      of(
          "github-audit",
          "GitHub audit log",
          "Tokens, keys and applications that were let in cannot be seen.",
          "Enterprise > Settings > Audit log > Log streaming > Configure stream",
          "gh api '/orgs/ORG/audit-log?per_page=100' --paginate > audit.json");
  static final Instrument GIT =
      of(
          "github-git-events",
          "GitHub git events",
          "Whether repositories were cloned or pushed to cannot be said.",
          "Enterprise > Settings > Audit log > Log streaming: git events are part of the stream",
          "gh api '/orgs/ORG/audit-log?include=git&per_page=100' --paginate > git.json");
  static final Instrument SECRETS =
      of(
          "github-secret-scanning",
          "GitHub secret-scanning alerts",
          "That a key lies in a repository is learned from its thief.",
          "Organisation > Settings > Code security > Secret scanning: Enable all",
          "gh api '/orgs/ORG/secret-scanning/alerts?per_page=100' --paginate > alerts.json");
  static final Instrument RETENTION =
      of(
          "github-90-days",
          "90 days of the audit log",
          "What is normal, and when a theft began, is told from what lies before.",
          "Enterprise > Settings > Audit log > Log streaming, to storage that keeps 90 days",
          "gh api '/orgs/ORG/audit-log?phrase=created:>=DATE' --paginate > audit.json");

  static final List<Instrument> ALL = List.of(AUDIT, RETENTION, GIT, SECRETS);

  private GithubInstruments() {}

  private static Instrument of(
      String id, String label, String without, String console, String command) {
    return new Instrument(id, Provider.GITHUB, label, Scope.ACCOUNT, without, console, command);
  }
}
