package io.keytrail.detection.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "' 192.0.2.1 ', 192.0.2.1",
    "192.0.2.1:443, 192.0.2.1",
    "::ffff:192.0.2.1, 192.0.2.1",
    "::ffff:c000:201, 192.0.2.1",
    "2001:DB8::1, 2001:db8::1",
    "2001:db8:0:0:0:0:0:1, 2001:db8::1",
    "[2001:db8::1]:443, 2001:db8::1",
    "[2001:db8::1], 2001:db8::1",
    "fe80::1%eth0, fe80::1",
    "::, ::",
    "1::, 1::",
    "64:ff9b::192.0.2.1, 64:ff9b::c000:201",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255"
  })
  void parse_address_isReadAndWrittenTheUsualWay(String text, String expected) {
    assertThat(IpAddress.parse(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "255.090.254.5",
        "256.1.1.1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.4:",
        "1.2.3.4:port",
        "1.2.3.4:1234567",
        "1..3.4",
        "0x7f.0.0.1",
        "AWS Internal",
        "gce-internal-ip",
        "private",
        "ec2.amazonaws.com",
        "localhost",
        ":::",
        "1::2::3",
        "12345::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7::8:9",
        "fe80::1%",
        "[::1",
        "::1]",
        "[]",
        "::192.0.2.256",
        "１.2.3.4",
        "::ffff:１",
        "192.0.2.1/24"
      })
  void parse_whatIsNoAddress_isNull(String text) {
    assertThat(IpAddress.parse(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void parse_anyText_neverThrows(long seed) {
    Random random = new Random(seed);
    String alphabet = "0123456789abcdefABCDEF:.%[]/- \u0000é";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(50);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      IpAddress parsed = IpAddress.parse(text.toString());
      if (parsed != null) {
        assertThat(IpAddress.parse(parsed.toString())).isEqualTo(parsed);
      }
      assertThat(NetworkTables.EMPTY.lookup(text.toString())).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7, 8})
  void toString_anyAddress_isReadBack(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      long high = random.nextLong() & (random.nextBoolean() ? -1L : 0xFFFFL);
      long low = random.nextLong() & (random.nextBoolean() ? -1L : 0xFFFF_0000_0000_FFFFL);
      IpAddress address = random.nextBoolean() ? IpAddress.v4(low) : IpAddress.v6(high, low);
      assertThat(IpAddress.parse(address.toString())).isEqualTo(address);
      assertThat(address.toInetAddress().getAddress())
          .hasSize(address.family() == IpAddress.Family.V4 ? 4 : 16);
    }
  }

  @Test
  void masked_andFilled_spanTheNetwork() {
    for (int length = 0; length <= 32; length++) {
      IpRange range = Objects.requireNonNull(IpRange.parse("203.0.113.77/" + length));
      long size = range.last().low() - range.first().low() + 1;
      assertThat(size).isEqualTo(1L << (32 - length));
    }
    assertThat(IpRange.parse("2001:db8:1:2:3::/48"))
        .hasToString("2001:db8:1::-2001:db8:1:ffff:ffff:ffff:ffff:ffff");
    assertThat(IpRange.parse("2001:db8::7f/121")).hasToString("2001:db8::-2001:db8::7f");
    assertThat(IpRange.parse("::/0")).hasToString("::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"192.0.2.0/33", "192.0.2.0/", "192.0.2.0/-1", "192.0.2.9-192.0.2.1", "x", "1-2"})
  void parseRange_whatIsNoRange_isNull(String text) {
    assertThat(IpRange.parse(text)).isNull();
  }

  @Test
  void comparedPrefix_isTheNetworkAround() {
    assertThat(NetworkTables.EMPTY.lookup("203.0.113.77").prefix()).isEqualTo("203.0.113.0/24");
    assertThat(NetworkTables.EMPTY.lookup("2001:db8:1:2::3").prefix()).isEqualTo("2001:db8:1::/48");
  }
}
