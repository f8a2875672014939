package io.keytrail.simulation.activity;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import java.time.Instant;

/**
 * An IAM role. Its unique id follows from account and name, so that it is the same in every run.
 *
 * @param path with both slashes; {@code /} for none
 */
public record Role(String account, String path, String name) {
  private static final String ID_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  public static Role of(String account, String name) {
    return new Role(account, "/", name);
  }

  /** A service-linked role. */
  public static Role linked(String account, String name, String service) {
    return new Role(account, "/aws-service-role/" + service + "/", name);
  }

  public String arn() {
    return "arn:aws:iam::" + account + ":role" + path + name;
  }

  public String id() {
    return "AROA" + Dice.of(7, account + name, 0).letters(ID_LETTERS, 17);
  }

  /** A session of the role with a fresh temporary key. */
  public RoleSession session(String session, Instant created, Dice dice) {
    return new RoleSession(
        account, path, name, id(), session, temporaryKey(dice), created, "", "", "");
  }

  /** An id of a temporary access key. */
  public static String temporaryKey(Dice dice) {
    return "ASIA" + dice.letters(ID_LETTERS, 16);
  }

  /** An id of a long-lived access key. */
  public static String longLivedKey(Dice dice) {
    return "AKIA" + dice.letters(ID_LETTERS, 16);
  }

  /** The unique id of an IAM user. */
  public static String userId(String account, String userName) {
    return "AIDA" + Dice.of(7, account + userName, 1).letters(ID_LETTERS, 17);
  }
}
