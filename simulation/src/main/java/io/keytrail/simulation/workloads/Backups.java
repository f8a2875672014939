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

/** AWS Backup at night: snapshots made and old ones deleted in a row, all by a service. */
public record Backups(String account, String region, int volumes) implements Actor {
  private static final String SERVICE = "backup.amazonaws.com";

  @Override
  public void act(Day day, Journal journal) {
    Dice dice = day.dice("backups " + account);
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    Role role = new Role(account, "/service-role/", "AWSBackupDefaultServiceRole");
    int count = (int) Math.max(1, volumes * day.volume());
    for (int i = 0; i < count; i++) {
      Instant at = day.at(3600 + 90 * (i % 200) + dice.below(60));
      RoleSession session = role.session("AWSBackup-AWSBackupDefaultServiceRole", at, dice);
      desk.issueTo(at, SERVICE, session);
      Caller caller = Caller.of(session.through(SERVICE), SERVICE, SERVICE);
      desk.log(at.plusSeconds(2), "ec2:DescribeVolumes", caller);
      desk.log(at.plusSeconds(3), "ec2:CreateSnapshot", caller);
      desk.log(at.plusSeconds(30), "ec2:DescribeSnapshots", caller);
      if (day.number() > 1) {
        desk.log(at.plusSeconds(31), "ec2:DeleteSnapshot", caller);
      }
    }
    Instant at = day.at(2 * 3600 + dice.below(900));
    RoleSession session = role.session("AWSBackup-AWSBackupDefaultServiceRole", at, dice);
    desk.log(at, "rds:CreateDBSnapshot", Caller.of(session.through(SERVICE), SERVICE, SERVICE));
  }
}
