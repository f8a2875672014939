package io.keytrail.detection.enrich;

import io.keytrail.model.identity.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The operator's word on who answers for a principal. Immutable.
 *
 * @param exact by lower-case principal name
 * @param prefixes for principals whose name begins so, the longest first
 * @param problems lines of the file that were left out, with line and reason
 */
public record OwnerDirectory(
    Map<String, OwnerTags> exact, List<Prefix> prefixes, List<String> problems) {
  public static final OwnerDirectory EMPTY = new OwnerDirectory(Map.of(), List.of(), List.of());

  /** Tags for every principal whose lower-case name begins with {@code start}. */
  public record Prefix(String start, OwnerTags tags) {}

  public OwnerDirectory {
    exact = Map.copyOf(exact);
    prefixes =
        prefixes.stream()
            .sorted((one, other) -> {
              int byLength = Integer.compare(other.start().length(), one.start().length());
              return byLength != 0 ? byLength : one.start().compareTo(other.start());
            })
            .toList();
    problems = List.copyOf(problems);
  }

  /** The tags of a principal, by its name or key; {@link OwnerTags#NONE} when it has none. */
  public OwnerTags of(Principal principal) {
    OwnerTags byName = named(principal.name());
    return byName.equals(OwnerTags.NONE) ? named(principal.key()) : byName;
  }

  private OwnerTags named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    OwnerTags tags = exact.get(lower);
    if (tags != null) {
      return tags;
    }
    for (Prefix prefix : prefixes) {
      if (lower.startsWith(prefix.start())) {
        return prefix.tags();
      }
    }
    return OwnerTags.NONE;
  }
}
