package io.keytrail.detection.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Numbers distinct values from 0 in the order they are first met. Values are hashed by the few
 * fields that tell them apart, because hashing a record by all of its fields costs more than
 * everything else here; equality decides. Not thread-safe.
 *
 * <p>Whoever writes a log can make values of one hash. So no more than {@value #MOST_PROBES} places
 * are looked at; a value beyond them gets a number of its own each time, which costs memory but no
 * time, and decodes as well.
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
    int number = values.size();
    values.add(value);
    if (probes < MOST_PROBES) {
      enter(slot, number, spread);
    }
    return number;
  }

  private void enter(int slot, int number, int spread) {
    numbers[slot] = number;
    hashes[slot] = spread;
    entered++;
    if (entered * 2 > numbers.length) {
      grow();
    }
  }

  T value(int number) {
    return values.get(number);
  }

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
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != FREE) {
        int slot = oldHashes[i] & (numbers.length - 1);
        while (numbers[slot] != FREE) {
          slot = (slot + 1) & (numbers.length - 1);
        }
        numbers[slot] = oldNumbers[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }
}
