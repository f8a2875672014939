package io.keytrail.response.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of RFC 8785, one by one. */
class CanonicalJsonTest {
  @Test
  void of_members_standInTheOrderOfTheirCodeUnits() {
    // U+1F600 is written with units from D83D, which come before U+FB33.
    assertThat(text(Map.of("\uFB33", 1, "\uD83D\uDE00", 2, "1", 3, "\r", 4, "\u00F6", 5)))
        .isEqualTo("{\"\\r\":4,\"1\":3,\"\u00F6\":5,\"\uD83D\uDE00\":2,\"\uFB33\":1}");
  }

  @Test
  void of_texts_escapeOnlyWhatHasToBe() {
    assertThat(text(Map.of("a", "\u20ac$\u000f\nA'B\"\\\b\t\f\r/\u2028\u007f")))
        .isEqualTo("{\"a\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\b\\t\\f\\r/\u2028\u007f\"}");
  }

  @Test
  void of_values_haveNoSpaceBetween() {
    assertThat(text(Map.of("a", List.of(1, -2L, true, Map.of(), List.of()))))
        .isEqualTo("{\"a\":[1,-2,true,{},[]]}");
  }

  @Test
  void of_numbersThatOthersWouldRound_areRefused() {
    assertThat(text(Map.of("a", 1L << 53))).isEqualTo("{\"a\":9007199254740992}");
    assertThatThrownBy(() -> text(Map.of("a", (1L << 53) + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> text(Map.of("a", 0.5))).isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Map<String, ?> members) {
    return new String(CanonicalJson.of(members), StandardCharsets.UTF_8);
  }
}
