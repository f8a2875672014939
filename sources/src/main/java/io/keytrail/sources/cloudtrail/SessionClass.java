package io.keytrail.sources.cloudtrail;

/**
 * The stable part of a role session's name. Names that software makes up anew for every session
 * must not make a new principal each time; names that stand for a person or a workload should.
 *
 * <p>An instance id becomes {@code instance}, a name with an at sign stays, and otherwise each part
 * that looks made up becomes a star: UUIDs, runs of eight or more letters and digits with two
 * digits or more in them, and four or more digits in a row. So {@code botocore-session-1772350000}
 * becomes {@code botocore-session-*}, and {@code GitHubActions} stays.
 */
final class SessionClass {
  private static final int LONGEST = 256;
  private static final int UUID_LENGTH = 36;
  private static final int RANDOM_LENGTH = 8;
  private static final int RANDOM_DIGITS = 2;
  private static final int NUMBER_LENGTH = 4;

  private SessionClass() {}

  static String of(String sessionName) {
    if (sessionName.length() > LONGEST) {
      return "long";
    }
    if (isInstance(sessionName)) {
      return "instance";
    }
    if (sessionName.indexOf('@') > 0) {
      return sessionName;
    }
    StringBuilder stable = new StringBuilder(sessionName.length());
    int at = 0;
    while (at < sessionName.length()) {
      if (isUuid(sessionName, at)) {
        stable.append('*');
        at += UUID_LENGTH;
      } else if (isAlphanumeric(sessionName.charAt(at))) {
        int end = at;
        while (end < sessionName.length() && isAlphanumeric(sessionName.charAt(end))) {
          end++;
        }
        appendRun(sessionName, at, end, stable);
        at = end;
      } else {
        stable.append(sessionName.charAt(at++));
      }
    }
    return stable.toString();
  }

  private static boolean isInstance(String name) {
    if (name.length() < 10 || name.length() > 19 || !name.startsWith("i-")) {
      return false;
    }
    for (int i = 2; i < name.length(); i++) {
      if (!isHex(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUuid(String name, int from) {
    if (from + UUID_LENGTH > name.length()) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      char c = name.charAt(from + i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : !isHex(c)) {
        return false;
      }
    }
    return true;
  }

  private static void appendRun(String name, int from, int to, StringBuilder stable) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      digits += isDigit(name.charAt(i)) ? 1 : 0;
    }
    if (to - from >= RANDOM_LENGTH && digits >= RANDOM_DIGITS) {
      stable.append('*');
      return;
    }
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && isDigit(name.charAt(end))) {
        end++;
      }
      if (end - at >= NUMBER_LENGTH) {
        stable.append('*');
        at = end;
      } else {
        stable.append(name, at, Math.max(end, at + 1));
        at = Math.max(end, at + 1);
      }
    }
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
