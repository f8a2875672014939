package io.keytrail.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WildcardTest {
  @ParameterizedTest
  @CsvSource({
    "*:role/Deploy, ARN:aws:iam::1:ROLE/deploy",
    "a*b*c, a-b-b-c",
    "?.Created, x.created",
    "*, ''",
    "'', ''",
    "**a, a",
    "a.b, A.B"
  })
  void matches_wholeText_inAnyCase(String pattern, String text) {
    assertThat(new Wildcard(pattern).matches(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"role, my role", "a?, a", "a.b, axb", "a*b, a-b-c", "'', x", "(a|b), a"})
  void matches_anythingElse_not(String pattern, String text) {
    assertThat(new Wildcard(pattern).matches(text)).isFalse();
  }

  @Test
  void matches_longTextOfNearMatches_comesToAnEnd() {
    String text = "a".repeat(20_000);

    assertThat(new Wildcard("*a*a*a*a*a*a*a*a*a*a*b").matches(text)).isFalse();
  }
}
