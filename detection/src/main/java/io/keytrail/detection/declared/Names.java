package io.keytrail.detection.declared;

import io.keytrail.model.identity.Principal;
import io.keytrail.model.text.Wildcard;
import java.util.Collection;
import java.util.List;

/**
 * Names as an operator writes them: in any case, with wildcards. Immutable.
 *
 * @param patterns none for every name
 */
public record Names(List<Wildcard> patterns) {
  /** Every name. */
  public static final Names ANY = new Names(List.of());

  public Names {
    patterns = List.copyOf(patterns);
  }

  /** As an operator writes them. */
  public static Names of(List<String> patterns) {
    return new Names(patterns.stream().map(Wildcard::new).toList());
  }

  /** Whether every name is meant. */
  public boolean any() {
    return patterns.isEmpty();
  }

  /** Whether a name is meant. */
  public boolean include(String name) {
    return any() || patterns.stream().anyMatch(pattern -> pattern.matches(name));
  }

  /** Whether a principal is meant, by the name the logs have for it or by its key. */
  public boolean include(Principal principal) {
    return include(principal.name()) || include(principal.key());
  }

  /** Whether one of the names is meant. */
  public boolean includeOneOf(Collection<String> names) {
    return any() || names.stream().anyMatch(this::include);
  }
}
