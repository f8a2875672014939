package io.keytrail.detection.pipeline;

import java.util.Arrays;
import java.util.List;

/**
 * The rows of all segments in event-time order with the copies of an event side by side.
 *
 * <p>Rows are sorted by second as packed longs, which is fast and needs eight bytes a row, and then
 * each run of the same second by everything else: nanoseconds, fingerprint, place in the files. The
 * last makes which copy comes first independent of who read it when.
 */
final class LedgerOrder {
  /** Visits one distinct event. */
  interface RowVisitor {
    /** The event in that row of that segment, which is told by its place in the ledger's list. */
    void row(int segment, int row);
  }

  private static final int ROW_BITS = 31;
  private static final long ROW_MASK = (1L << ROW_BITS) - 1;
  private static final int LONGEST_INSERTED = 32;
  private static final long LATEST = (1L << (63 - ROW_BITS)) - 1;

  private final List<LedgerSegment> segments;
  private final int[] firstRow;
  private final int judged;
  private final long[] order;
  private final TwiceLogged twice;

  /** An order of segments that are all judged. */
  LedgerOrder(List<LedgerSegment> segments) {
    this(segments, segments.size());
  }

  /**
   * An order of segments.
   *
   * @param judged how many of them, from the first, hold events that are judged; the rest is only
   *     learned from, and a copy there comes behind one that is judged
   */
  LedgerOrder(List<LedgerSegment> segments, int judged) {
    this.segments = List.copyOf(segments);
    this.judged = judged;
    this.firstRow = new int[segments.size() + 1];
    long rows = 0;
    for (int i = 0; i < segments.size(); i++) {
      rows += segments.get(i).size();
      firstRow[i + 1] = (int) rows;
    }
    if (rows > ROW_MASK) {
      throw new IllegalStateException(
          rows + " events are more than one hunt can hold; hunt in parts with --since and --until");
    }
    this.order = sorted((int) rows);
    this.twice = new TwiceLogged(this.segments);
  }

  int size() {
    return order.length;
  }

  /** The second of the last event; the earliest there is when there are none. */
  long latestSecond() {
    if (order.length == 0) {
      return Long.MIN_VALUE / 2;
    }
    int row = (int) (order[order.length - 1] & ROW_MASK);
    int segment = segmentIndex(row);
    return segments.get(segment).second(row - firstRow[segment]);
  }

  /** Visits every distinct event once, in order; returns how many copies were passed over. */
  long distinct(RowVisitor visitor) {
    long copies = 0;
    int previous = -1;
    for (long packed : order) {
      int row = (int) (packed & ROW_MASK);
      if (previous >= 0 && sameEvent(previous, row)) {
        copies++;
        continue;
      }
      previous = row;
      int segment = segmentIndex(row);
      if (twice.elsewhere(segments.get(segment), row - firstRow[segment])) {
        copies++;
        continue;
      }
      visitor.row(segment, row - firstRow[segment]);
    }
    return copies;
  }

  private long[] sorted(int rows) {
    long earliest = Long.MAX_VALUE;
    for (LedgerSegment segment : segments) {
      for (int row = 0; row < segment.size(); row++) {
        earliest = Math.min(earliest, segment.second(row));
      }
    }
    long[] packed = new long[rows];
    int next = 0;
    for (LedgerSegment segment : segments) {
      for (int row = 0; row < segment.size(); row++) {
        // Times further apart than 136 years share the last slot and are told apart inside it.
        long since = Math.min(LATEST, segment.second(row) - earliest);
        packed[next] = since << ROW_BITS | next;
        next++;
      }
    }
    Arrays.parallelSort(packed);
    sortRuns(packed);
    return packed;
  }

  private void sortRuns(long[] packed) {
    int from = 0;
    while (from < packed.length) {
      int to = from + 1;
      while (to < packed.length && packed[to] >>> ROW_BITS == packed[from] >>> ROW_BITS) {
        to++;
      }
      if (to - from > 1) {
        sortRun(packed, from, to);
      }
      from = to;
    }
  }

  /** Few events share a second, so that most runs are sorted without making anything. */
  private void sortRun(long[] packed, int from, int to) {
    if (to - from > LONGEST_INSERTED) {
      sortLongRun(packed, from, to);
      return;
    }
    for (int i = from + 1; i < to; i++) {
      long moved = packed[i];
      int place = i;
      while (place > from && compare(packed[place - 1], moved) > 0) {
        packed[place] = packed[place - 1];
        place--;
      }
      packed[place] = moved;
    }
  }

  private void sortLongRun(long[] packed, int from, int to) {
    Long[] run = new Long[to - from];
    for (int i = from; i < to; i++) {
      run[i - from] = packed[i];
    }
    Arrays.sort(run, this::compare);
    for (int i = from; i < to; i++) {
      packed[i] = run[i - from];
    }
  }

  private int compare(long packedA, long packedB) {
    return compare((int) (packedA & ROW_MASK), (int) (packedB & ROW_MASK));
  }

  private int compare(int rowA, int rowB) {
    LedgerSegment a = segmentOf(rowA);
    LedgerSegment b = segmentOf(rowB);
    int atA = localRow(rowA);
    int atB = localRow(rowB);
    int order = Long.compare(a.second(atA), b.second(atB));
    if (order == 0) {
      order = Integer.compare(a.nano(atA), b.nano(atB));
    }
    if (order == 0) {
      order = Long.compareUnsigned(a.fingerprintHigh(atA), b.fingerprintHigh(atB));
    }
    if (order == 0) {
      order = Long.compareUnsigned(a.fingerprintLow(atA), b.fingerprintLow(atB));
    }
    if (order == 0) {
      order = Boolean.compare(segmentIndex(rowA) >= judged, segmentIndex(rowB) >= judged);
    }
    return order != 0 ? order : a.provenance(atA).compareTo(b.provenance(atB));
  }

  private boolean sameEvent(int rowA, int rowB) {
    LedgerSegment a = segmentOf(rowA);
    LedgerSegment b = segmentOf(rowB);
    int atA = localRow(rowA);
    int atB = localRow(rowB);
    return a.fingerprintLow(atA) == b.fingerprintLow(atB)
        && a.fingerprintHigh(atA) == b.fingerprintHigh(atB)
        && a.second(atA) == b.second(atB)
        && a.nano(atA) == b.nano(atB);
  }

  private LedgerSegment segmentOf(int row) {
    return segments.get(segmentIndex(row));
  }

  private int localRow(int row) {
    return row - firstRow[segmentIndex(row)];
  }

  private int segmentIndex(int row) {
    int index = 0;
    while (row >= firstRow[index + 1]) {
      index++;
    }
    return index;
  }
}
