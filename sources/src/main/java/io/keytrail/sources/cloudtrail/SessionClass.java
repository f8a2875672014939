package io.keytrail.sources.cloudtrail;

import java.util.regex.Pattern;

/**
 * The stable part of a role session's name. Names that software makes up anew for every session
 * must not make a new principal each time; names that stand for a person or a workload should.
 */
final class SessionClass {
  private static final int LONGEST = 256;

  private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-f]{8,17}");
  private static final Pattern UUID =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  /** Runs that are numbers, hex digests or random letters, with two digits or more. */
  private static final Pattern RANDOM =
      Pattern.compile("(?<![A-Za-z0-9])(?=(?:[A-Za-z]*[0-9]){2})[A-Za-z0-9]{8,}(?![A-Za-z0-9])");

  private static final Pattern NUMBERS = Pattern.compile("[0-9]{4,}");

  private SessionClass() {}

  static String of(String sessionName) {
    if (sessionName.length() > LONGEST) {
      return "long";
    }
    if (INSTANCE.matcher(sessionName).matches()) {
      return "instance";
    }
    if (sessionName.indexOf('@') > 0) {
      return sessionName;
    }
    String collapsed = UUID.matcher(sessionName).replaceAll("*");
    collapsed = RANDOM.matcher(collapsed).replaceAll("*");
    return NUMBERS.matcher(collapsed).replaceAll("*");
  }
}
