package io.keytrail.response.signing;

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

/** Somebody's private key. Its file is what openssl reads, with the public key behind it. */
public final class SigningKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private static final byte[] PROBE = {1, 2, 3};

  private final PrivateKey key;
  private final VerifyingKey publicKey;

  private SigningKey(PrivateKey key, VerifyingKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /** Its other half. */
  public VerifyingKey publicKey() {
    return publicKey;
  }

  /**
   * A new pair.
   *
   * @param privatePem both keys, for a file that nobody else can read (RFC 7468)
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
      VerifyingKey publicKey =
          VerifyingKey.of(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
      return new Made(BEGIN + "\n" + body + "\n" + END + "\n" + publicKey.pem(), publicKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
    }
  }

  /**
   * Reads the file of both keys.
   *
   * @throws IllegalArgumentException if it holds none
   */
  public static SigningKey ofPem(String pem) {
    int from = pem.indexOf(BEGIN);
    int to = pem.indexOf(END);
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("holds no private key between \"" + BEGIN + "\" lines");
    }
    VerifyingKey publicKey = VerifyingKey.ofPem(pem);
    try {
      byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
      SigningKey key =
          new SigningKey(
              KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)),
              publicKey);
      if (!publicKey.signed(PROBE, key.sign(PROBE))) {
        throw new IllegalArgumentException("holds two keys that do not belong together");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("holds a key that is no Ed25519 key", e);
    }
  }

  /** Signs the UTF-8 form of a text; in Base64. */
  public String sign(String text) {
    return Base64.getEncoder().encodeToString(sign(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Signs bytes. */
  public byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read cannot sign", e);
    }
  }
}
