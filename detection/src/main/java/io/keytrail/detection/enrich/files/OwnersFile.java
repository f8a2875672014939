package io.keytrail.detection.enrich.files;

import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.enrich.OwnerTags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads who answers for which principal: CSV with the header {@code
 * principal,owner,environment,sla}. A principal is a name as the logs have it, or the beginning of
 * names with {@code *} behind it.
 */
public final class OwnersFile {
  private final Map<String, OwnerTags> exact = new HashMap<>();
  private final List<OwnerDirectory.Prefix> prefixes = new ArrayList<>();
  private final Problems problems = new Problems();
  private @Nullable Columns columns;

  private OwnersFile() {}

  /**
   * Reads the whole file.
   *
   * @throws NetworkFileException if it cannot be read or its header has no column {@code principal}
   */
  public static OwnerDirectory read(Path file) {
    OwnersFile owners = new OwnersFile();
    owners.problems.begin(file);
    TextLines.read(file, owners.problems, owners::line);
    if (owners.columns == null || !owners.columns.has("principal")) {
      throw new NetworkFileException(
          file,
          "has no header with a column 'principal'; expected principal,owner,environment,sla");
    }
    return new OwnerDirectory(owners.exact, owners.prefixes, owners.problems.end());
  }

  private void line(long number, String text) {
    if (text.isBlank() || text.startsWith("#")) {
      return;
    }
    List<String> row = CsvRow.parse(text);
    Columns named = columns;
    if (named == null) {
      columns = new Columns(row);
      return;
    }
    String principal = named.field(row, "principal").toLowerCase(Locale.ROOT);
    OwnerTags tags =
        new OwnerTags(
            named.field(row, "owner"), named.field(row, "environment"), named.field(row, "sla"));
    if (principal.isEmpty()) {
      problems.line(number, "no principal");
    } else if (principal.endsWith("*")) {
      prefixes.add(new OwnerDirectory.Prefix(principal.substring(0, principal.length() - 1), tags));
    } else {
      exact.put(principal, tags);
    }
  }
}
