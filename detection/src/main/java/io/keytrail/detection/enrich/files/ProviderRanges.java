package io.keytrail.detection.enrich.files;

import io.keytrail.detection.enrich.IpRange;
import io.keytrail.detection.enrich.NetworkFacts;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.enrich.NetworkSource;
import io.keytrail.detection.enrich.RangeTable;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The lists in which cloud providers publish their own ranges: AWS {@code ip-ranges.json} ({@code
 * prefixes[].ip_prefix}, {@code ipv6_prefixes[].ipv6_prefix}), Google {@code cloud.json} ({@code
 * prefixes[].ipv4Prefix|ipv6Prefix}) and Azure service tags ({@code
 * values[].properties.addressPrefixes[]}).
 */
final class ProviderRanges {
  private static final long LARGEST = 64L * 1024 * 1024;
  private static final NetworkFacts AWS = cloud("Amazon Web Services");
  private static final NetworkFacts GOOGLE = cloud("Google Cloud");
  private static final NetworkFacts AZURE = cloud("Microsoft Azure");

  private final RangeTable.Builder<NetworkFacts> ranges = new RangeTable.Builder<>();

  private ProviderRanges() {}

  private static NetworkFacts cloud(String name) {
    return new NetworkFacts(0, name, "", NetworkKind.CLOUD, null);
  }

  /**
   * Reads one list.
   *
   * @throws NetworkFileException if the file cannot be read or is none of these lists
   */
  static NetworkSource read(Path file) {
    ProviderRanges lists = new ProviderRanges();
    try {
      if (Files.size(file) > LARGEST) {
        throw new NetworkFileException(file, "is larger than " + LARGEST + " bytes");
      }
      lists.add(JsonSlice.parse(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new NetworkFileException(file, "cannot be read: " + e.getMessage(), e);
    } catch (MalformedJson e) {
      throw new NetworkFileException(file, "is not JSON: " + e.getMessage(), e);
    }
    if (lists.ranges.size() == 0) {
      throw new NetworkFileException(
          file, "is none of the provider lists known here (AWS, Google, Azure service tags)");
    }
    RangeTable<NetworkFacts> table = lists.ranges.build();
    return address -> {
      NetworkFacts facts = table.lookup(address);
      return facts == null ? NetworkFacts.NONE : facts;
    };
  }

  private void add(JsonSlice document) {
    each(
        document,
        "prefixes",
        prefix -> {
          add(prefix.textAt("ip_prefix"), AWS);
          add(prefix.textAt("ipv4Prefix"), GOOGLE);
          add(prefix.textAt("ipv6Prefix"), GOOGLE);
        });
    each(document, "ipv6_prefixes", prefix -> add(prefix.textAt("ipv6_prefix"), AWS));
    each(
        document,
        "values",
        tag -> {
          JsonSlice properties = tag.get("properties");
          if (properties != null) {
            each(properties, "addressPrefixes", prefix -> add(prefix.text(), AZURE));
          }
        });
  }

  private static void each(JsonSlice object, String member, Consumer<JsonSlice> visitor) {
    JsonSlice list = object.get(member);
    if (list != null) {
      list.elements(visitor);
    }
  }

  private void add(String range, NetworkFacts facts) {
    IpRange parsed = IpRange.parse(range);
    if (parsed != null) {
      ranges.add(parsed, facts);
    }
  }
}
