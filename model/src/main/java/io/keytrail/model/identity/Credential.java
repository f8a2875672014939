package io.keytrail.model.identity;

/**
 * A credential by its public identifier; the secret itself is never held.
 *
 * @param id the provider's identifier: access key id, key name, key id
 */
public record Credential(CredentialKind kind, String id) {
  private static final int SHOWN_AT_EACH_END = 4;

  /** The identifier with only its first and last four characters, as every output shows it. */
  public String masked() {
    return masked(id);
  }

  /** An identifier of any kind of credential with only its ends. */
  public static String masked(String id) {
    if (id.length() <= 2 * SHOWN_AT_EACH_END) {
      return "*".repeat(id.length());
    }
    return id.substring(0, SHOWN_AT_EACH_END) + "…" + id.substring(id.length() - SHOWN_AT_EACH_END);
  }
}
