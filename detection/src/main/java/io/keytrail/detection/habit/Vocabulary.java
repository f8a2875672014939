package io.keytrail.detection.habit;

import java.util.Arrays;

/**
 * Numbers the values of all traits, so that habits hold an int for each. Numbers are given in the
 * order values are first met, which is event-time order. Not thread-safe.
 *
 * <p>Holds at most {@value #MOST} values, about forty bytes each beside their texts. What comes
 * later has no number, and is neither judged nor learned; {@link #refused()} counts it.
 */
public final class Vocabulary {
  /** What a value has that is absent or beyond the limit. */
  public static final int NONE = -1;

  private static final int MOST = 4_000_000;
  private static final int SMALLEST = 1 << 10;
  private static final Trait[] TRAITS = Trait.values();

  private final int most;
  private int[] slots = new int[SMALLEST];
  private String[] texts = new String[SMALLEST];
  private String[] seconds = new String[SMALLEST];
  private byte[] traits = new byte[SMALLEST];
  private int size;
  private long refused;

  public Vocabulary() {
    this(MOST);
  }

  /** A vocabulary with a limit of its own, for tests of the limit. */
  Vocabulary(int most) {
    this.most = most;
    Arrays.fill(slots, NONE);
  }

  /** The number of a value; {@link #NONE} for an empty one. */
  public int number(Trait trait, String text) {
    return text.isEmpty() ? NONE : number(trait, text, "");
  }

  /** The number of a value that has two parts, such as service and action. */
  public int number(Trait trait, String text, String second) {
    int slot = slotOf(trait, text, second);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    if (size == most) {
      refused++;
      return NONE;
    }
    int number = size++;
    slots[slot] = number;
    enter(number, trait, text, second);
    if (size * 2 > slots.length) {
      grow();
    }
    return number;
  }

  /** What a number stands for. */
  public String text(int number) {
    return seconds[number].isEmpty() ? texts[number] : texts[number] + ' ' + seconds[number];
  }

  /** The sort of value a number stands for. */
  public Trait trait(int number) {
    return TRAITS[traits[number]];
  }

  public int size() {
    return size;
  }

  /** How often a value was left out because the vocabulary is full. */
  public long refused() {
    return refused;
  }

  private void enter(int number, Trait trait, String text, String second) {
    if (number == texts.length) {
      texts = Arrays.copyOf(texts, number * 2);
      seconds = Arrays.copyOf(seconds, number * 2);
      traits = Arrays.copyOf(traits, number * 2);
    }
    texts[number] = text;
    seconds[number] = second;
    traits[number] = (byte) trait.place();
  }

  private int slotOf(Trait trait, String text, String second) {
    int slot = hash(trait.place(), text, second) & (slots.length - 1);
    while (slots[slot] != NONE && !is(slots[slot], trait, text, second)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean is(int number, Trait trait, String text, String second) {
    return traits[number] == trait.place()
        && texts[number].equals(text)
        && seconds[number].equals(second);
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, NONE);
    for (int number = 0; number < size; number++) {
      int slot = hash(traits[number], texts[number], seconds[number]) & (slots.length - 1);
      while (slots[slot] != NONE) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number;
    }
  }

  private static int hash(int trait, String text, String second) {
    int hash = (31 * text.hashCode() + second.hashCode()) * 31 + trait;
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
