package io.keytrail.sources.cloudtrail;

import java.util.regex.Pattern;

/**
 * What the id of an AWS access key tells by itself. Ids made since about 2019 hold the number of
 * their account: the 80 bits that their last 16 characters are in base 32 begin with a one, and the
 * next 40 are the number. {@code sts:GetAccessKeyInfo} gives the same answer. Stateless and
 * thread-safe.
 */
public final class AccessKeyIds {
  /** How long every id is. */
  public static final int LENGTH = 20;

  private static final Pattern ID = Pattern.compile("A[KS]IA[A-Z0-9]{16}");
  private static final Pattern IN_BASE_32 = Pattern.compile("A[KS]IA[A-Z2-7]{16}");
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int PREFIX = 4;

  /** Characters that hold the mark and the number: 45 bits, of which the last four are others. */
  private static final int TELLING = 9;

  private static final int BITS_BEHIND = 4;
  private static final long NUMBER = (1L << 40) - 1;
  private static final long FIRST_OF_NO_ACCOUNT = 1_000_000_000_000L;

  private AccessKeyIds() {}

  /**
   * Whether a text is the id of a long-lived or temporary key, by its form; old ones have all
   * digits.
   */
  public static boolean isOne(String text) {
    return ID.matcher(text).matches();
  }

  /** The account's twelve digits; empty where the id is older, is none, or is made up. */
  public static String account(String id) {
    if (!IN_BASE_32.matcher(id).matches()) {
      return "";
    }
    long bits = 0;
    for (int i = PREFIX; i < PREFIX + TELLING; i++) {
      bits = bits << 5 | BASE_32.indexOf(id.charAt(i));
    }
    long marked = bits >>> BITS_BEHIND;
    long number = marked & NUMBER;
    return marked >>> 40 == 0 || number >= FIRST_OF_NO_ACCOUNT ? "" : "%012d".formatted(number);
  }
}
