package io.keytrail.sources.findings;

import io.keytrail.model.identity.Provider;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.github.GithubCallers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The credential that a leaked secret is, by the id that the activity logs have for it. Holds
 * nothing of the secret.
 *
 * @param owner whom it belongs to, if it tells; or empty
 */
record LeakedCredential(Provider cloud, String id, String owner) {
  private static final Pattern AWS_KEY =
      Pattern.compile("(?<![A-Z0-9])A[KS]IA[A-Z2-7]{16}(?![A-Z0-9])");

  /** GitHub, "About authentication to GitHub", GitHub's token formats. */
  private static final Pattern GITHUB_TOKEN =
      Pattern.compile("(?:gh[oprsu]_|github_pat_)[A-Za-z0-9_]{20,255}");

  /** The credential; null when the secret holds no id that a log would have. */
  static @Nullable LeakedCredential in(String secret) {
    Matcher key = AWS_KEY.matcher(secret);
    if (key.find()) {
      return new LeakedCredential(Provider.AWS, key.group(), "");
    }
    if (GITHUB_TOKEN.matcher(secret).matches()) {
      return new LeakedCredential(Provider.GITHUB, GithubCallers.hashed(secret), "");
    }
    return secret.startsWith("{") ? serviceAccount(secret) : null;
  }

  private static @Nullable LeakedCredential serviceAccount(String file) {
    try {
      Fields key = Fields.of(JsonSlice.parse(file));
      String id = key.text("privatekeyid");
      String email = key.text("clientemail");
      return id.isEmpty() || email.isEmpty() ? null : new LeakedCredential(Provider.GCP, id, email);
    } catch (MalformedJson cutOff) {
      return null;
    }
  }

  /** The account it acts in: for what is GitHub's own, the organisation. */
  String account(String organization) {
    return cloud == Provider.GITHUB ? organization : "";
  }
}
