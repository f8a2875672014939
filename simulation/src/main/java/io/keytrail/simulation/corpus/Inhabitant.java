package io.keytrail.simulation.corpus;

import io.keytrail.simulation.activity.Repertoire;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Network;
import io.keytrail.simulation.records.aws.AwsIdentity;
import io.keytrail.simulation.records.aws.AwsIdentity.CloudService;
import io.keytrail.simulation.records.aws.AwsIdentity.IamUser;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/**
 * One principal of a corpus.
 *
 * @param host the service's host name of a service or service-linked role, else empty
 * @param house number of its address in the network
 */
record Inhabitant(
    long seed,
    Kind kind,
    Role role,
    String session,
    String host,
    Network network,
    int house,
    String agent,
    Repertoire repertoire) {

  /** How a principal comes by its credential. */
  enum Kind {
    SERVICE(0.22),
    LINKED_ROLE(0.42),
    PLATFORM_ROLE(0.25),
    PERSON(0.08),
    USER(0.03);

    private final double share;

    Kind(double share) {
      this.share = share;
    }

    /** Share of an account's records that the kind makes; together they are 1. */
    double share() {
      return share;
    }
  }

  private static final long SECONDS_A_SESSION_LASTS = 6 * 3600L;

  /** The principal as it calls at a moment; its temporary key changes every few hours. */
  Caller caller(Instant time) {
    return switch (kind) {
      case SERVICE -> Caller.of(new CloudService(host), host, host);
      case LINKED_ROLE -> Caller.of(session(time).through(host), host, host);
      case PLATFORM_ROLE, PERSON -> Caller.of(session(time), address(time), agent);
      case USER -> Caller.of(user(), address(time), agent);
    };
  }

  /** The session whose key is in use at a moment. */
  RoleSession session(Instant time) {
    long number = Math.floorDiv(time.getEpochSecond(), SECONDS_A_SESSION_LASTS);
    Instant created = Instant.ofEpochSecond(number * SECONDS_A_SESSION_LASTS + house * 17L);
    return role.session(session, created, Dice.of(seed + house, role.name(), number));
  }

  private AwsIdentity user() {
    return new IamUser(
        role.account(),
        session,
        Role.userId(role.account(), session),
        Role.longLivedKey(Dice.of(seed, role.account() + session, 0)),
        false);
  }

  /** Mostly one address, now and then another of the same network. */
  private String address(Instant time) {
    return network.address(house + (time.getEpochSecond() % 10 == 0 ? 1 : 0));
  }
}
