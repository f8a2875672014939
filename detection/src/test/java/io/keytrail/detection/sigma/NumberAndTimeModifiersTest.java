package io.keytrail.detection.sigma;

import static io.keytrail.detection.sigma.SigmaTesting.holds;
import static io.keytrail.detection.sigma.SigmaTesting.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberAndTimeModifiersTest {
  private static final String RECORD =
      """
      {"n":42,"text":"42","word":"many","f":1.5,"id":111122223333444455556666,
       "t":"2026-03-01T23:59:30Z","local":"2026-03-01 07:05:00","zoned":"2026-03-01T01:00:00+02:00",
       "epoch":1767607200,"millis":1767607200000,"date":"2026-12-31"}
      """;

  @ParameterizedTest
  @CsvSource({
    "n|gt: 41,        true",
    "n|gt: 42,        false",
    "n|gte: 42,       true",
    "n|lt: 43,        true",
    "n|lt: 42,        false",
    "n|lte: 42,       true",
    "n: 42,           true",
    "n: '42',         true",
    "n: 42.0,         true",
    "n|neq: 42,       false",
    "n|neq: 41,       true",
    "text|gte: 42,    true",
    "text: 42,        true",
    "word|gt: 1,      false",
    "f|gt: 1.25,      true",
    "missing|lt: 5,   false",
    "id: 111122223333444455556666, true",
    "id: 111122223333444455556667, false",
    "t|minute: 59,    true",
    "t|hour: 23,      true",
    "t|hour: 22,      false",
    "t|hour|gte: 22,  true",
    "t|gte|hour: 22,  true",
    "t|hour|lt: 6,    false",
    "t|day: 1,        true",
    "t|week: 9,       true",
    "t|month: 3,      true",
    "t|year: 2026,    true",
    "local|hour: 7,   true",
    "zoned|hour: 23,  true",
    "zoned|day: 28,   true",
    "epoch|hour: 10,  true",
    "millis|hour: 10, true",
    "date|month: 12,  true",
    "word|hour: 1,    false"
  })
  void match_numbersAndTimes_asTheModifierSays(String item, boolean expected) {
    assertThat(holds("s:\n  " + item + "\ncondition: s", RECORD)).isEqualTo(expected);
  }

  @Test
  void load_aComparisonWithAWord_isRefused() {
    assertThat(problem("s: {n|gt: many}\ncondition: s")).contains("takes a number, not 'many'");
  }
}
