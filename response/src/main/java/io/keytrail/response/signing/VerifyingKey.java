package io.keytrail.response.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Somebody's public key.
 *
 * @param base64 as a file of responders has it: the Base64 form of its X.509 encoding (RFC 8410)
 */
public record VerifyingKey(String base64, PublicKey key) {
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

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

  /**
   * Reads the public key's file (RFC 7468).
   *
   * @throws IllegalArgumentException if it holds none
   */
  public static VerifyingKey ofPem(String pem) {
    int from = pem.indexOf(BEGIN);
    int to = pem.indexOf(END);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("holds no public key between \"" + BEGIN + "\" lines");
    }
    return of(pem.substring(from + BEGIN.length(), to).replaceAll("\\s", ""));
  }

  /** As a file that openssl reads. */
  public String pem() {
    return BEGIN + "\n" + base64 + "\n" + END + "\n";
  }

  /** Whether the holder of the key signed exactly this text. */
  public boolean signed(String text, String signature) {
    try {
      return signed(text.getBytes(StandardCharsets.UTF_8), Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether the holder of the key signed exactly these bytes. */
  public boolean signed(byte[] bytes, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(bytes);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
