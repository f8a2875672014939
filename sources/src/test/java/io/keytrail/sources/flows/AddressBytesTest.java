package io.keytrail.sources.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressBytesTest {
  private final AddressBytes address = new AddressBytes();

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 00000000000000000000ffffc0000201",
    "0.0.0.0, 00000000000000000000ffff00000000",
    "2001:db8::1, 20010db8000000000000000000000001",
    "::, 00000000000000000000000000000000",
    "::1, 00000000000000000000000000000001",
    "fe80::, fe800000000000000000000000000000",
    "2001:DB8:1:2:3:4:5:6, 20010db8000100020003000400050006",
    "1::8, 00010000000000000000000000000008",
    "1:2:3:4:5:6:7::, 00010002000300040005000600070000",
  })
  void read_address_isItsBits(String text, String bits) {
    assertThat(read(text)).isTrue();
    assertThat("%016x%016x".formatted(address.high, address.low)).isEqualTo(bits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "192.0.2",
        "192.0.2.256",
        "192.0.02.1",
        "192.0.2.1.",
        "1.2.3.4.5",
        "a.b.c.d",
        "1:2",
        ":",
        ":::",
        "1::2::3",
        "12345::",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "fe80::1%eth0",
        "1:",
        "::g",
        "1.2.3.4:80"
      })
  void read_anythingElse_isNone(String text) {
    assertThat(read(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, true",
    "172.16.0.1, true",
    "172.31.255.255, true",
    "172.32.0.1, false",
    "192.168.1.1, true",
    "100.64.0.1, true",
    "100.128.0.1, false",
    "169.254.169.254, true",
    "127.0.0.1, true",
    "198.51.100.9, false",
    "fd00::1, true",
    "fe80::1, true",
    "2001:db8::1, false",
  })
  void isPrivate_address_isOfARangeForInside(String text, boolean expected) {
    assertThat(read(text)).isTrue();
    assertThat(AddressBytes.isPrivate(address.high, address.low)).isEqualTo(expected);
  }

  @Test
  void of_equalBytes_isTheSameText() {
    Words words = new Words();
    byte[] bytes = "eni-1 eni-2 eni-1 é é".getBytes(StandardCharsets.UTF_8);

    String first = words.of(bytes, 0, 5);

    assertThat(words.of(bytes, 12, 17)).isSameAs(first).isEqualTo("eni-1");
    assertThat(words.of(bytes, 6, 11)).isEqualTo("eni-2");
    assertThat(words.of(bytes, 18, 20)).isEqualTo("é");
    assertThat(words.of(bytes, 21, 23)).isEqualTo("é");
  }

  private boolean read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return address.read(bytes, 0, bytes.length);
  }
}
