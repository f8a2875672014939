package io.keytrail.detection.sigma;

import static io.keytrail.detection.sigma.SigmaTesting.holds;
import static io.keytrail.detection.sigma.SigmaTesting.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingModifiersTest {
  private static String record(byte[] encoded) {
    return "{\"a\":\"" + Base64.getEncoder().encodeToString(encoded) + "\"}";
  }

  @Test
  void base64_theEncodedText_matches() {
    byte[] text = "curl http://203.0.113.7/x".getBytes(StandardCharsets.UTF_8);

    assertThat(holds("s: {a|base64: 'curl http://203.0.113.7/x'}\ncondition: s", record(text)))
        .isTrue();
    assertThat(holds("s: {a|base64: 'curl http://203.0.113.8/x'}\ncondition: s", record(text)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void base64offset_anyPositionAndAnyRest_matches(int before) {
    for (int behind = 0; behind < 4; behind++) {
      byte[] text =
          ("x".repeat(before) + "/bin/bash -i" + "y".repeat(behind))
              .getBytes(StandardCharsets.UTF_8);

      assertThat(holds("s: {a|base64offset|contains: '/bin/bash -i'}\ncondition: s", record(text)))
          .as("%d before, %d behind", before, behind)
          .isTrue();
    }
  }

  @Test
  void wideThenBase64offset_utf16Text_matches() {
    byte[] text = "say Invoke-Expression now".getBytes(StandardCharsets.UTF_16LE);

    assertThat(
            holds(
                "s: {a|wide|base64offset|contains: 'Invoke-Expression'}\ncondition: s",
                record(text)))
        .isTrue();
  }

  @Test
  void utf16leBe_withBase64_encodeInTheirOrder() {
    assertThat(
            holds(
                "s: {a|utf16le|base64: cmd}\ncondition: s",
                record("cmd".getBytes(StandardCharsets.UTF_16LE))))
        .isTrue();
    assertThat(
            holds(
                "s: {a|utf16be|base64: cmd}\ncondition: s",
                record("cmd".getBytes(StandardCharsets.UTF_16BE))))
        .isTrue();
  }

  @Test
  void utf16_withBase64_beginsWithTheByteOrderMark() {
    byte[] text = {(byte) 0xff, (byte) 0xfe, 'c', 0, 'm', 0, 'd', 0};

    assertThat(holds("s: {a|utf16|base64: cmd}\ncondition: s", record(text))).isTrue();
  }

  @Test
  void wide_withoutBase64_matchesTheInterleavedText() {
    assertThat(
            holds(
                "s: {a|wide|contains: cmd}\ncondition: s", "{\"a\":\"xc\\u0000m\\u0000d\\u0000\"}"))
        .isTrue();
  }

  @Test
  void load_base64OfWildcards_isRefused() {
    assertThat(problem("s: {a|base64: 'x*'}\ncondition: s")).contains("takes no wildcards");
  }

  @Test
  void load_base64offsetOfOneCharacter_isRefused() {
    assertThat(problem("s: {a|base64offset: ''}\ncondition: s")).contains("too short");
  }
}
