package io.keytrail.sources.files;

import io.keytrail.sources.LineNormalizer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Cuts a text into lines, eight bytes at a time, and hands each to the log that the text is of. A
 * line that is longer than a record may be is refused and passed over.
 */
final class LineRecords {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;
  private static final long LINE_FEEDS = ONES * '\n';

  private final Window window;
  private final ReadLimits limits;
  private final RecordRouter router;

  LineRecords(Window window, ReadLimits limits, RecordRouter router) {
    this.window = window;
    this.limits = limits;
    this.router = router;
  }

  /** Reads the text to its end. */
  void readAll(LineNormalizer log) {
    log.beginText();
    int searched = 0;
    while (window.hasMore()) {
      int end = lineEnd(window.buffer, window.position + searched, window.end);
      if (end < window.end) {
        line(log, end);
        window.position = end + 1;
        searched = 0;
        continue;
      }
      searched = window.end - window.position;
      if (window.fill()) {
        continue;
      }
      if (window.isFull()) {
        router.broken(
            "a line is longer than " + limits.recordBytes() + " bytes (limit recordBytes)");
        passLine();
      } else {
        line(log, window.end);
        window.position = window.end;
      }
      searched = 0;
    }
  }

  private void line(LineNormalizer log, int lineEnd) {
    int end = lineEnd;
    if (end > window.position && window.buffer[end - 1] == '\r') {
      end--;
    }
    if (end > window.position) {
      router.line(log, window.buffer, window.position, end);
    }
  }

  private void passLine() {
    int end = lineEnd(window.buffer, window.position, window.end);
    while (end == window.end) {
      window.position = window.end;
      if (!window.fill()) {
        return;
      }
      end = lineEnd(window.buffer, window.position, window.end);
    }
    window.position = end + 1;
  }

  /** Where the line that goes on here ends: its line feed, or the limit. */
  static int lineEnd(byte[] buffer, int from, int limit) {
    int at = from;
    for (; at <= limit - Long.BYTES; at += Long.BYTES) {
      long difference = (long) LONGS.get(buffer, at) ^ LINE_FEEDS;
      long found = (difference - ONES) & ~difference & HIGHS;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < limit && buffer[at] != '\n') {
      at++;
    }
    return at;
  }
}
