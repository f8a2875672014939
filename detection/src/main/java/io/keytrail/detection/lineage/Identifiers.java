package io.keytrail.detection.lineage;

import java.util.Locale;

/** One spelling for names that a provider spells in several ways. */
final class Identifiers {
  private Identifiers() {}

  /**
   * An identity's name to look it up by. A request names an IAM user or role without its path, a
   * record of its own calls with it, so both are taken by account, type and last part.
   */
  static String identity(String name) {
    if (!name.startsWith("arn:")) {
      return name.toLowerCase(Locale.ROOT);
    }
    int type = name.indexOf(":user/");
    if (type < 0) {
      type = name.indexOf(":role/");
    }
    int last = name.lastIndexOf('/');
    return type < 0 ? name : name.substring(0, type + 6) + name.substring(last + 1);
  }

  /** The role of a role session's ARN, as {@link #identity} spells roles; else the name itself. */
  static String roleOfSession(String name) {
    int at = name.indexOf(":assumed-role/");
    if (at < 0) {
      return identity(name);
    }
    int start = at + ":assumed-role/".length();
    int slash = name.indexOf('/', start);
    String role = slash < 0 ? name.substring(start) : name.substring(start, slash);
    return name.substring(0, at).replace(":sts:", ":iam:") + ":role/" + role;
  }

  /** The account in an ARN, or empty. */
  static String account(String arn) {
    String[] parts = arn.split(":", 6);
    return parts.length > 4 && parts[0].equals("arn") ? parts[4] : "";
  }
}
