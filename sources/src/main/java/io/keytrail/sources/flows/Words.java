package io.keytrail.sources.flows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One shared text for equal bytes, found without making a text first. Forgets everything when it
 * holds {@value #MOST}; texts longer than {@value #LONGEST} bytes pass through. Not thread-safe.
 */
final class Words {
  private static final int BITS = 15;
  private static final int MOST = 1 << (BITS - 1);
  private static final int LONGEST = 128;

  private final @Nullable String[] words = new String[1 << BITS];
  private int held;

  String of(byte[] buffer, int start, int end) {
    if (end - start > LONGEST) {
      return new String(buffer, start, end - start, StandardCharsets.UTF_8);
    }
    int hash = 1;
    for (int at = start; at < end; at++) {
      hash = 31 * hash + buffer[at];
    }
    int first = (hash * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    int slot = first;
    for (String word = words[slot]; word != null; word = words[slot]) {
      if (equal(word, buffer, start, end)) {
        return word;
      }
      slot = (slot + 1) & (words.length - 1);
    }
    if (held++ == MOST) {
      Arrays.fill(words, null);
      held = 1;
      slot = first;
    }
    String word = new String(buffer, start, end - start, StandardCharsets.UTF_8);
    words[slot] = word;
    return word;
  }

  /** Whether a word is spelled by these bytes; one that is not ASCII never is, and is made anew. */
  private static boolean equal(String word, byte[] buffer, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != buffer[start + i]) {
        return false;
      }
    }
    return true;
  }
}
