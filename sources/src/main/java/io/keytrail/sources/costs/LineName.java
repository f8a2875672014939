package io.keytrail.sources.costs;

import io.keytrail.model.json.JsonMembers;
import java.util.List;
import java.util.Locale;

/**
 * What a line of a bill is known by in every delivery of it: all its columns, in any order, without
 * those that change from one delivery to the next, which are its amounts and the delivery's own
 * ids.
 */
final class LineName {
  private static final List<String> CHANGING =
      List.of("cost", "price", "rate", "amount", "quantity", "invoice", "lineitemid", "assembly");

  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private LineName() {}

  /** Of a line that may come again with other amounts. */
  static long lasting(JsonMembers row) {
    return hash(row, false);
  }

  /** Of a line that comes again only as it is. */
  static long exact(JsonMembers row) {
    return hash(row, true);
  }

  private static long hash(JsonMembers row, boolean whole) {
    long sum = 0;
    for (int i = 0; i < row.size(); i++) {
      if (whole || !changes(row.name(i))) {
        long name = fnv(FNV_START, row.buffer(), row.nameStart(i), row.nameEnd(i));
        sum += mix(fnv(mix(name), row.buffer(), row.valueStart(i), row.valueEnd(i)));
      }
    }
    return sum;
  }

  private static boolean changes(String name) {
    String folded = name.replace("_", "").toLowerCase(Locale.ROOT);
    return !folded.contains("tags") && CHANGING.stream().anyMatch(folded::contains);
  }

  private static long fnv(long start, byte[] bytes, int from, int to) {
    long hash = start;
    for (int at = from; at < to; at++) {
      hash = (hash ^ bytes[at]) * FNV_PRIME;
    }
    return hash;
  }

  private static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }
}
