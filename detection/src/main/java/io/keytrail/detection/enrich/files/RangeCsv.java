package io.keytrail.detection.enrich.files;

import io.keytrail.detection.enrich.IpAddress;
import io.keytrail.detection.enrich.IpRange;
import io.keytrail.detection.enrich.NetworkFacts;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.enrich.NetworkSource;
import io.keytrail.detection.enrich.RangeTable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Range tables as they are published: {@code start,end,country}, {@code start,end,asn,name}, {@code
 * start,end,country,state,city,…} (the layouts of ip-location-db), the same with a network in
 * prefix notation instead of two addresses, with addresses as plain numbers, and with or without a
 * header.
 */
final class RangeCsv {
  private final RangeTable.Builder<NetworkFacts> ranges = new RangeTable.Builder<>();
  private final Map<NetworkFacts, NetworkFacts> shared = new HashMap<>();
  private final Problems problems;
  private @Nullable Columns columns;

  private RangeCsv(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a whole table.
   *
   * @throws NetworkFileException if the file cannot be read or holds not one range
   */
  static NetworkSource read(Path file, Problems problems) {
    RangeCsv csv = new RangeCsv(problems);
    TextLines.read(file, problems, csv::line);
    if (csv.ranges.size() == 0) {
      throw new NetworkFileException(
          file,
          "holds no range in a known layout; expected start,end,country or start,end,asn,name or a"
              + " network in prefix notation instead of start,end");
    }
    RangeTable<NetworkFacts> table = csv.ranges.build();
    return address -> {
      NetworkFacts facts = table.lookup(address);
      return facts == null ? NetworkFacts.NONE : facts;
    };
  }

  private void line(long number, String text) {
    if (text.isBlank() || text.startsWith("#")) {
      return;
    }
    List<String> row = CsvRow.parse(text);
    Columns named = columns;
    if (number == 1
        && Fields.address(row.getFirst()) == null
        && IpRange.parse(row.getFirst()) == null) {
      columns = new Columns(row);
      return;
    }
    IpRange range = named == null ? unnamedRange(row) : namedRange(named, row);
    NetworkFacts facts = named == null ? unnamedFacts(row) : namedFacts(named, row);
    if (range == null) {
      problems.line(number, "no range of addresses");
    } else if (!facts.equals(NetworkFacts.NONE)) {
      ranges.add(range, shared.computeIfAbsent(facts, same -> same));
    }
  }

  private static @Nullable IpRange unnamedRange(List<String> row) {
    return inPrefixNotation(row)
        ? IpRange.parse(row.getFirst())
        : row.size() < 2 ? null : between(row.get(0), row.get(1));
  }

  private static boolean inPrefixNotation(List<String> row) {
    return row.getFirst().indexOf('/') >= 0;
  }

  private static @Nullable IpRange between(String first, String last) {
    IpAddress start = Fields.address(first);
    IpAddress end = Fields.address(last);
    return IpRange.between(start, end);
  }

  private static NetworkFacts unnamedFacts(List<String> row) {
    int at = inPrefixNotation(row) ? 1 : 2;
    if (row.size() <= at) {
      return NetworkFacts.NONE;
    }
    String first = row.get(at);
    String country = Fields.country(first);
    if (!country.isEmpty()) {
      return new NetworkFacts(0, "", country, NetworkKind.UNKNOWN, null);
    }
    long asn = Fields.asn(first);
    String name = row.size() > at + 1 ? row.get(at + 1) : "";
    return asn <= 0
        ? NetworkFacts.NONE
        : new NetworkFacts(asn, name, "", NetworkKind.UNKNOWN, null);
  }

  private static @Nullable IpRange namedRange(Columns columns, List<String> row) {
    String network = columns.field(row, "network", "cidr", "prefix");
    return network.isEmpty()
        ? between(
            columns.field(row, "start", "start_ip", "ip_range_start", "first"),
            columns.field(row, "end", "end_ip", "ip_range_end", "last"))
        : IpRange.parse(network);
  }

  private static NetworkFacts namedFacts(Columns columns, List<String> row) {
    NetworkKind kind = Fields.kind(columns.field(row, "kind"));
    return new NetworkFacts(
        Math.max(0, Fields.asn(columns.field(row, "asn", "autonomous_system_number"))),
        columns.field(row, "as_name", "autonomous_system_organization", "name", "organization"),
        Fields.country(columns.field(row, "country_code", "country", "country_iso_code")),
        kind == null ? NetworkKind.UNKNOWN : kind,
        null);
  }
}
