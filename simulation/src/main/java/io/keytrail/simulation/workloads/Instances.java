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
 * Instances with a role: EC2 hands them a new key every few hours, the agent reports, and the
 * application reads its secrets through a VPC endpoint, other services over the NAT gateway.
 *
 * @param count how many run at once at volume 1; they are replaced every week
 */
public record Instances(Role role, String region, String egress, int count) implements Actor {
  private static final String AGENT =
      "aws-sdk-go-v2/1.38.1 os/linux lang/go#1.24.6 md/GOOS#linux md/GOARCH#amd64 api/%s#1.63.2";
  private static final String HEX = "0123456789abcdef";
  private static final int SECONDS_A_KEY_LASTS = 6 * 3600;

  @Override
  public void act(Day day, Journal journal) {
    int running = (int) Math.max(1, Math.round(count * day.volume()));
    for (int i = 0; i < running; i++) {
      AwsDesk desk = new AwsDesk(journal, day.dice(name(i)), role.account(), region);
      work(day, desk, id(day, i), i);
    }
  }

  private String name(int host) {
    return "instance " + role.account() + region + role.name() + host;
  }

  private String id(Day day, int host) {
    return "i-0" + day.lasting(name(host) + "/" + day.number() / 7).letters(HEX, 16);
  }

  /** A session of one of them that began at that time, as the machine itself uses it. */
  public Caller caller(Day day, int host, Instant issued, Dice dice) {
    String arn = "arn:aws:ec2:" + region + ":" + role.account() + ":instance/" + id(day, host);
    RoleSession session = role.session(id(day, host), issued, dice).deliveredTo(arn);
    return Caller.of(
        session, Networks.named(egress).address(1 + host % 3), agent("secretsmanager"));
  }

  private void work(Day day, AwsDesk desk, String id, int host) {
    Dice dice = desk.dice();
    String arn = "arn:aws:ec2:" + region + ":" + role.account() + ":instance/" + id;
    String nat = Networks.named(egress).address(1 + host % 3);
    for (int second = dice.below(3600); second < 86_400; second += 2 * SECONDS_A_KEY_LASTS) {
      Instant issued = day.at(second);
      RoleSession session = role.session(id, issued, dice).deliveredTo(arn);
      desk.issueTo(issued, "ec2.amazonaws.com", session);
      Caller inside =
          new Caller(session, "10.20.4." + (10 + host), agent("ssm"), "vpce-0a1b2c3d4e5f60718");
      Caller outside = Caller.of(session, nat, agent("secretsmanager"));
      desk.log(
          desk.call(issued.plusSeconds(40), "ssm:UpdateInstanceInformation", inside)
              .with("instance", id.substring(2)));
      desk.log(issued.plusSeconds(dice.between(60, 600)), "secretsmanager:GetSecretValue", outside);
      if (dice.chance(0.5)) {
        desk.log(
            issued.plusSeconds(dice.between(600, 9000)),
            "kms:Decrypt",
            Caller.of(
                session.through("secretsmanager.amazonaws.com"),
                "secretsmanager.amazonaws.com",
                "secretsmanager.amazonaws.com"));
      }
      if (dice.chance(0.4)) {
        desk.log(issued.plusSeconds(dice.between(600, 9000)), "ec2:DescribeTags", outside);
      }
    }
  }

  private static String agent(String api) {
    return AGENT.replace("%s", api);
  }
}
