package io.keytrail.detection.lineage;

import io.keytrail.model.event.IssuedKind;
import java.time.Duration;

/**
 * How long what ends by itself can last, where the log does not tell (AWS IAM User Guide, "Request
 * temporary security credentials"; Google Cloud, "Create short-lived credentials").
 */
final class Lifetimes {
  /** A role's sessions: as its maximum session duration says, at most this. */
  private static final Duration ROLE = Duration.ofHours(12);

  /** GetSessionToken and GetFederationToken. */
  private static final Duration USER = Duration.ofHours(36);

  /** Google access tokens, where an organisation allows more than the usual hour. */
  private static final Duration TOKEN = Duration.ofHours(12);

  /** A console sign-in link must be followed within this. */
  private static final Duration SIGN_IN = Duration.ofMinutes(15);

  private Lifetimes() {}

  /** Whether such a thing ends by itself. */
  static boolean ends(IssuedKind kind) {
    return switch (kind) {
      case SESSION, ACCESS_TOKEN, SIGN_IN_TOKEN -> true;
      case ACCESS_KEY,
          SERVICE_CREDENTIAL,
          LOGIN_PROFILE,
          IDENTITY,
          TRUST,
          GRANT,
          INSTANCE,
          NETWORK_INTERFACE,
          SERVICE_ACCOUNT_KEY,
          API_KEY,
          CLIENT_CREDENTIAL,
          FEDERATED_CREDENTIAL ->
          false;
    };
  }

  /** The longest life, in seconds, of something that ends by itself. */
  static long longest(IssuedKind kind, String principal) {
    Duration longest =
        switch (kind) {
          case SIGN_IN_TOKEN -> SIGN_IN;
          case ACCESS_TOKEN -> TOKEN;
          default -> principal.contains(":assumed-role/") ? ROLE : USER;
        };
    return longest.toSeconds();
  }
}
