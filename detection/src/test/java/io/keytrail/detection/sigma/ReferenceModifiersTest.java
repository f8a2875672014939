package io.keytrail.detection.sigma;

import static io.keytrail.detection.sigma.SigmaTesting.holds;
import static io.keytrail.detection.sigma.SigmaTesting.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceModifiersTest {
  private static final String RECORD =
      """
      {"user":"Bob","target":"bob","other":"alice","arn":"arn:aws:iam::111122223333:user/bob",
       "nothing":null,"empty":""}
      """;

  @ParameterizedTest
  @CsvSource({
    "user|fieldref: target,            true",
    "user|fieldref: other,             false",
    "user|fieldref|neq: other,         true",
    "user|fieldref|neq: target,        false",
    "arn|fieldref|endswith: target,    true",
    "arn|endswith|fieldref: target,    true",
    "arn|fieldref|startswith: target,  false",
    "arn|fieldref|contains: target,    true",
    "arn|fieldref: target,             false",
    "user|fieldref|cased: target,      false",
    "user|fieldref: missing,           false",
    "missing|fieldref: missing,        false",
    "user|exists: true,                true",
    "user|exists: false,               false",
    "missing|exists: false,            true",
    "missing|exists: true,             false",
    "empty|exists: true,               true",
    "nothing|exists: true,             false"
  })
  void match_otherFields_asTheModifierSays(String item, boolean expected) {
    assertThat(holds("s:\n  " + item + "\ncondition: s", RECORD)).isEqualTo(expected);
  }

  private static RuleSet expanding(String detection, Map<String, List<String>> placeholders) {
    return RuleSet.load(
        List.of(new RuleFile("test.yml", SigmaTesting.rule("aws", "cloudtrail", detection))),
        new RuleOptions(placeholders));
  }

  @Test
  void expand_aPlaceholder_standsForEachOfItsValues() {
    RuleSet rules =
        expanding(
            "s: {user|expand: '%admins%'}\ncondition: s", Map.of("admins", List.of("alice", "b*")));

    assertThat(SigmaTesting.matches(rules, Events.cloudTrail(RECORD))).containsExactly("test");
    assertThat(SigmaTesting.matches(rules, Events.cloudTrail("{\"user\":\"carol\"}"))).isEmpty();
  }

  @Test
  void expand_severalPlaceholdersAndPercentSigns_multiplyOut() {
    RuleSet rules =
        expanding(
            "s: {user|contains|expand: '%a%-%b%'}\ncondition: s",
            Map.of("a", List.of("1", "%b%"), "b", List.of("x", "y")));

    assertThat(SigmaTesting.matches(rules, Events.cloudTrail("{\"user\":\"--1-y--\"}")))
        .isNotEmpty();
    assertThat(SigmaTesting.matches(rules, Events.cloudTrail("{\"user\":\"%b%-x\"}"))).isNotEmpty();
    assertThat(SigmaTesting.matches(rules, Events.cloudTrail("{\"user\":\"x-x\"}"))).isEmpty();
  }

  @Test
  void load_aPlaceholderWithoutValues_isUnsupported() {
    assertThat(problem("s: {user|expand: '%admins%'}\ncondition: s"))
        .contains("the placeholder %admins% has no values");
  }

  @Test
  void load_aReferenceWithWildcards_isRefused() {
    assertThat(problem("s: {user|fieldref: 'ta*'}\ncondition: s")).contains("takes no wildcards");
  }
}
