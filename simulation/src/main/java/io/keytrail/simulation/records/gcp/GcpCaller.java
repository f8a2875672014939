package io.keytrail.simulation.records.gcp;

/**
 * Who calls Google Cloud, and from where.
 *
 * @param subject {@code principalSubject} of a federated caller, or empty
 * @param keyName {@code serviceAccountKeyName} of a caller with a key, or empty
 * @param delegate who took the account's place, or empty
 * @param address {@code callerIp}: an address, {@code gce-internal-ip}, {@code private}
 */
public record GcpCaller(
    String email, String subject, String keyName, String delegate, String address, String agent) {

  public static GcpCaller of(String email, String address, String agent) {
    return new GcpCaller(email, "", "", "", address, agent);
  }

  /** The same caller with the key of a service account. */
  public GcpCaller withKey(String name) {
    return new GcpCaller(email, subject, name, delegate, address, agent);
  }

  /** The same account, in whose place a federated identity acts. */
  public GcpCaller federated(String principal) {
    return new GcpCaller(email, subject, keyName, principal, address, agent);
  }
}
