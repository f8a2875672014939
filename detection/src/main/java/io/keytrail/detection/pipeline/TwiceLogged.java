package io.keytrail.detection.pipeline;

import io.keytrail.model.event.LogKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Requests that two logs record. S3 writes its own log of a bucket, and CloudTrail may record the
 * same requests as data events, at a time that is up to a long download apart. CloudTrail names the
 * key that was used, so its word is the one that stays. Made once for a complete ledger and
 * immutable; without lines of S3's log it costs nothing.
 */
final class TwiceLogged {
  /** In ascending order. */
  private final long[] inCloudTrail;

  TwiceLogged(List<LedgerSegment> segments) {
    boolean any = segments.stream().anyMatch(segment -> segment.holds(LogKind.S3_ACCESS));
    this.inCloudTrail =
        any ? segments.stream().flatMapToLong(TwiceLogged::requests).toArray() : new long[0];
    Arrays.parallelSort(inCloudTrail);
  }

  private static LongStream requests(LedgerSegment segment) {
    return IntStream.range(0, segment.size())
        .filter(row -> segment.request(row) != 0)
        .filter(row -> segment.shape(row).log() == LogKind.CLOUDTRAIL)
        .mapToLong(segment::request);
  }

  /** Whether the row is only the second log's word for a request. */
  boolean elsewhere(LedgerSegment segment, int row) {
    if (inCloudTrail.length == 0) {
      return false;
    }
    long request = segment.request(row);
    return request != 0
        && segment.shape(row).log() == LogKind.S3_ACCESS
        && Arrays.binarySearch(inCloudTrail, request) >= 0;
  }
}
