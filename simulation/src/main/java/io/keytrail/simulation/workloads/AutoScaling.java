package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/**
 * An Auto Scaling group that grows in the morning and shrinks in the evening: instances start
 * without any person or pipeline.
 *
 * @param firstDay day of the run on which the group is there; 0 for from the start
 */
public record AutoScaling(
    String account, String region, String instanceType, int swing, int firstDay) implements Actor {
  private static final String SERVICE = "autoscaling.amazonaws.com";

  @Override
  public void act(Day day, Journal journal) {
    if (day.number() < firstDay) {
      return;
    }
    Dice dice = day.dice("autoscaling " + account + region);
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    Role role = Role.linked(account, "AWSServiceRoleForAutoScaling", SERVICE);
    int steps = dice.around(swing * day.volume() * (day.workday() ? 1 : 0.5));
    for (int i = 0; i < steps; i++) {
      String id = "0" + dice.letters("0123456789abcdef", 16);
      Instant out = day.at(5 * 3600 + dice.below(4 * 3600));
      Instant in = day.at(18 * 3600 + dice.below(4 * 3600));
      Caller starts = caller(role, out, dice);
      desk.log(
          desk.call(out, "ec2:RunInstances", starts)
              .with("type", instanceType)
              .with("instance", id));
      desk.log(
          desk.call(out.plusSeconds(1), "ec2:CreateTags", starts).with("resourceId", "i-" + id));
      desk.log(out.plusSeconds(50), "elasticloadbalancing:RegisterTargets", starts);
      Caller stops = caller(role, in, dice);
      desk.log(in, "elasticloadbalancing:DeregisterTargets", stops);
      desk.log(
          desk.call(in.plusSeconds(310), "ec2:TerminateInstances", stops).with("instance", id));
    }
  }

  private static Caller caller(Role role, Instant at, Dice dice) {
    RoleSession session = role.session("AutoScaling", at, dice).through(SERVICE);
    return Caller.of(session, SERVICE, SERVICE);
  }
}
