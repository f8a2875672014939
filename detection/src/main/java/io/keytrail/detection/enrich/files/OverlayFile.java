package io.keytrail.detection.enrich.files;

import io.keytrail.detection.enrich.IpRange;
import io.keytrail.detection.enrich.NetworkFacts;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.enrich.RangeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The operator's own facts: range, asn, country, kind, name, trusted; as CSV with a header, or as
 * YAML, a list of maps with these keys. Only the range has to be there.
 */
final class OverlayFile {
  private static final int MOST_CODE_POINTS = 16 * 1024 * 1024;

  private final RangeTable.Builder<NetworkFacts> ranges;
  private final Problems problems;
  private @Nullable Columns columns;

  OverlayFile(RangeTable.Builder<NetworkFacts> ranges, Problems problems) {
    this.ranges = ranges;
    this.problems = problems;
  }

  /** Whether a table's first line is the header of an overlay. */
  static boolean isHeader(String line) {
    return new Columns(CsvRow.parse(line)).has("range");
  }

  void readCsv(Path file) {
    TextLines.read(file, problems, this::line);
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
    add(
        number,
        named.field(row, "range"),
        named.field(row, "asn"),
        named.field(row, "country"),
        named.field(row, "kind"),
        named.field(row, "name"),
        named.field(row, "trusted"));
  }

  /**
   * Reads a YAML overlay.
   *
   * @throws NetworkFileException if the file is not YAML, or no list of maps
   */
  void readYaml(Path file) {
    Object document = load(file);
    Object list = document instanceof Map<?, ?> map ? map.get("networks") : document;
    if (!(list instanceof List<?> entries)) {
      throw new NetworkFileException(
          file, "should be a list of networks, or a map whose 'networks' is one");
    }
    long number = 0;
    for (Object entry : entries) {
      number++;
      if (entry instanceof Map<?, ?> map) {
        add(
            number,
            text(map, "range"),
            text(map, "asn"),
            text(map, "country"),
            text(map, "kind"),
            text(map, "name"),
            text(map, "trusted"));
      } else {
        problems.line(number, "the entry is no map");
      }
    }
  }

  private static @Nullable Object load(Path file) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(String.valueOf(file.getFileName()))
            .setCodePointLimit(MOST_CODE_POINTS)
            .setMaxAliasesForCollections(0)
            .build();
    try {
      return new Load(settings).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new NetworkFileException(file, "cannot be read: " + e.getMessage(), e);
    } catch (YamlEngineException e) {
      throw new NetworkFileException(file, "is not YAML: " + e.getMessage(), e);
    }
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : value.toString().strip();
  }

  private void add(
      long number,
      String range,
      String asn,
      String country,
      String kind,
      String name,
      String trusted) {
    IpRange parsed = IpRange.parse(range);
    NetworkKind knownKind = Fields.kind(kind);
    if (parsed == null) {
      problems.line(number, "'" + range + "' is no network, range or address");
    } else if (Fields.asn(asn) < 0) {
      problems.line(number, "asn '" + asn + "' is no autonomous system number");
    } else if (!country.isEmpty() && Fields.country(country).isEmpty()) {
      problems.line(number, "country '" + country + "' is no two-letter code");
    } else if (knownKind == null) {
      problems.line(number, "kind '" + kind + "' is none of those in docs/enrichment.md");
    } else if (!isTruth(trusted)) {
      problems.line(number, "trusted '" + trusted + "' is neither true nor false");
    } else {
      ranges.add(
          parsed,
          new NetworkFacts(
              Fields.asn(asn), name, Fields.country(country), knownKind, truth(trusted)));
    }
  }

  private static boolean isTruth(String text) {
    return text.isEmpty() || truth(text) != null;
  }

  private static @Nullable Boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> Boolean.TRUE;
      case "false", "no" -> Boolean.FALSE;
      default -> null;
    };
  }
}
