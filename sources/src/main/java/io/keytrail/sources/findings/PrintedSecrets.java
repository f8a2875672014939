package io.keytrail.sources.findings;

import io.keytrail.model.identity.Provider;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds credentials that a text prints line by line, and tells each once by its id. An id alone is
 * no secret: of an AWS key the secret must stand within a few lines, of a Google key the private
 * key and the account. What is masked, as runners do, is none. Keeps ids and numbers of lines, and
 * nothing of a secret.
 */
final class PrintedSecrets {
  /** How far the parts of one credential may be apart: a key file of Google has twelve lines. */
  private static final int LINES_TOGETHER = 14;

  private static final int MOST_TOLD = 10_000;
  private static final long NEVER = Long.MIN_VALUE / 2;

  private static final Pattern AWS_ID =
      Pattern.compile("(?<![A-Za-z0-9])A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9])");
  private static final Pattern AWS_SECRET =
      Pattern.compile("(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])");
  private static final Pattern GITHUB =
      Pattern.compile("(?<![A-Za-z0-9_])(?:gh[oprsu]_|github_pat_)[A-Za-z0-9_]{20,255}");
  private static final Pattern GOOGLE_ID =
      Pattern.compile("private_key_id\\W{1,8}([0-9a-f]{40})(?![0-9a-f])");
  private static final Pattern GOOGLE_OWNER =
      Pattern.compile("client_email\\W{1,8}([a-z0-9.-]{1,63}@[a-z0-9.-]{1,100})");
  private static final String PRIVATE_KEY = "-----BEGIN PRIVATE KEY-----";

  private final Set<String> told = new HashSet<>();
  private long line;
  private String awsId = "";
  private long awsIdAt = NEVER;
  private long awsSecretAt = NEVER;
  private String googleId = "";
  private long googleIdAt = NEVER;
  private long privateKeyAt = NEVER;

  /** Forgets what an earlier text held. */
  void begin() {
    told.clear();
    awsIdAt = NEVER;
    awsSecretAt = NEVER;
    googleIdAt = NEVER;
    privateKeyAt = NEVER;
  }

  /** The credential that this line completes, the first time it does; else null. */
  @Nullable LeakedCredential in(String text) {
    line++;
    LeakedCredential found = aws(text);
    if (found == null) {
      found = google(text);
    }
    if (found == null) {
      found = github(text);
    }
    boolean first = found != null && told.size() < MOST_TOLD && told.add(found.id());
    return first ? found : null;
  }

  private @Nullable LeakedCredential aws(String text) {
    Matcher id = AWS_ID.matcher(text);
    boolean named = id.find();
    if (named) {
      awsId = id.group();
      awsIdAt = line;
    }
    boolean secret = holdsSecret(text);
    if (secret) {
      awsSecretAt = line;
    }
    return (named || secret) && near(awsIdAt) && near(awsSecretAt)
        ? new LeakedCredential(Provider.AWS, awsId, "")
        : null;
  }

  /** Forty characters that are no hash: those are of digits and lower case, or of one case. */
  private static boolean holdsSecret(String text) {
    Matcher secret = AWS_SECRET.matcher(text);
    while (secret.find()) {
      String found = secret.group();
      if (found.chars().anyMatch(Character::isUpperCase)
          && found.chars().anyMatch(Character::isLowerCase)
          && found.chars().anyMatch(Character::isDigit)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable LeakedCredential google(String text) {
    Matcher id = GOOGLE_ID.matcher(text);
    if (id.find()) {
      googleId = id.group(1);
      googleIdAt = line;
    }
    if (text.contains(PRIVATE_KEY)) {
      privateKeyAt = line;
    }
    Matcher owner = GOOGLE_OWNER.matcher(text);
    return near(googleIdAt) && near(privateKeyAt) && owner.find()
        ? new LeakedCredential(Provider.GCP, googleId, owner.group(1))
        : null;
  }

  private static @Nullable LeakedCredential github(String text) {
    Matcher token = GITHUB.matcher(text);
    return token.find() ? LeakedCredential.in(token.group()) : null;
  }

  private boolean near(long at) {
    return line - at < LINES_TOGETHER;
  }
}
