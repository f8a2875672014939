package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.aws.AwsIdentity.IamUser;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/**
 * A machine in the warehouse that exports orders with an IAM user's long-lived key. In the second
 * week the script replaces its own key, as it should: it makes one, tries it, and removes the old.
 */
public record ServerRoom(String account, String region) implements Actor {
  private static final int ROTATION_DAY = 12;
  private static final String USER = "export-onprem";
  private static final String AGENT =
      "aws-cli/1.42.24 md/Botocore#1.40.24 ua/2.1 os/linux#5.15.0-153-generic md/arch#x86_64"
          + " lang/python#3.10.12 md/pyimpl#CPython cfg/retry-mode#legacy botocore/1.40.24";

  @Override
  public void act(Day day, Journal journal) {
    Dice dice = day.dice("server room");
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    IamUser user = user(account, day);
    for (int hour = 5; hour < 24; hour += 12) {
      Instant at = day.at(hour * 3600 + dice.below(60));
      desk.log(at, "sts:GetCallerIdentity", caller(user));
      desk.log(
          desk.call(at.plusSeconds(2), "s3:GetBucketLocation", caller(user))
              .with("bucket", "larkfield-exports"));
      desk.log(at.plusSeconds(9), "kms:GenerateDataKey", through(user));
    }
    if (day.number() == ROTATION_DAY) {
      rotate(desk, day.at(20 * 3600), user, key(day, 2));
    }
  }

  /** The machine's user with the key it has on that day. */
  public static IamUser user(String account, Day day) {
    return new IamUser(
        account,
        USER,
        Role.userId(account, USER),
        key(day, day.number() <= ROTATION_DAY ? 1 : 2),
        false);
  }

  private static String key(Day day, int number) {
    return Role.longLivedKey(day.lasting("server room key " + number));
  }

  /** The user calling from the machine. */
  public static Caller caller(IamUser user) {
    return Caller.of(user, Networks.named("Larkfield warehouse server room").address(4), AGENT);
  }

  private static Caller through(IamUser user) {
    return Caller.of(user, "AWS Internal", "AWS Internal");
  }

  private static void rotate(AwsDesk desk, Instant at, IamUser user, String after) {
    IamUser renewed = user.withKey(after);
    desk.log(desk.call(at, "iam:ListAccessKeys", caller(user)).with("user", USER));
    desk.log(
        desk.call(at.plusSeconds(2), "iam:CreateAccessKey", caller(user))
            .with("user", USER)
            .with("issued", after));
    desk.log(at.plusSeconds(20), "sts:GetCallerIdentity", caller(renewed));
    for (String call : new String[] {"iam:UpdateAccessKey", "iam:DeleteAccessKey"}) {
      desk.log(
          desk.call(
                  at.plusSeconds(call.endsWith("UpdateAccessKey") ? 30 : 90), call, caller(renewed))
              .with("user", USER)
              .with("key", user.accessKeyId()));
    }
  }
}
