package io.keytrail.simulation.attack;

import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.records.aws.AwsIdentity.IamUser;
import io.keytrail.simulation.records.aws.Caller;
import io.keytrail.simulation.records.aws.CloudTrailEvent;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A key in the thief's hands at one address, with the clock running: one call after the other. */
final class Thief {
  private final AwsDesk desk;
  private final IamUser user;
  private final String address;
  private final String agent;
  private String step;
  private Instant now;

  Thief(AwsDesk desk, IamUser user, String address, String agent, Instant start) {
    this.desk = desk;
    this.user = user;
    this.address = address;
    this.agent = agent;
    this.step = "use";
    this.now = start;
  }

  /** The same thief at the same desk with another key. */
  Thief with(IamUser otherKey) {
    return new Thief(desk, otherKey, address, agent, now);
  }

  Thief step(String name) {
    step = name;
    return this;
  }

  Thief waits(int seconds) {
    now = now.plusSeconds(seconds);
    return this;
  }

  Thief calls(String region, String label) {
    return calls(region, label, UnaryOperator.identity());
  }

  Thief isDenied(String region, String label) {
    return calls(region, label, CloudTrailEvent::denied);
  }

  Thief calls(String region, String label, UnaryOperator<CloudTrailEvent> details) {
    Dice dice = desk.dice();
    CloudTrailEvent event =
        desk.in(region)
            .call(now, label, Caller.of(user, address, agent))
            .with("user", user.userName())
            .with("trail", Company.DEVELOPMENT_TRAIL);
    desk.journal().addStolen(step, user.accessKeyId(), details.apply(event));
    now = now.plusSeconds(dice.between(1, 9));
    return this;
  }
}
