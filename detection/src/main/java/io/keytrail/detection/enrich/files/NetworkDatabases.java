package io.keytrail.detection.enrich.files;

import io.keytrail.detection.enrich.DatabaseNotice;
import io.keytrail.detection.enrich.IpRange;
import io.keytrail.detection.enrich.NetworkFacts;
import io.keytrail.detection.enrich.NetworkList;
import io.keytrail.detection.enrich.NetworkSource;
import io.keytrail.detection.enrich.NetworkTables;
import io.keytrail.detection.enrich.RangeTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens all files of enrichment and makes them one set of tables. */
public final class NetworkDatabases {
  private static final int LONGEST_FIRST_LINE = 4096;

  private final Problems problems = new Problems();
  private final List<NetworkSource> databases = new ArrayList<>();
  private final List<DatabaseNotice> notices = new ArrayList<>();
  private final RangeTable.Builder<NetworkFacts> overlay = new RangeTable.Builder<>();

  private NetworkDatabases() {}

  /**
   * Reads everything there is. Lines that cannot be understood are left out and listed in {@link
   * NetworkTables#problems}.
   *
   * @throws NetworkFileException if a file cannot be read, or is of no known kind
   */
  public static NetworkTables open(NetworkFiles files) {
    return new NetworkDatabases().read(files);
  }

  private NetworkTables read(NetworkFiles files) {
    for (Path file : files.networks()) {
      problems.begin(file);
      readNetworks(file);
    }
    RangeTable.Builder<Boolean> trusted = new RangeTable.Builder<>();
    for (Path file : files.trusted()) {
      problems.begin(file);
      AddressList.read(file, problems).ranges().forEach(range -> trusted.add(range, Boolean.TRUE));
    }
    RangeTable.Builder<NetworkList> lists = new RangeTable.Builder<>();
    for (Path file : files.lists()) {
      problems.begin(file);
      AddressList read = AddressList.read(file, problems);
      NetworkList list = read.list();
      for (IpRange range : read.ranges()) {
        lists.add(range, list);
      }
    }
    return new NetworkTables(
        databases,
        overlay.build(),
        trusted.build(),
        lists.build(),
        NetworkClasses.read(files.classes(), problems),
        notices,
        problems.end());
  }

  private void readNetworks(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".mmdb")) {
      MmdbDatabase database = MmdbDatabase.open(file);
      databases.add(database);
      notices.add(Notices.of(file, database));
    } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      new OverlayFile(overlay, problems).readYaml(file);
    } else if (name.endsWith(".json")) {
      databases.add(ProviderRanges.read(file));
      notices.add(Notices.of(file, null));
    } else if (OverlayFile.isHeader(firstLine(file))) {
      new OverlayFile(overlay, problems).readCsv(file);
    } else {
      databases.add(RangeCsv.read(file, problems));
      notices.add(Notices.of(file, null));
    }
  }

  /** The first line that is no comment, cut short when it is long. */
  private static String firstLine(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      char[] buffer = new char[LONGEST_FIRST_LINE];
      int size = Math.max(0, reader.read(buffer, 0, buffer.length));
      for (String line : new String(buffer, 0, size).split("\n", -1)) {
        String text = line.startsWith("\u00EF\u00BB\u00BF") ? line.substring(3) : line;
        if (!text.isBlank() && !text.startsWith("#")) {
          return text.strip();
        }
      }
      return "";
    } catch (IOException e) {
      throw new NetworkFileException(file, "cannot be read: " + e.getMessage(), e);
    }
  }
}
