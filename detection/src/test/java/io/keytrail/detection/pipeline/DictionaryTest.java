package io.keytrail.detection.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DictionaryTest {
  @Test
  void number_equalValues_oneNumberEach() {
    Dictionary<String> dictionary = new Dictionary<>(String::hashCode);

    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 10_000; i++) {
        assertThat(dictionary.number("value " + i)).isEqualTo(i);
      }
    }

    assertThat(dictionary.size()).isEqualTo(10_000);
    assertThat(dictionary.value(4711)).isEqualTo("value 4711");
  }

  @Test
  void number_thousandsOfValuesWithOneHash_oneNumberEach() {
    Dictionary<String> dictionary = new Dictionary<>(text -> 7);

    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 20_000; i++) {
        assertThat(dictionary.number("value " + i)).isEqualTo(i);
        assertThat(dictionary.value(i)).isEqualTo("value " + i);
      }
    }
  }

  @Test
  void number_differentValuesOfOneHashThatLookAlike_areToldApart() {
    record Pair(String left, String right) {
      @Override
      public String toString() {
        return left + right;
      }
    }

    Dictionary<Pair> dictionary = new Dictionary<>(pair -> 7);
    for (int i = 0; i < 1_000; i++) {
      dictionary.number(new Pair("filler", String.valueOf(i)));
    }

    int ab = dictionary.number(new Pair("a", "bc"));
    int abc = dictionary.number(new Pair("ab", "c"));

    assertThat(ab).isNotEqualTo(abc);
    assertThat(dictionary.number(new Pair("a", "bc"))).isEqualTo(ab);
    assertThat(dictionary.number(new Pair("ab", "c"))).isEqualTo(abc);
  }

  @Test
  void number_manyCrowdedAndManyFree_survivesGrowing() {
    Dictionary<Integer> dictionary = new Dictionary<>(value -> value % 3 == 0 ? 7 : value);

    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 30_000; i++) {
        assertThat(dictionary.number(i)).isEqualTo(i);
      }
    }
  }
}
