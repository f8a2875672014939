package io.keytrail.response.approval;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An approver's public key.
 *
 * @param base64 as a file of approvers has it: the Base64 form of its X.509 encoding (RFC 8410)
 */
public record VerifyingKey(String base64, PublicKey key) {
  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is no Ed25519 key
   */
  public static VerifyingKey of(String base64) {
    try {
      byte[] encoded = Base64.getDecoder().decode(base64);
      return new VerifyingKey(
          base64,
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "is no public key as keytrail respond approver prints it", e);
    }
  }

  /** Whether the holder of the key signed exactly this text. */
  boolean signed(String text, String signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
