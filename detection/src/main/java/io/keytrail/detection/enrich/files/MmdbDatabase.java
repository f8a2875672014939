package io.keytrail.detection.enrich.files;

import com.maxmind.db.CHMCache;
import com.maxmind.db.InvalidDatabaseException;
import com.maxmind.db.Metadata;
import com.maxmind.db.Reader;
import io.keytrail.detection.enrich.IpAddress;
import io.keytrail.detection.enrich.NetworkFacts;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.enrich.NetworkSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A MaxMind DB file of any publisher, mapped into memory and read as maps, because layouts differ:
 * flat ({@code country_code}, {@code autonomous_system_number}; ip-location-db, GeoLite2 ASN) and
 * nested ({@code country.iso_code}, {@code traits.…}; GeoIP2). Thread-safe. A record that cannot be
 * read is unknown.
 */
final class MmdbDatabase implements NetworkSource {
  private final Reader reader;
  private final String type;
  private final String built;

  /** Reads what the file says of itself, which some damage leaves out. */
  private MmdbDatabase(Reader reader) {
    Metadata metadata = reader.getMetadata();
    this.reader = reader;
    this.type = String.valueOf(metadata.databaseType());
    this.built = metadata.buildTime().toString().substring(0, 10);
  }

  /**
   * Opens a database.
   *
   * @throws NetworkFileException if the file cannot be read or is no such database
   */
  static MmdbDatabase open(Path file) {
    try {
      return new MmdbDatabase(new Reader(file.toFile(), new CHMCache()));
    } catch (InvalidDatabaseException e) {
      throw new NetworkFileException(file, "is no MaxMind DB file: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new NetworkFileException(file, "cannot be read: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      // The library answers some damage to what a file says of itself so.
      throw new NetworkFileException(file, "is damaged: " + e.getMessage(), e);
    }
  }

  /** What sort of database it calls itself. */
  String type() {
    return type;
  }

  /** The date it was built on. */
  String built() {
    return built;
  }

  @Override
  public NetworkFacts lookup(IpAddress address) {
    if (address.family() == IpAddress.Family.V6 && reader.getMetadata().ipVersion() == 4) {
      return NetworkFacts.NONE;
    }
    try {
      Map<?, ?> entry = reader.get(address.toInetAddress(), Map.class);
      return entry == null ? NetworkFacts.NONE : facts(entry);
    } catch (IOException | RuntimeException e) {
      // A damaged page of a large database must not end a hunt; the answer is then unknown.
      return NetworkFacts.NONE;
    }
  }

  static NetworkFacts facts(Map<?, ?> entry) {
    Map<?, ?> traits = map(entry, "traits");
    long asn = asn(entry, traits);
    return new NetworkFacts(
        asn,
        first(
            text(entry, "autonomous_system_organization"),
            text(traits, "autonomous_system_organization"),
            text(entry, "as_name"),
            text(traits, "organization")),
        Fields.country(
            first(
                text(entry, "country_code"),
                text(map(entry, "country"), "iso_code"),
                text(entry, "country"),
                text(map(entry, "registered_country"), "iso_code"))),
        kind(entry, traits),
        null);
  }

  private static long asn(Map<?, ?> entry, Map<?, ?> traits) {
    for (Object value :
        new @Nullable Object[] {
          entry.get("autonomous_system_number"),
          traits.get("autonomous_system_number"),
          entry.get("asn")
        }) {
      if (value instanceof Number number) {
        return Math.max(0, number.longValue());
      }
      if (value instanceof String text) {
        return Math.max(0, Fields.asn(text));
      }
    }
    return 0;
  }

  private static NetworkKind kind(Map<?, ?> entry, Map<?, ?> traits) {
    if (flag(entry, traits, "is_tor_exit_node")) {
      return NetworkKind.TOR;
    }
    if (flag(entry, traits, "is_anonymous_vpn")) {
      return NetworkKind.VPN;
    }
    return flag(entry, traits, "is_hosting_provider") ? NetworkKind.HOSTING : NetworkKind.UNKNOWN;
  }

  private static boolean flag(Map<?, ?> entry, Map<?, ?> traits, String name) {
    return Boolean.TRUE.equals(entry.get(name)) || Boolean.TRUE.equals(traits.get(name));
  }

  private static Map<?, ?> map(Map<?, ?> entry, String name) {
    return entry.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
  }

  private static String text(Map<?, ?> entry, String name) {
    return entry.get(name) instanceof String text ? text : "";
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
