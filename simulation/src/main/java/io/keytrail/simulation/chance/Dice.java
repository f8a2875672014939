package io.keytrail.simulation.chance;

import java.util.List;

/**
 * A seeded generator (SplitMix64, Steele et al. 2014) written out here so that a seed gives the
 * same records on every JDK. Not thread-safe; not for secrets.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1p-53;
  private static final String HEX = "0123456789abcdef";

  private long state;

  public Dice(long seed) {
    state = seed;
  }

  /** Dice for one purpose: the same three arguments always roll the same. */
  public static Dice of(long seed, String purpose, long index) {
    long hash = 0xcbf29ce484222325L; // FNV-1a
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * 0x100000001b3L;
    }
    return new Dice(mix(mix(seed ^ hash) + index * GOLDEN));
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to {@code bound} − 1. */
  public int below(int bound) {
    return (int) Math.multiplyHigh(next() >>> 1, (long) bound << 1);
  }

  /** A number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** A number from 0 (included) to 1 (excluded). */
  public double unit() {
    return (next() >>> 11) * UNIT;
  }

  public boolean chance(double probability) {
    return unit() < probability;
  }

  public <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** A whole number whose mean is {@code mean}, within about half of it to either side. */
  public int around(double mean) {
    double wanted = mean * (0.6 + 0.8 * unit());
    int whole = (int) wanted;
    return whole + (chance(wanted - whole) ? 1 : 0);
  }

  /** Random (version 4) UUID in lower case. */
  public String uuid() {
    long high = next();
    long low = next();
    StringBuilder text = new StringBuilder(36);
    hex(text, high >>> 32, 8);
    hex(text.append('-'), high >>> 16, 4);
    hex(text.append('-'), (high & 0x0fffL) | 0x4000L, 4);
    hex(text.append('-'), ((low >>> 48) & 0x3fffL) | 0x8000L, 4);
    hex(text.append('-'), low, 12);
    return text.toString();
  }

  private static void hex(StringBuilder text, long bits, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      text.append(HEX.charAt((int) (bits >>> shift) & 15));
    }
  }

  /** {@code length} characters drawn from an alphabet. */
  public String letters(String alphabet, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(below(alphabet.length())));
    }
    return text.toString();
  }
}
