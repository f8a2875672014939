package io.keytrail.detection.sigma.match;

/** Sets of rules of one log kind as words of bits. */
final class RuleBits {
  private RuleBits() {}

  static int words(int rules) {
    return (rules + Long.SIZE - 1) / Long.SIZE;
  }

  static void set(long[] bits, int rule) {
    bits[rule / Long.SIZE] |= 1L << rule;
  }

  static boolean isSet(long[] bits, int rule) {
    return (bits[rule / Long.SIZE] & (1L << rule)) != 0;
  }

  /** All of the first so many rules. */
  static long[] all(int rules) {
    long[] bits = new long[words(rules)];
    for (int i = 0; i < rules; i++) {
      set(bits, i);
    }
    return bits;
  }

  static void addAll(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= others[i];
    }
  }

  /** The bits that are not among the others. */
  static long[] without(long[] bits, long[] others) {
    long[] rest = bits.clone();
    removeAll(rest, others);
    return rest;
  }

  static boolean intersect(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      if ((bits[i] & others[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  static void removeAll(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= ~others[i];
    }
  }

  /** Keeps what is in both; false when nothing is left. */
  static boolean retainAll(long[] bits, long[] others) {
    long left = 0;
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= others[i];
      left |= bits[i];
    }
    return left != 0;
  }
}
