package io.keytrail.detection.declared;

import io.keytrail.model.identity.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Names as an operator writes them: in any case, with {@code *} for anything. Immutable.
 *
 * @param patterns lower case; none for every name
 */
public record Names(List<String> patterns) {
  /** Every name. */
  public static final Names ANY = new Names(List.of());

  public Names {
    patterns = patterns.stream().map(pattern -> pattern.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether every name is meant. */
  public boolean any() {
    return patterns.isEmpty();
  }

  /** Whether a name is meant. */
  public boolean include(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return any() || patterns.stream().anyMatch(pattern -> matches(pattern, lower));
  }

  /** Whether a principal is meant, by the name the logs have for it or by its key. */
  public boolean include(Principal principal) {
    return include(principal.name()) || include(principal.key());
  }

  /** Whether one of the names is meant. */
  public boolean includeOneOf(Collection<String> names) {
    return any() || names.stream().anyMatch(this::include);
  }

  /** Greedy from the left with one step back: linear in practice, never exponential. */
  private static boolean matches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
