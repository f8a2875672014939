package io.keytrail.detection.sigma;

import static io.keytrail.detection.sigma.SigmaTesting.holds;
import static io.keytrail.detection.sigma.SigmaTesting.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexModifierTest {
  private static boolean matches(String modifiers, String regex, String text) {
    return holds(
        "s:\n  a|" + modifiers + ": '" + regex + "'\ncondition: s", "{\"a\":\"" + text + "\"}");
  }

  @Test
  void re_withoutAnchors_searchesAnywhereWithRegardToCase() {
    assertThat(matches("re", "b+c", "aabbcc")).isTrue();
    assertThat(matches("re", "B+c", "aabbcc")).isFalse();
    assertThat(matches("re", "^b", "aabbcc")).isFalse();
    assertThat(matches("re", "^a.*c$", "aabbcc")).isTrue();
  }

  @Test
  void re_wildcardsAndBackslashes_areTheExpressionsOwn() {
    assertThat(matches("re", "a\\.b*", "a.")).isTrue();
    assertThat(matches("re", "a\\.b", "axb")).isFalse();
  }

  @Test
  void flags_eachDoesItsPart() {
    assertThat(matches("re|i", "ALPHA", "alpha")).isTrue();
    assertThat(matches("re|m", "^two$", "one\\ntwo")).isTrue();
    assertThat(matches("re", "^two$", "one\\ntwo")).isFalse();
    assertThat(matches("re|s", "one.two", "one\\ntwo")).isTrue();
    assertThat(matches("re", "one.two", "one\\ntwo")).isFalse();
    assertThat(matches("re|i|s", "ONE.two", "one\\ntwo")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?=x)y", "(a)\\1", "(?<!x)y", "a{5000}", "(", "[z-a]"})
  void load_whatCannotRunInLinearTime_isUnsupportedWithTheReason(String regex) {
    assertThat(problem("s:\n  a|re: '" + regex + "'\ncondition: s"))
        .contains("cannot be run in linear time or is wrong");
  }

  @Test
  void load_aFlagWithoutRe_isRefused() {
    assertThat(problem("s: {a|i: x}\ncondition: s")).contains("stands behind 're' only");
  }

  @Test
  void load_aRegexThatMakesEveryCharacterDear_isUnsupportedWithTheLimit() {
    assertThat(problem("s:\n  a|re: '(a{1,100}){1,10}b'\ncondition: s"))
        .contains("takes up to 2022 steps for every character (limit 1000)");
  }
}
