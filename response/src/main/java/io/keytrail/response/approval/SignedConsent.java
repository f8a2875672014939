package io.keytrail.response.approval;

import io.keytrail.response.signing.SigningKey;

/**
 * A consent and what proves whose it is.
 *
 * @param signature Ed25519 over the UTF-8 form of {@link Consent#text()}, in Base64
 */
public record SignedConsent(Consent consent, String signature) {
  /** Signs it with the approver's own key. */
  public static SignedConsent by(SigningKey key, Consent consent) {
    return new SignedConsent(consent, key.sign(consent.text()));
  }
}
