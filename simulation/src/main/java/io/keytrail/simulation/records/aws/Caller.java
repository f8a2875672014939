package io.keytrail.simulation.records.aws;

/**
 * Who calls, and from where.
 *
 * @param address {@code sourceIPAddress}: an address, a service's host name or {@code AWS Internal}
 * @param vpcEndpoint id of the endpoint a private address came through, or empty
 */
public record Caller(AwsIdentity identity, String address, String agent, String vpcEndpoint) {

  public static Caller of(AwsIdentity identity, String address, String agent) {
    return new Caller(identity, address, agent, "");
  }

  /** A service that acts as itself: its host name stands for address and agent. */
  public static Caller service(String host) {
    return of(new AwsIdentity.CloudService(host), host, host);
  }

  /** Whether a service's host name stands where the address should be. */
  public boolean serviceMade() {
    return address.endsWith(".amazonaws.com") || address.equals("AWS Internal");
  }
}
