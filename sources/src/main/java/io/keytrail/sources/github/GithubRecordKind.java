package io.keytrail.sources.github;

import io.keytrail.sources.fields.Fields;

/** What a GitHub record is, told by its top-level members alone. */
enum GithubRecordKind {
  /** An entry of the audit log. */
  AUDIT,
  /** The body of a webhook: what happened to code and issues, not who did it with which token. */
  WEBHOOK,
  /** Not GitHub's, or an alert of secret scanning, which is a finding. */
  FOREIGN;

  private static final int LONGEST_ACTION = 128;

  static GithubRecordKind of(Fields top) {
    String action = top.text("action");
    if (isAction(action) && top.has("createdat", "timestamp", "atsigntimestamp") && told(top)) {
      return AUDIT;
    }
    if (top.object("alert").has("secrettype")) {
      return FOREIGN;
    }
    boolean place =
        top.object("repository").has("fullname") || top.object("organization").has("login");
    return place && top.object("sender").has("login") ? WEBHOOK : FOREIGN;
  }

  /** Who did it, and something that only this log calls so. */
  private static boolean told(Fields top) {
    boolean who =
        top.has("actor", "actorid", "user", "userid", "hashedtoken", "oauthapplicationid");
    boolean where =
        top.has(
            "documentid",
            "actorlocation",
            "org",
            "orgid",
            "business",
            "businessid",
            "repo",
            "repoid",
            "repository",
            "transportprotocolname",
            "operationtype");
    return who && where;
  }

  /** A category and a verb in lower case, such as {@code protected_branch.create}. */
  private static boolean isAction(String text) {
    int dot = text.indexOf('.');
    if (dot < 1 || dot == text.length() - 1 || text.length() > LONGEST_ACTION) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
      if (!word && c != '.') {
        return false;
      }
    }
    return true;
  }
}
