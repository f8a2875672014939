package io.keytrail.detection.guidance.pivot;

import io.keytrail.model.identity.Credential;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches of an organisation's audit log through {@code gh api} ("Searching the audit log" and
 * "Get the audit log for an organization" in GitHub's documentation). A search takes one value of
 * each qualifier, so every token and user has its own. Git events are in the answer only with
 * {@code include=all}, and only of the last seven days.
 */
final class GithubQueries {
  private static final String ABOUT =
      "# ORG: the organisation. Of an enterprise: /enterprises/ENTERPRISE/audit-log.\n";
  private static final String MASKED = "<key ids are masked: run again with --reveal>";

  private GithubQueries() {}

  static List<PivotQuery> of(Sought sought, KeyIds keyIds) {
    List<PivotQuery> queries = new ArrayList<>();
    for (Credential credential : sought.keyIds()) {
      if (searchable(credential.id())) {
        String id =
            switch (keyIds) {
              case WHOLE -> credential.id();
              case MASKED -> MASKED;
            };
        queries.add(query("Everything that was done with the token.", "hashed_token", id, sought));
      }
    }
    for (String name : sought.allNames()) {
      if (searchable(name)) {
        queries.add(query("Everything that its owner did, with any token.", "actor", name, sought));
      }
    }
    return List.copyOf(queries);
  }

  private static PivotQuery query(String purpose, String field, String value, Sought sought) {
    String text =
        "# %s\n%sgh api --paginate -X GET /orgs/ORG/audit-log -f include=all \\\n  -f phrase='%s:\"%s\" created:%s..%s'\n"
            .formatted(purpose, ABOUT, field, value, sought.from(), sought.to());
    return new PivotQuery(QueryEngine.GITHUB_REST, purpose, text);
  }

  /** Whether it means itself between both sorts of quotes: no name or hash has anything else. */
  private static boolean searchable(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c < 0x7f && "'\"\\".indexOf(c) < 0);
  }
}
