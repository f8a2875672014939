package io.keytrail.detection.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RangeTableTest {
  private static IpRange range(String text) {
    return Objects.requireNonNull(IpRange.parse(text));
  }

  private static IpAddress address(String text) {
    return Objects.requireNonNull(IpAddress.parse(text));
  }

  @Test
  void lookup_nestedNetworks_givesTheSmallest() {
    RangeTable<String> table =
        new RangeTable.Builder<String>()
            .add(range("203.0.113.128/25"), "inner")
            .add(range("203.0.113.0/24"), "outer")
            .add(range("203.0.113.200"), "host")
            .add(range("2001:db8::/32"), "six")
            .build();
    assertThat(table.lookup(address("203.0.113.1"))).isEqualTo("outer");
    assertThat(table.lookup(address("203.0.113.129"))).isEqualTo("inner");
    assertThat(table.lookup(address("203.0.113.200"))).isEqualTo("host");
    assertThat(table.lookup(address("203.0.113.201"))).isEqualTo("inner");
    assertThat(table.lookup(address("203.0.114.0"))).isNull();
    assertThat(table.lookup(address("203.0.112.255"))).isNull();
    assertThat(table.lookup(address("2001:db8:ffff::1"))).isEqualTo("six");
    assertThat(table.lookup(address("2001:db9::"))).isNull();
  }

  @Test
  void lookup_sameRangeTwice_givesTheLater() {
    RangeTable<String> table =
        new RangeTable.Builder<String>()
            .add(range("203.0.113.0/24"), "first")
            .add(range("203.0.113.0/24"), "second")
            .build();
    assertThat(table.lookup(address("203.0.113.9"))).isEqualTo("second");
  }

  @Test
  void lookup_wholeSpace_reachesBothEnds() {
    RangeTable<String> table =
        new RangeTable.Builder<String>()
            .add(range("0.0.0.0/0"), "four")
            .add(range("::/0"), "six")
            .build();
    assertThat(table.lookup(address("0.0.0.0"))).isEqualTo("four");
    assertThat(table.lookup(address("255.255.255.255"))).isEqualTo("four");
    assertThat(table.lookup(address("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"))).isEqualTo("six");
    assertThat(RangeTable.empty().lookup(address("192.0.2.1"))).isNull();
    assertThat(RangeTable.empty().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void lookup_anyNetworks_agreesWithASearchThroughAll(long seed) {
    Random random = new Random(seed);
    List<IpRange> ranges = new ArrayList<>();
    RangeTable.Builder<Integer> builder = new RangeTable.Builder<>();
    for (int i = 0; i < 200; i++) {
      IpRange range =
          range(
              "203.0."
                  + random.nextInt(4)
                  + "."
                  + random.nextInt(256)
                  + "/"
                  + random.nextInt(20, 33));
      ranges.add(range);
      builder.add(range, i);
    }
    RangeTable<Integer> table = builder.build();
    for (int i = 0; i < 2_000; i++) {
      IpAddress address =
          address("203." + random.nextInt(2) + "." + random.nextInt(5) + "." + random.nextInt(256));
      assertThat(table.lookup(address)).isEqualTo(slowly(ranges, address));
    }
  }

  private static @Nullable Integer slowly(List<IpRange> ranges, IpAddress address) {
    Integer best = null;
    long bestSize = Long.MAX_VALUE;
    for (int i = 0; i < ranges.size(); i++) {
      IpRange range = ranges.get(i);
      long size = range.last().low() - range.first().low();
      if (range.first().compareTo(address) <= 0
          && address.compareTo(range.last()) <= 0
          && size <= bestSize) {
        best = i;
        bestSize = size;
      }
    }
    return best;
  }
}
