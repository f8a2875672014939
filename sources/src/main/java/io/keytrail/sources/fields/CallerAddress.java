package io.keytrail.sources.fields;

/**
 * The address in what a log gives as one: without port, brackets and the IPv4-in-IPv6 prefix. What
 * is no address (a marker, a host name, nonsense) stays as it is.
 */
public final class CallerAddress {
  private static final String MAPPED = "::ffff:";

  private CallerAddress() {}

  /** The bare address; empty for the spellings of "none". */
  public static String of(String logged) {
    String text = logged.strip();
    if (text.isEmpty() || text.equals("-") || text.equals("<null>") || text.equals("null")) {
      return "";
    }
    if (text.charAt(0) == '[') {
      int close = text.indexOf(']');
      if (close > 1) {
        text = text.substring(1, close);
      }
    }
    if (text.regionMatches(true, 0, MAPPED, 0, MAPPED.length()) && text.indexOf('.') > 0) {
      text = text.substring(MAPPED.length());
    }
    int colon = text.indexOf(':');
    boolean port = colon > 0 && colon == text.lastIndexOf(':') && text.lastIndexOf('.', colon) > 0;
    return port && onlyDigits(text, colon + 1) ? text.substring(0, colon) : text;
  }

  private static boolean onlyDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < text.length();
  }
}
