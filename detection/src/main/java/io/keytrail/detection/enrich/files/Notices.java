package io.keytrail.detection.enrich.files;

import io.keytrail.detection.enrich.DatabaseNotice;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a database comes from: from the notice file beside it (the database's name with {@code
 * .notice} behind it, properties name, date, licence, attribution, source), from its own metadata,
 * and from what its publisher is known to ask for.
 */
final class Notices {
  private static final int LONGEST = 65_536;

  private Notices() {}

  static DatabaseNotice of(Path file, @Nullable MmdbDatabase database) {
    Properties beside = beside(file);
    String type = database == null ? "" : database.type();
    String name = String.valueOf(file.getFileName());
    String date = database == null ? "" : database.built();
    return new DatabaseNotice(
        beside.getProperty("name", type.isEmpty() ? name : name + " (" + type + ")"),
        beside.getProperty("date", date),
        beside.getProperty("licence", knownLicence(type)),
        beside.getProperty("attribution", knownAttribution(type)),
        beside.getProperty("source", ""));
  }

  private static Properties beside(Path file) {
    Properties properties = new Properties();
    Path notice = file.resolveSibling(file.getFileName() + ".notice");
    try {
      if (Files.isRegularFile(notice) && Files.size(notice) <= LONGEST) {
        try (Reader reader = Files.newBufferedReader(notice)) {
          properties.load(reader);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new NetworkFileException(notice, "cannot be read: " + e.getMessage(), e);
    }
    return properties;
  }

  private static String knownLicence(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    if (lower.startsWith("dbip")) {
      return "CC BY 4.0";
    }
    return lower.startsWith("geolite2") ? "GeoLite2 End User License Agreement" : "";
  }

  private static String knownAttribution(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    if (lower.startsWith("dbip")) {
      return "IP Geolocation by DB-IP (https://db-ip.com)";
    }
    return lower.startsWith("geolite2")
        ? "includes GeoLite2 data created by MaxMind (https://www.maxmind.com)"
        : "";
  }
}
