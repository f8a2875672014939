package io.keytrail.response.recipe;

/** What a name of AWS names (IAM user guide, "IAM identifiers"). */
record Arn(String text) {
  private static final String USER = ":user/";
  private static final String ROLE = ":role/";
  private static final String ASSUMED_ROLE = ":assumed-role/";

  boolean ofRoot() {
    return text.endsWith(":root");
  }

  boolean ofUser() {
    return text.contains(USER);
  }

  /** Measured things are named by themselves. */
  boolean ofMachine() {
    return text.startsWith("i-");
  }

  boolean ofRole() {
    return text.contains(ROLE) || text.contains(ASSUMED_ROLE);
  }

  /** The twelve digits of the account; empty where the name has none. */
  String account() {
    String[] parts = text.split(":", 6);
    return parts.length == 6 && parts[0].equals("arn") ? parts[4] : "";
  }

  /** The name of a user, without its path. */
  String user() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** The name of a role, or of the role of a session. */
  String role() {
    int assumed = text.indexOf(ASSUMED_ROLE);
    if (assumed < 0) {
      return user();
    }
    int start = assumed + ASSUMED_ROLE.length();
    int end = text.indexOf('/', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
