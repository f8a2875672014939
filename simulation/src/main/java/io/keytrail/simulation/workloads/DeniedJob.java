package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/**
 * A nightly report that nobody fixed: the same two calls are refused every time. Real accounts are
 * full of these; they are noise because the names repeat.
 */
public record DeniedJob(String account, String region) implements Actor {
  private static final String AGENT =
      "Boto3/1.34.11 md/Botocore#1.34.11 ua/2.0 os/linux#6.1.141 md/arch#x86_64"
          + " lang/python#3.11.6 md/pyimpl#CPython exec-env/AWS_ECS_FARGATE Botocore/1.34.11";

  @Override
  public void act(Day day, Journal journal) {
    Dice dice = day.dice("denied job");
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    Role role = Role.of(account, "report-nightly");
    Instant start = day.at(3 * 3600 + dice.below(300));
    RoleSession session = role.session(dice.letters("0123456789abcdef", 32), start, dice);
    desk.issueTo(start, "ecs-tasks.amazonaws.com", session);
    Caller caller = Caller.of(session, Networks.named("Cloud egress eu-west-1").address(8), AGENT);
    for (int attempt = 0; attempt < 3; attempt++) {
      Instant at = start.plusSeconds(30L + attempt * 60L);
      desk.log(desk.call(at, "ssm:GetParameter", caller).denied());
      desk.log(desk.call(at.plusSeconds(1), "dynamodb:DescribeTable", caller).denied());
    }
  }
}
