package io.keytrail.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {
  private static final String RULE =
      SigmaTesting.rule("aws", "cloudtrail", "s: {eventName: DeleteTrail}\ncondition: s")
          + "id: 5e0b0d8e-97ce-4a5e-9e4a-6cb1a2f7c001\n";

  private static boolean fires(String filter, String user) {
    RuleSet rules = SigmaTesting.load(RULE + "---\n" + filter);
    return !SigmaTesting.matches(
            rules, Events.cloudTrail("{\"eventName\":\"DeleteTrail\",\"user\":\"" + user + "\"}"))
        .isEmpty();
  }

  private static String filter(String rules, String service, String condition) {
    return """
    title: Our administrators
    logsource: {product: aws, service: %s}
    filter:
      rules: %s
      selection: {user|startswith: adm_}
      other: {user: nobody}
      condition: %s
    """
        .formatted(service, rules, condition);
  }

  @ParameterizedTest
  @CsvSource({
    "any,                                    cloudtrail, selection,               true",
    "any,                                    cloudtrail, not selection,           true",
    "any,                                    cloudtrail, not selection and not other, true",
    "any,                                    cloudtrail, selection or other,      true",
    "'[test]',                               cloudtrail, selection,               true",
    "'[5e0b0d8e-97ce-4a5e-9e4a-6cb1a2f7c001]', cloudtrail, selection,             true",
    "'[another]',                            cloudtrail, selection,               false",
    "any,                                    config,     selection,               false",
    "any,                                    '',         selection,               true",
    "any,                                    cloudtrail, other,                   false"
  })
  void match_withAFilter_hidesWhatItIsMeantTo(
      String rules, String service, String condition, boolean hidden) {
    assertThat(fires(filter(rules, service, condition), "adm_alice")).isEqualTo(!hidden);
    assertThat(fires(filter(rules, service, condition), "mallory")).isTrue();
  }
}
