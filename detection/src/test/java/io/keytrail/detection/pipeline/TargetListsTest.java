package io.keytrail.detection.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ResourceRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetListsTest {
  private static final int MOST = 40;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void settle_anyCutAndOrder_keepsTheSameLists(long seed) {
    Random random = new Random(seed);
    List<List<ResourceRef>> met = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      met.add(list(random.nextInt(700)));
    }
    Set<List<ResourceRef>> keptByOne = kept(List.of(met));

    Collections.shuffle(met, random);
    List<List<List<ResourceRef>>> shares =
        IntStream.rangeClosed(0, random.nextInt(5))
            .<List<List<ResourceRef>>>mapToObj(i -> new ArrayList<>())
            .toList();
    met.forEach(list -> shares.get(random.nextInt(shares.size())).add(list));

    assertThat(kept(shares)).isEqualTo(keptByOne).hasSize(MOST);
  }

  @Test
  void settle_noMoreThanAreKept_keepsAll() {
    List<List<ResourceRef>> met = IntStream.range(0, MOST).mapToObj(TargetListsTest::list).toList();

    assertThat(kept(List.of(met, met))).containsExactlyInAnyOrderElementsOf(met);
  }

  @Test
  void number_manyMoreThanAreKept_growsNoFurtherThanAQuarter() {
    TargetLists lists = new TargetLists(MOST);
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      numbers.add(lists.number(list(i)));
    }

    // Of n lists in random order a bounded sample of k admits about k·(1 + ln(n/k)).
    assertThat(numbers).hasSizeLessThan(12 * MOST);
    assertThat(numbers.stream().filter(number -> !lists.value(number).isEmpty()))
        .hasSizeBetween(MOST, MOST + MOST / 4 + 1);
  }

  @Test
  void number_emptyList_isNeverCounted() {
    TargetLists lists = new TargetLists(MOST);
    IntStream.range(0, 500).forEach(i -> lists.number(list(i)));

    assertThat(lists.value(lists.number(List.of()))).isEmpty();
  }

  /** What is read back, after settling, of every list that each part was given. */
  private static Set<List<ResourceRef>> kept(List<List<List<ResourceRef>>> shares) {
    List<TargetLists> parts = new ArrayList<>();
    List<List<Integer>> numbers = new ArrayList<>();
    for (List<List<ResourceRef>> share : shares) {
      TargetLists part = new TargetLists(MOST);
      parts.add(part);
      numbers.add(share.stream().map(part::number).toList());
    }
    TargetLists.settle(parts);
    Set<List<ResourceRef>> kept = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < numbers.get(i).size(); j++) {
        List<ResourceRef> read = parts.get(i).value(numbers.get(i).get(j));
        if (!read.isEmpty()) {
          assertThat(read).isEqualTo(shares.get(i).get(j));
          kept.add(read);
        }
      }
    }
    return kept;
  }

  private static List<ResourceRef> list(int number) {
    return List.of(new ResourceRef("role", "role-" + number));
  }
}
