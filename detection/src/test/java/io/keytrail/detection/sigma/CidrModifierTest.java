package io.keytrail.detection.sigma;

import static io.keytrail.detection.sigma.SigmaTesting.holds;
import static io.keytrail.detection.sigma.SigmaTesting.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrModifierTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24,     192.0.2.77,        true",
    "192.0.2.0/24,     192.0.3.1,         false",
    "192.0.2.128/25,   192.0.2.127,       false",
    "192.0.2.77,       192.0.2.77,        true",
    "0.0.0.0/0,        203.0.113.9,       true",
    "0.0.0.0/0,        2001:db8::1,       false",
    "2001:db8::/32,    2001:DB8:1::5,     true",
    "2001:db8::/32,    2001:db9::5,       false",
    "2001:db8:8::/45,  2001:db8:f::1,     true",
    "192.0.2.0/24,     ::ffff:192.0.2.9,  true",
    "192.0.2.0/24,     255.090.254.5,     false",
    "192.0.2.0/24,     AWS Internal,      false",
    "192.0.2.0/24,     ec2.amazonaws.com, false",
    "192.0.2.0/24,     192.0.2,           false",
    "::/0,             1::2::3,           false"
  })
  void match_anAddress_byItsNetwork(String network, String address, boolean expected) {
    assertThat(holds("s: {a|cidr: '" + network + "'}\ncondition: s", "{\"a\":\"" + address + "\"}"))
        .isEqualTo(expected);
  }

  @Test
  void load_whatIsNoNetwork_isRefused() {
    assertThat(problem("s: {a|cidr: 300.1.1.1/8}\ncondition: s")).contains("is no network such as");
    assertThat(problem("s: {a|cidr: 10.0.0.0/33}\ncondition: s"))
        .contains("needs a prefix length from 0 to 32");
  }
}
