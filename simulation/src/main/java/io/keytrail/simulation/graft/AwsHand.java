package io.keytrail.simulation.graft;

import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.records.aws.AwsIdentity;
import io.keytrail.simulation.records.aws.AwsIdentity.IamUser;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import io.keytrail.simulation.records.aws.CloudTrailEvent;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Somebody at a victim's keyboard, with the clock running: one AWS call after the other.
 *
 * @see AwsVictims
 */
final class AwsHand {
  private final AwsDesk desk;
  private final AwsIdentity who;
  private final String address;
  private final UnaryOperator<String> agent;
  private Instant now;

  /**
   * A hand at a desk.
   *
   * @param agent gives the user agent for the label of a call
   */
  AwsHand(
      AwsDesk desk, AwsIdentity who, String address, UnaryOperator<String> agent, Instant start) {
    this.desk = desk;
    this.who = who;
    this.address = address;
    this.agent = agent;
    this.now = start;
  }

  Instant now() {
    return now;
  }

  AwsDesk desk() {
    return desk;
  }

  AwsHand waits(int seconds) {
    now = now.plusSeconds(seconds);
    return this;
  }

  /** The same hand with another identity, in that identity's account. */
  AwsHand as(AwsIdentity other, String account) {
    AwsDesk there = new AwsDesk(desk.journal(), desk.dice(), account, desk.region());
    return new AwsHand(there, other, address, agent, now);
  }

  /** The same hand in another region. */
  AwsHand in(String region) {
    return new AwsHand(desk.in(region), who, address, agent, now);
  }

  AwsHand calls(String label) {
    return calls(label, UnaryOperator.identity());
  }

  AwsHand isDenied(String label) {
    return calls(label, CloudTrailEvent::denied);
  }

  AwsHand calls(String label, UnaryOperator<CloudTrailEvent> details) {
    CloudTrailEvent event = desk.call(now, label, Caller.of(who, address, agent.apply(label)));
    if (who instanceof IamUser user) {
      event = event.with("user", user.userName());
    }
    desk.journal().addStolen(label, credential(), details.apply(event));
    now = now.plusSeconds(desk.dice().between(2, 12));
    return this;
  }

  /** The same call with a number from 1 to {@code times} put in for {@code #} in a value. */
  AwsHand calls(int times, String label, String name, String value) {
    AwsHand hand = this;
    for (int i = 1; i <= times; i++) {
      String numbered = value.replace("#", Integer.toString(i));
      hand = hand.calls(label, event -> event.with(name, numbered));
    }
    return hand;
  }

  /** Takes a role and goes on with its session. */
  AwsHand takes(RoleSession session) {
    CloudTrailEvent call =
        desk.issue(
            now, "sts:AssumeRole", Caller.of(who, address, agent.apply("sts:AssumeRole")), session);
    desk.journal().addStolen("sts:AssumeRole", credential(), call);
    now = now.plusSeconds(desk.dice().between(2, 12));
    return as(session, session.account());
  }

  private String credential() {
    return switch (who) {
      case IamUser user -> user.accessKeyId();
      case RoleSession session -> session.accessKeyId();
      case AwsIdentity.CloudService service -> service.invokedBy();
      case AwsIdentity.ForeignAccount foreign -> foreign.principalId();
      case AwsIdentity.WebIdentityUser user -> user.subject();
      case AwsIdentity.SamlUser user -> user.userName();
      case AwsIdentity.DirectoryUser user -> user.userId();
    };
  }
}
