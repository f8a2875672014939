package io.keytrail.sources.cloudtrail;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;

/**
 * The same actors as CloudTrail's records name, from the parts that other AWS services tell of a
 * caller. Stateless and thread-safe.
 */
public final class AwsCallers {
  private static final int ARN_PARTS = 6;

  private AwsCallers() {}

  /**
   * The holder of an access key.
   *
   * @param type {@code IAMUser}, {@code AssumedRole}, {@code Root} and so on, as in {@code
   *     userIdentity.type}; or empty
   * @param principalId the unique id, for a role with its session's name behind a colon; or empty
   * @param name the user's or the role's name without its path; or empty
   * @param keyId or empty
   */
  public static Actor ofKey(
      String type, String account, String principalId, String name, String keyId) {
    return actor(type, principalId, arn(type, account, principalId, name), account, keyId, name);
  }

  /** Whoever holds a key of which nothing but the id is told, and the account if the id tells. */
  public static Actor ofKeyAlone(String account, String keyId) {
    String owner = account.isEmpty() ? AccessKeyIds.account(keyId) : account;
    return new Actor(
        Principal.named(Provider.AWS, PrincipalKind.UNKNOWN, owner, keyId),
        ofKey("", account, "", "", keyId).credential(),
        null,
        "");
  }

  private static Actor actor(
      String type, String principalId, String arn, String account, String keyId, String name) {
    return Identities.actor(
        new Identity(
            type, principalId, arn, account, "", keyId, name, "", "", "", false, "", "", "", ""));
  }

  /**
   * Whoever an ARN or the name of a user stands for.
   *
   * @param name {@code arn:aws:iam::…:user/…}, {@code :role/}, {@code :root}, {@code
   *     arn:aws:sts::…:assumed-role/…}, or a user's name without its path; not empty
   * @param account where the name is no ARN, which has one of its own
   * @param keyId or empty
   */
  public static Actor named(String name, String account, String keyId) {
    if (!isArn(name)) {
      return ofKey("IAMUser", account, "", name, keyId);
    }
    String[] parts = name.split(":", ARN_PARTS);
    return actor(typeOf(parts[ARN_PARTS - 1]), "", name, parts[ARN_PARTS - 2], keyId, "");
  }

  /** Whether a text has the six parts of an ARN. */
  public static boolean isArn(String text) {
    return text.startsWith("arn:aws") && text.split(":", ARN_PARTS).length == ARN_PARTS;
  }

  private static String typeOf(String resource) {
    String kind = resource.substring(0, Math.max(0, resource.indexOf('/')));
    return switch (kind) {
      case "user" -> "IAMUser";
      case "role" -> "Role";
      case "assumed-role" -> "AssumedRole";
      case "federated-user" -> "FederatedUser";
      default -> resource.equals("root") ? "Root" : "";
    };
  }

  private static String arn(String type, String account, String principalId, String name) {
    if (account.isEmpty() || name.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "IAMUser" -> "arn:aws:iam::" + account + ":user/" + name;
      case "FederatedUser" -> "arn:aws:sts::" + account + ":federated-user/" + name;
      case "AssumedRole" -> {
        int session = principalId.indexOf(':');
        yield session < 0
            ? ""
            : "arn:aws:sts::"
                + account
                + ":assumed-role/"
                + name
                + "/"
                + principalId.substring(session + 1);
      }
      default -> "";
    };
  }

  /** A service of Amazon's that acts as itself. */
  public static Actor service(String name) {
    return Identities.nobody("", name);
  }

  /** Anybody: the request was not signed. */
  public static Actor anonymous() {
    return new Actor(
        Principal.named(Provider.AWS, PrincipalKind.ANONYMOUS, "", "anonymous"), null, null, "");
  }

  /**
   * A machine, as the holder of the role session that the platform hands it.
   *
   * @param instance its id
   */
  public static Actor ofInstance(String account, String region, String instance) {
    String arn = "arn:aws:ec2:" + region + ":" + account + ":instance/" + instance;
    return new Actor(
        Principal.named(Provider.AWS, PrincipalKind.ROLE, account, arn),
        null,
        new Session(instance, "", "", "ec2", null),
        "");
  }

  /**
   * Somebody of whom nothing is told but what was touched.
   *
   * @param resource name or ARN of it; or empty
   */
  public static Actor unknown(String account, String resource) {
    String name = resource.isEmpty() ? account + "/unknown" : resource;
    return new Actor(
        Principal.named(Provider.AWS, PrincipalKind.UNKNOWN, account, name), null, null, "");
  }
}
