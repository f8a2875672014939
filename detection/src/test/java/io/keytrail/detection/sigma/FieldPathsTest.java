package io.keytrail.detection.sigma;

import static io.keytrail.detection.sigma.SigmaTesting.holds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathsTest {
  private static final String RECORD =
      """
      {"Plain":"1","nested":{"Deep":{"value":"2"}},"gcp.audit":{"method_name":"3"},"a.b.c":"4",
       "list":[{"v":"5"},{"v":"6"},[{"v":"7"}]],"json":"{\\"in\\":{\\"x\\":\\"8\\"},\\"l\\":[1,2]}",
       "url":"%7B%22Principal%22%3A%7B%22AWS%22%3A%22111122223333%22%7D%7D",
       "twice":"{\\"o\\":\\"{\\\\\\"i\\\\\\":\\\\\\"9\\\\\\"}\\"}","almost":"{not json}",
       "un\\u0069code":"10","empty":{},"mixed":[null,"11"]}
      """;

  @ParameterizedTest
  @CsvSource({
    "plain: 1,                     true",
    "PLAIN: 1,                     true",
    "nested.deep.VALUE: 2,         true",
    "gcp.audit.method_name: 3,     true",
    "a.b.c: 4,                     true",
    "list.v: 5,                    true",
    "list.v: 6,                    true",
    "list.v: 7,                    true",
    "list.v: 8,                    false",
    "json.in.x: 8,                 true",
    "json.l: 2,                    true",
    "json|contains: '\"x\":\"8\"', true",
    "url.Principal.AWS: 111122223333, true",
    "url|contains: '\"AWS\":\"1111',  true",
    "twice.o.i: 9,                 true",
    "almost.not: x,                false",
    "plain.deeper: 1,              false",
    "nested.deep: 2,               false",
    "empty: '{}',                  true",
    "empty.any: null,              true",
    "mixed: 11,                    true",
    "mixed: null,                  false"
  })
  void match_aPath_findsTheValueWhereItStands(String item, boolean expected) {
    assertThat(holds("s:\n  " + item + "\ncondition: s", RECORD)).isEqualTo(expected);
  }
}
