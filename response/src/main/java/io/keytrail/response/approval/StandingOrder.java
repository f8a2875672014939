package io.keytrail.response.approval;

import io.keytrail.response.signing.SigningKey;
import java.time.Instant;

/**
 * An approver's word, given in daylight, that in an incident of severity S0 steps that want one
 * person's consent ({@code L1}) need not wait for one.
 *
 * @param signature Ed25519 over {@link #text()}, in Base64
 */
public record StandingOrder(String name, String approver, Instant expires, String signature) {
  /** Makes and signs one. */
  public static StandingOrder by(SigningKey key, String name, String approver, Instant expires) {
    StandingOrder unsigned = new StandingOrder(name, approver, expires, "");
    return new StandingOrder(name, approver, expires, key.sign(unsigned.text()));
  }

  /** The lines that are signed. */
  String text() {
    StringBuilder text = new StringBuilder("keytrail standing order 1\nseverity S0\nlevel L1\n");
    Consent.line(text, "name", name);
    Consent.line(text, "approver", approver);
    Consent.line(text, "expires", expires.toString());
    return text.toString();
  }
}
