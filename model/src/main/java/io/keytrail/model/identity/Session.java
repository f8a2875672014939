package io.keytrail.model.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the log says about the session a call was made in.
 *
 * @param name role session name, or empty
 * @param issuer ARN or id of what issued it: the role, the delegating service account; or empty
 * @param sourceIdentity AWS {@code sourceIdentity}, or empty
 * @param platform where the credential was handed out, when the log says: {@code ec2}, {@code
 *     lambda}, {@code web-identity:…}; or empty
 * @param multiFactor whether multi-factor authentication is recorded; null where the log is silent
 * @param delegation the identities a token was passed through, from where the chain began to the
 *     one that acts last (Google's {@code serviceAccountDelegationInfo}); nearly always empty
 */
public record Session(
    String name,
    String issuer,
    String sourceIdentity,
    String platform,
    @Nullable Boolean multiFactor,
    List<String> delegation) {
  public Session {
    delegation = List.copyOf(delegation);
  }

  /** A session that was not delegated. */
  public Session(
      String name,
      String issuer,
      String sourceIdentity,
      String platform,
      @Nullable Boolean multiFactor) {
    this(name, issuer, sourceIdentity, platform, multiFactor, List.of());
  }
}
