package io.keytrail.detection.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
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
  void number_thousandsOfValuesWithOneHash_allDecode() {
    Dictionary<String> dictionary = new Dictionary<>(text -> 7);
    Set<Integer> numbers = new HashSet<>();

    for (int i = 0; i < 20_000; i++) {
      int number = dictionary.number("value " + i);
      numbers.add(number);
      assertThat(dictionary.value(number)).isEqualTo("value " + i);
    }

    assertThat(numbers).hasSize(20_000);
    assertThat(dictionary.number("value 3")).isEqualTo(3);
    assertThat(dictionary.value(dictionary.number("value 19999"))).isEqualTo("value 19999");
  }
}
