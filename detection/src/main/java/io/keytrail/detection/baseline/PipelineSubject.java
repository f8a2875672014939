package io.keytrail.detection.baseline;

import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import org.jspecify.annotations.Nullable;

/**
 * The job of a pipeline, by the subject of the token it exchanges. Sources: GitHub, "OpenID Connect
 * reference", example subject claims ({@code repo:owner/name:ref:refs/heads/main}); GitLab,
 * "Configure OpenID Connect", token payload ({@code
 * project_path:group/name:ref_type:branch:ref:main}); Google, "Workload Identity Federation",
 * principal identifiers ({@code principal://…/subject/…}).
 *
 * @param repository whose pipeline it is, as {@code owner/name}
 * @param ref what stands behind it: branch, tag, environment or {@code pull_request}
 */
record PipelineSubject(String repository, String ref) {
  private static final String GITHUB = "repo:";
  private static final String GITLAB = "project_path:";
  private static final String OF_POOL = "/subject/";

  /** The job that a principal is; null where it is none. */
  static @Nullable PipelineSubject of(Principal principal) {
    if (principal.kind() != PrincipalKind.FEDERATED) {
      return null;
    }
    String name = principal.name();
    int pool = name.startsWith("principal:") ? name.indexOf(OF_POOL) : -1;
    String subject = pool < 0 ? name : name.substring(pool + OF_POOL.length());
    for (String beginning : new String[] {GITHUB, GITLAB}) {
      if (subject.startsWith(beginning)) {
        String rest = subject.substring(beginning.length());
        int end = rest.indexOf(':');
        return end < 1
            ? new PipelineSubject(rest, "")
            : new PipelineSubject(rest.substring(0, end), rest.substring(end + 1));
      }
    }
    return null;
  }
}
