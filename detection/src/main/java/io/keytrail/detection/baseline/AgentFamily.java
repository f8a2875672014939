package io.keytrail.detection.baseline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The family a user agent belongs to: its product and operating system without any version, because
 * versions change every week and families hardly ever. Remembers what it has been asked, up to a
 * limit. Not thread-safe.
 */
public final class AgentFamily {
  private static final int REMEMBERED = 10_000;
  private static final String[][] SYSTEMS = {
    {"windows", "windows"},
    {"darwin", "mac"},
    {"macos", "mac"},
    {"mac os", "mac"},
    {"macintosh", "mac"},
    {"android", "android"},
    {"iphone", "ios"},
    {"linux", "linux"}
  };

  private final Map<String, String> known = new HashMap<>();

  /** The family, or empty for no user agent. */
  public String of(String userAgent) {
    if (userAgent.isEmpty()) {
      return "";
    }
    String family = known.get(userAgent);
    if (family == null) {
      family = read(userAgent);
      if (known.size() < REMEMBERED) {
        known.put(userAgent, family);
      }
    }
    return family;
  }

  private static String read(String userAgent) {
    String text = userAgent.toLowerCase(Locale.ROOT);
    return product(text) + ' ' + system(text);
  }

  private static String product(String text) {
    int start = text.startsWith("[") ? 1 : 0;
    int end = start;
    while (end < text.length() && !endsProduct(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean endsProduct(char c) {
    return c == '/'
        || c == ' '
        || c == ';'
        || c == ','
        || c == '('
        || c == ']'
        || Character.isDigit(c);
  }

  private static String system(String text) {
    for (String[] system : SYSTEMS) {
      if (text.contains(system[0])) {
        return system[1];
      }
    }
    return "";
  }
}
