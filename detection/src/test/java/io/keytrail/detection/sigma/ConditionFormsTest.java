package io.keytrail.detection.sigma;

import static io.keytrail.detection.sigma.SigmaTesting.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every condition form that the public cloud rules use, and the rest of the grammar. */
class ConditionFormsTest {
  private static final String SELECTIONS =
      """
      selection: {a: 1}
      selection_source: {a: 1}
      selection_event_name: {b: 1}
      selection_event_source: {b: 1}
      selection_event: {a: 1}
      selection_action_read: {c: 1}
      selection_action_list: {b: 1}
      selection_status_ok: {c: 1}
      selection_status_none: {d: 1}
      selection_usertype: {a: 1}
      selection_eventtype: {c: 1}
      selection_main: {a: 1}
      selection_empty1: {c: 1}
      selection_empty2: {d: 1}
      keywords: [needle]
      filter: {c: 1}
      filter_mfa: {c: 1}
      filter_main_one: {c: 1}
      filter_main_two: {d: 1}
      with-dash: {a: 1}
      _hidden: {zz: 1}
      """;

  @ParameterizedTest
  @CsvSource({
    "selection",
    "selection_source",
    "selection and not 1 of filter_main_*",
    "1 of selection_*",
    "keywords",
    "selection_event_name and 1 of selection_status_*",
    "selection and keywords",
    "selection_event_source and 1 of selection_action_* and 1 of selection_status_*",
    "selection_event and 1 of selection_status_*",
    "selection and not 1 of filter*",
    "selection and not filter",
    "selection_source and not filter",
    "selection_usertype and not selection_eventtype",
    "selection and not filter_mfa",
    "selection_main and 1 of selection_empty*",
    "selection and filter",
    "all of selection_action_*",
    "all of selection_s*_s*"
  })
  void load_formsOfThePublicRules_areAllKnown(String condition) {
    RuleSet rules =
        SigmaTesting.detection(
            SELECTIONS.replace("selection_status_none", "selection_s_s")
                + "condition: "
                + condition);

    assertThat(rules.rules()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "selection,                                                   true",
    "selection and not 1 of filter_main_*,                        false",
    "selection and not filter_main_two,                           true",
    "1 of selection_*,                                            true",
    "2 of selection_action_*,                                     true",
    "2 of filter_main_*,                                          false",
    "any of filter_main_*,                                        true",
    "all of selection_action_*,                                   true",
    "all of filter_main_*,                                        false",
    "all of selection_status_*,                                   false",
    "1 of them,                                                   true",
    "1 of _hidden*,                                               false",
    "keywords,                                                    false",
    "selection and keywords,                                      false",
    "selection or keywords and _hidden,                           true",
    "(selection or keywords) and _hidden,                         false",
    "not keywords and not _hidden,                                true",
    "not (selection and filter),                                  false",
    "not not selection,                                           true",
    "NOT keywords AND selection,                                  true",
    "with-dash and selection,                                     true",
    "selection and(filter)and(with-dash),                         true"
  })
  void match_anEventWithABAndC_asTheConditionSays(String condition, boolean expected) {
    assertThat(
            SigmaTesting.holds(SELECTIONS + "condition: " + condition, "{\"a\":1,\"b\":1,\"c\":1}"))
        .isEqualTo(expected);
  }

  @Test
  void match_aListOfConditions_anyIsEnough() {
    String detection = SELECTIONS + "condition: [keywords, filter]";

    assertThat(SigmaTesting.holds(detection, "{\"c\":1}")).isTrue();
    assertThat(SigmaTesting.holds(detection, "{\"a\":1}")).isFalse();
  }

  @Test
  void match_all0fThem_skipsNamesWithUnderscore() {
    String detection = "one: {a: 1}\ntwo: {b: 1}\n_three: {zz: 1}\ncondition: all of them";

    assertThat(SigmaTesting.holds(detection, "{\"a\":1,\"b\":1}")).isTrue();
    assertThat(SigmaTesting.holds(detection, "{\"a\":1}")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "selection and missing; names 'missing', and there is no selection of that name",
        "1 of nothing_*; fits no selection",
        "9 of filter_main_*; fits 2 only",
        "selection and; something is missing at its end",
        "(selection; a ')' is missing",
        "selection); ')' is not expected",
        "selection keywords; 'keywords' is not expected",
        "and selection; 'and' is not expected",
        "0 of them; would always hold",
        "some of them; is none of '1 of'",
        "1 of; a name or pattern is missing behind 'of'",
        "selection*; needs '1 of' or 'all of' before it",
        "selection & keywords; means nothing",
        "selection | count() by a > 3; write a correlation instead"
      })
  void load_aBrokenCondition_isRefusedWithTheReason(String condition, String reason) {
    assertThat(problem(SELECTIONS + "condition: \"" + condition + "\"")).contains(reason);
  }
}
