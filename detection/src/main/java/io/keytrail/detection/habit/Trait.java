package io.keytrail.detection.habit;

/**
 * The sorts of values that are remembered of what somebody does, each with how many of them one
 * principal may have. Beyond that the one met longest ago is forgotten, which can only make
 * something look new that is not.
 */
public enum Trait {
  /** Autonomous system, or prefix where the system is unknown. */
  NETWORK(64, "network", "networks"),
  PREFIX(96, "address prefix", "address prefixes"),
  /** What sort of network: cloud, consumer, VPN. */
  NETWORK_KIND(12, "kind of network", "kinds of network"),
  COUNTRY(48, "country", "countries"),
  REGION(64, "region", "regions"),
  /** A region in which something was changed. */
  WRITE_REGION(64, "region", "regions"),
  SERVICE(128, "service", "services"),
  /** Service and action. */
  ACTION(384, "action", "actions"),
  AGENT(48, "tool", "tools"),
  CREDENTIAL(32, "credential", "credentials"),
  /** A secret, vault or parameter whose content was read. */
  SECRET(192, "secret", "secrets"),
  /** A bucket, container or table whose content was read or taken. */
  STORE(96, "data store", "data stores"),
  /** An encryption key, or an account key that was handed out. */
  KEY(64, "key", "keys"),
  MODEL(32, "model", "models"),
  /** A host, function or cluster that something was run on. */
  HOST(96, "host", "hosts"),
  /** A role or service account that was assumed: an edge to it. */
  ROLE(64, "role", "roles"),
  /** A role with the repository, or the branch of one, whose pipeline took it on. */
  PIPELINE(64, "pipeline", "pipelines"),
  /** Two networks used side by side with one credential. */
  NETWORK_PAIR(32, "pair of networks", "pairs of networks");

  private final int most;
  private final String one;
  private final String many;

  Trait(int most, String one, String many) {
    this.most = most;
    this.one = one;
    this.many = many;
  }

  /** How many values of this sort are remembered of one principal. */
  int most() {
    return most;
  }

  /** Its place in arrays with one for each. */
  @SuppressWarnings("EnumOrdinal") // the arrays live in memory only
  int place() {
    return ordinal();
  }

  /** For a reader: {@code 1 network}, {@code 3 networks}. */
  public String counted(int count) {
    return count + " " + (count == 1 ? one : many);
  }
}
