package io.keytrail.sources.findings;

import io.keytrail.sources.cloudtrail.AwsCallers;
import io.keytrail.sources.fields.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whom a finding of OCSF is about, in the words of the tool that wrote it: the user of its actor,
 * else of the first evidence that has one.
 *
 * @param account of the cloud; or empty
 * @param region or empty
 * @param user name, mail address or ARN; or empty
 * @param uid unique id of the user; or empty
 * @param key id of the credential that was used or lies open; or empty
 * @param application whether the user is a program
 * @param resources ids or names of what the finding is about, the most important first
 */
record NamedSubject(
    String account,
    String region,
    String user,
    String uid,
    String key,
    boolean application,
    List<String> resources) {
  private static final int MOST_RESOURCES = 50;
  private static final int ACCOUNT_OF_ARN = 4;

  static NamedSubject of(Fields finding) {
    Fields user = user(finding);
    Fields cloud = finding.object("cloud");
    List<String> resources = new ArrayList<>();
    String region = cloud.text("region");
    String account = account(cloud, user);
    for (Fields resource : finding.objects("resources", "resource")) {
      String name = resource.text("uid", "name");
      if (!name.isEmpty() && resources.size() < MOST_RESOURCES) {
        resources.add(name);
      }
      region = region.isEmpty() ? resource.text("region") : region;
    }
    return new NamedSubject(
        account.isEmpty() ? ofArn(user.text("uid"), resources) : account,
        region,
        user.text("uidalt", "name", "emailaddr"),
        user.text("uid"),
        user.text("credentialuid"),
        isApplication(user),
        resources);
  }

  private static String account(Fields cloud, Fields user) {
    String account = cloud.object("account").text("uid");
    account = account.isEmpty() ? cloud.text("projectuid", "accountuid") : account;
    return account.isEmpty() ? user.object("account").text("uid") : account;
  }

  /** The account of the first ARN that has one. */
  private static String ofArn(String user, List<String> resources) {
    for (String name : Stream.concat(Stream.of(user), resources.stream()).toList()) {
      String account =
          AwsCallers.isArn(name) ? name.split(":", ACCOUNT_OF_ARN + 2)[ACCOUNT_OF_ARN] : "";
      if (!account.isEmpty()) {
        return account;
      }
    }
    return "";
  }

  private static Fields user(Fields finding) {
    Fields acting = finding.object("actor").object("user");
    for (Fields evidence : finding.objects("evidences")) {
      acting = acting.isEmpty() ? evidence.object("actor").object("user") : acting;
    }
    return acting.isEmpty() ? finding.object("user") : acting;
  }

  private static boolean isApplication(Fields user) {
    String type = user.text("type").toLowerCase(Locale.ROOT);
    return type.contains("service") || type.contains("application");
  }

  /** The user's name and id and what else is named, in this order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(key);
    names.add(user);
    names.add(uid);
    names.addAll(resources);
    names.removeIf(String::isEmpty);
    return names;
  }
}
