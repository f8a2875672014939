package io.keytrail.detection.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeenValuesTest {
  private final Vocabulary vocabulary = new Vocabulary();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anything_learnedAndTakenBack_isWhatAPlainMapHolds(long seed) {
    Random random = new Random(seed);
    SeenValues values = SeenValues.ofOne(vocabulary, Space.standard(), 768);
    Map<Integer, long[]> plain = new HashMap<>();
    long now = 0;
    for (int step = 0; step < 20_000; step++) {
      now += random.nextInt(100);
      int value = value(Trait.ACTION, random.nextInt(300));
      if (random.nextInt(400) == 0) {
        long from = now - random.nextInt(2_000);
        values.forgetFrom(from, forgotten -> {});
        takeBack(plain, from);
      } else {
        boolean fresh = values.learn(value, now, forgotten -> {});
        assertThat(fresh).isEqualTo(!plain.containsKey(value));
        plain.computeIfAbsent(value, firstAndLast(now))[1] = now;
      }
    }
    assertThat(values.size()).isEqualTo(plain.size());
    assertThat(values.count(Trait.ACTION)).isEqualTo(plain.size());
    plain.forEach((value, times) -> {
      assertThat(values.firstSeen(value)).isEqualTo(times[0]);
      assertThat(values.lastSeen(value)).isEqualTo(times[1]);
    });
  }

  private static Function<Integer, long[]> firstAndLast(long now) {
    return none -> new long[] {now, now};
  }

  private static void takeBack(Map<Integer, long[]> plain, long from) {
    plain.values().removeIf(times -> times[0] >= from);
    plain.values().forEach(times -> times[1] = Math.min(times[1], from - 1));
  }

  @Test
  void trait_moreThanItMayHave_forgetsTheOneMetLongestAgo() {
    SeenValues values = SeenValues.ofOne(vocabulary, Space.standard(), 768);
    List<Integer> forgotten = new ArrayList<>();
    int most = Trait.COUNTRY.most();
    for (int i = 0; i < most; i++) {
      values.learn(value(Trait.COUNTRY, i), i, forgotten::add);
    }
    values.learn(value(Trait.COUNTRY, 0), most, forgotten::add);
    assertThat(forgotten).isEmpty();

    values.learn(value(Trait.COUNTRY, most), most + 1, forgotten::add);

    assertThat(forgotten).containsExactly(value(Trait.COUNTRY, 1));
    assertThat(values.count(Trait.COUNTRY)).isEqualTo(most);
  }

  @Test
  void table_hostileVariety_staysWithinItsLimit() {
    SeenValues values = SeenValues.ofOne(vocabulary, Space.standard(), 768);
    for (Trait trait : Trait.values()) {
      for (int i = 0; i < 2_000; i++) {
        values.learn(value(trait, i), i, forgotten -> {});
      }
    }
    assertThat(values.size()).isLessThanOrEqualTo(768);
    for (Trait trait : Trait.values()) {
      assertThat(values.count(trait)).isLessThanOrEqualTo(trait.most());
    }
  }

  @Test
  void space_usedUp_forgetsInsteadOfGrowing() {
    SeenValues values = SeenValues.ofOne(vocabulary, Space.of(8 * 3), 768);
    for (int i = 0; i < 100; i++) {
      values.learn(value(Trait.ACTION, i), i, forgotten -> {});
    }
    assertThat(values.size()).isEqualTo(6);
    assertThat(values.lastSeen(value(Trait.ACTION, 99))).isEqualTo(99);

    SeenValues without = SeenValues.ofOne(vocabulary, Space.of(0), 768);
    assertThat(without.learn(value(Trait.ACTION, 1), 1, forgotten -> {})).isTrue();
    assertThat(without.size()).isZero();
  }

  @Test
  void shared_lastUserLeaves_forgetsTheValue() {
    SeenValues values = SeenValues.ofMany(vocabulary, Space.standard(), 1_000);
    int value = value(Trait.NETWORK, 1);
    values.join(value, 1);
    values.join(value, 2);
    values.leave(value);
    assertThat(values.users(value)).isEqualTo(1);
    values.leave(value);
    assertThat(values.lastSeen(value)).isNegative();
  }

  private int value(Trait trait, int number) {
    return vocabulary.number(trait, "value " + number);
  }
}
