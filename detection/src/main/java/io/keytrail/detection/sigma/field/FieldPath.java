package io.keytrail.detection.sigma.field;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A field name split at its dots. Names compare without regard to case, and a key may itself hold
 * dots ({@code gcp.audit.method_name} as one key), so every run of segments is a possible key.
 */
public final class FieldPath {
  /** Deeper than any record; keeps the table of runs small. */
  static final int MAX_SEGMENTS = 24;

  private final String name;
  private final byte[][][] runs;

  private FieldPath(String name, byte[][][] runs) {
    this.name = name;
    this.runs = runs;
  }

  public static FieldPath of(String name) {
    String[] segments = name.toLowerCase(Locale.ROOT).split("\\.", MAX_SEGMENTS);
    byte[][][] runs = new byte[segments.length][][];
    for (int from = 0; from < segments.length; from++) {
      runs[from] = new byte[segments.length - from][];
      StringBuilder joined = new StringBuilder();
      for (int to = from; to < segments.length; to++) {
        joined.append(to == from ? "" : ".").append(segments[to]);
        runs[from][to - from] = joined.toString().getBytes(StandardCharsets.UTF_8);
      }
    }
    return new FieldPath(name, runs);
  }

  int length() {
    return runs.length;
  }

  /** How many segments from {@code from} on a key spells; 0 when it is another key. */
  int consumedBy(byte[] buffer, int start, int end, int from) {
    byte[][] candidates = runs[from];
    for (int i = 0; i < candidates.length; i++) {
      if (candidates[i].length == end - start && sameName(candidates[i], buffer, start)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Keys of providers are ASCII; other letters compare as they are spelled. */
  private static boolean sameName(byte[] lowerCase, byte[] buffer, int start) {
    for (int i = 0; i < lowerCase.length; i++) {
      byte b = buffer[start + i];
      if (b != lowerCase[i] && (b < 'A' || b > 'Z' || b + 32 != lowerCase[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return name;
  }
}
