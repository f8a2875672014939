package io.keytrail.detection.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers distinct values from 0 in the order they are first met. Values are hashed by the few
 * fields that tell them apart, because hashing a record by all of its fields costs more than
 * everything else here; equality decides. Not thread-safe.
 *
 * <p>Whoever writes a log can make values of one hash. So no more than {@value #MOST_PROBES} places
 * are looked at; values beyond them are kept by their text, in a map that such values cannot slow
 * down.
 */
final class Dictionary<T> {
  private static final int SMALLEST = 64;
  private static final int FREE = -1;
  private static final int MOST_PROBES = 256;

  private final ToIntFunction<T> hash;
  private final List<T> values = new ArrayList<>();
  private int[] numbers = new int[SMALLEST];
  private int[] hashes = new int[SMALLEST];
  private int entered;

  /** The values that found every place near theirs taken. */
  private final Map<String, Integer> crowded = new HashMap<>();

  /**
   * Makes an empty dictionary.
   *
   * @param hash equal for equal values, and cheap
   */
  Dictionary(ToIntFunction<T> hash) {
    this.hash = hash;
    Arrays.fill(numbers, FREE);
  }

  /** The value's number. */
  int number(T value) {
    int spread = spread(hash.applyAsInt(value));
    int slot = spread & (numbers.length - 1);
    int probes = 0;
    while (numbers[slot] != FREE && probes < MOST_PROBES) {
      if (hashes[slot] == spread && same(values.get(numbers[slot]), value)) {
        return numbers[slot];
      }
      slot = (slot + 1) & (numbers.length - 1);
      probes++;
    }
    String text = probes == MOST_PROBES || !crowded.isEmpty() ? textOf(value) : "";
    Integer known = crowded.get(text);
    if (known != null) {
      return known;
    }
    int number = values.size();
    values.add(value);
    if (probes == MOST_PROBES) {
      crowded.put(text, number);
    } else {
      numbers[slot] = number;
      hashes[slot] = spread;
      entered++;
      if (entered * 2 > numbers.length) {
        grow();
      }
    }
    return number;
  }

  /** A text that only equal values share: two that look alike are told apart by how often. */
  private String textOf(T value) {
    String text = value.toString();
    Integer known = crowded.get(text);
    while (known != null && !values.get(known).equals(value)) {
      text += '\0';
      known = crowded.get(text);
    }
    return text;
  }

  /**
   * Forgets values. Their numbers are not given again and stand for another value from now on.
   *
   * @param instead the number of that value, which is not forgotten
   */
  void forget(Predicate<T> forgotten, int instead) {
    T substitute = values.get(instead);
    Arrays.fill(numbers, FREE);
    crowded.clear();
    entered = 0;
    for (int i = 0; i < values.size(); i++) {
      T value = values.get(i);
      if (i != instead && (same(value, substitute) || forgotten.test(value))) {
        values.set(i, substitute);
      } else {
        enterAgain(i, spread(hash.applyAsInt(value)));
      }
    }
  }

  /** How many values have a number: all but the forgotten. */
  int known() {
    return entered + crowded.size();
  }

  /** Every value that has a number, in no order that means anything. */
  Stream<T> knownValues() {
    return IntStream.concat(
            Arrays.stream(numbers).filter(number -> number != FREE),
            crowded.values().stream().mapToInt(Integer::intValue))
        .mapToObj(values::get);
  }

  T value(int number) {
    return values.get(number);
  }

  /** How many numbers were given. */
  int size() {
    return values.size();
  }

  @SuppressWarnings("ReferenceEquality") // most of what is met again is the very same instance
  private static <T> boolean same(T known, T value) {
    return known == value || known.equals(value);
  }

  private void grow() {
    int[] oldNumbers = numbers;
    int[] oldHashes = hashes;
    numbers = new int[oldNumbers.length * 2];
    hashes = new int[numbers.length];
    Arrays.fill(numbers, FREE);
    entered = 0;
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != FREE) {
        enterAgain(oldNumbers[i], oldHashes[i]);
      }
    }
  }

  private void enterAgain(int number, int spread) {
    int slot = spread & (numbers.length - 1);
    int probes = 0;
    while (numbers[slot] != FREE && probes < MOST_PROBES) {
      slot = (slot + 1) & (numbers.length - 1);
      probes++;
    }
    if (probes == MOST_PROBES) {
      crowded.put(textOf(values.get(number)), number);
    } else {
      numbers[slot] = number;
      hashes[slot] = spread;
      entered++;
    }
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }
}
