package io.keytrail.response.approval;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An approver's private key (Ed25519, RFC 8032). Its file is what openssl writes and reads. */
public final class SigningKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private final PrivateKey key;

  private SigningKey(PrivateKey key) {
    this.key = key;
  }

  /**
   * A new pair.
   *
   * @param privatePem for a file that nobody else can read (RFC 7468)
   * @param publicKey for the file of approvers
   */
  public record Made(String privatePem, VerifyingKey publicKey) {}

  /** Makes a new pair. */
  public static Made make(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(java.security.spec.NamedParameterSpec.ED25519, random);
      KeyPair pair = generator.generateKeyPair();
      String body =
          Base64.getMimeEncoder(64, new byte[] {'\n'})
              .encodeToString(pair.getPrivate().getEncoded());
      return new Made(
          BEGIN + "\n" + body + "\n" + END + "\n",
          VerifyingKey.of(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /**
   * Reads the private key's file.
   *
   * @throws IllegalArgumentException if it holds none
   */
  public static SigningKey ofPem(String pem) {
    int from = pem.indexOf(BEGIN);
    int to = pem.indexOf(END);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("holds no private key between \"" + BEGIN + "\" lines");
    }
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
      return new SigningKey(
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("holds a key that is no Ed25519 key", e);
    }
  }

  String sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read cannot sign", e);
    }
  }
}
