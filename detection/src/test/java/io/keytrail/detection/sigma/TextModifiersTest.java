package io.keytrail.detection.sigma;

import static io.keytrail.detection.sigma.SigmaTesting.holds;
import static io.keytrail.detection.sigma.SigmaTesting.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextModifiersTest {
  @ParameterizedTest
  @CsvSource({
    "a: alpha,                        true",
    "a: ALPHA,                        true",
    "a: alp,                          false",
    "a|startswith: alp,               true",
    "a|startswith: lph,               false",
    "a|endswith: PHA,                 true",
    "a|endswith: alp,                 false",
    "a|contains: lph,                 true",
    "a|contains: xyz,                 false",
    "a: al*a,                         true",
    "a: al?ha,                        true",
    "a: al?a,                         false",
    "a: '*',                          true",
    "a|cased: alpha,                  false",
    "a|cased: Alpha,                  true",
    "a|contains|cased: Alp,           true",
    "a|contains|cased: alp,           false",
    "a|neq: beta,                     true",
    "a|neq: alpha,                    false",
    "missing|neq: alpha,              true",
    "'a|contains|all: [alp, pha]',    true",
    "'a|contains|all: [alp, xyz]',    false",
    "'a|contains: [xyz, pha]',        true",
    "'a|all: [alpha]',                true",
    "'a|contains|neq: [xyz, pha]',    false",
    "'a|startswith: [b, AL]',         true"
  })
  void match_textAlpha_asTheModifierSays(String item, boolean expected) {
    assertThat(holds("s:\n  " + item + "\ncondition: s", "{\"a\":\"Alpha\"}")).isEqualTo(expected);
  }

  @Test
  void windash_anyDash_matchesAndOnlyAtWordBegins() {
    String detection = "s: {a|windash|contains: ' -enc '}\ncondition: s";

    assertThat(holds(detection, "{\"a\":\"ps /enc x\"}")).isTrue();
    assertThat(holds(detection, "{\"a\":\"ps \u2013enc x\"}")).isTrue();
    assertThat(holds(detection, "{\"a\":\"ps +enc x\"}")).isFalse();
    assertThat(holds("s: {a|windash: a-b}\ncondition: s", "{\"a\":\"a/b\"}")).isFalse();
  }

  @Test
  void windashWithAll_eachValueInSomeSpelling_isEnough() {
    String detection = "s: {a|windash|contains|all: ['-one', '-two']}\ncondition: s";

    assertThat(holds(detection, "{\"a\":\"x /one \u2014two\"}")).isTrue();
    assertThat(holds(detection, "{\"a\":\"x /one two\"}")).isFalse();
  }

  @Test
  void load_anUnknownModifier_namesIt() {
    assertThat(problem("s: {a|nonsense: b}\ncondition: s"))
        .contains("field 'a'", "the modifier 'nonsense' is not known");
  }

  @Test
  void load_aModifierOnTheWrongValue_saysSo() {
    assertThat(problem("s: {a|contains: null}\ncondition: s"))
        .contains("the modifier 'contains' does not go with null");
  }
}
