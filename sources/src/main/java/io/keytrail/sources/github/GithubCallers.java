package io.keytrail.sources.github;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The same actors as the audit log names, from the parts that other tools tell of a caller.
 * Stateless and thread-safe.
 */
public final class GithubCallers {
  private GithubCallers() {}

  /**
   * Whoever has that login or token.
   *
   * @param account organisation or enterprise; or empty
   * @param login or empty
   * @param hashedToken as the audit log writes it; or empty
   */
  public static Actor of(String account, String login, String hashedToken) {
    Principal principal =
        login.isEmpty()
            ? unnamed(account, hashedToken)
            : AuditIdentities.named(login, account, false);
    Credential token =
        hashedToken.isEmpty() ? null : new Credential(CredentialKind.GITHUB_TOKEN, hashedToken);
    return new Actor(principal, token, null, "");
  }

  /** Holders of different tokens are different people as far as is known. */
  private static Principal unnamed(String account, String hashedToken) {
    String name = hashedToken.isEmpty() ? "" : "token " + hashedToken;
    String key = "github/" + (name.isEmpty() ? account + "/unknown" : name);
    return new Principal(Provider.GITHUB, PrincipalKind.UNKNOWN, account, name, key);
  }

  /**
   * What the audit log writes instead of a token: its SHA-256 in Base64. Source: GitHub,
   * "Identifying audit log events performed by an access token".
   */
  public static String hashed(String token) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
