package io.keytrail.detection.flow;

import io.keytrail.detection.enrich.IpAddress;

/** An hour of an interface. */
final class Hour {
  private final long[] numbers;
  private final boolean judged;

  /**
   * An hour.
   *
   * @param numbers as {@link FlowCells} orders them
   * @param judged whether signs are told of it, or it is only compared with
   */
  Hour(long[] numbers, boolean judged) {
    this.numbers = numbers;
    this.judged = judged;
  }

  boolean judged() {
    return judged;
  }

  /** Hours since 1970. */
  long number() {
    return numbers[FlowCells.HOUR];
  }

  long records() {
    return numbers[FlowCells.RECORDS];
  }

  /** Bytes sent of its own accord to networks that are not known to be a cloud's or one's own. */
  long sent() {
    return numbers[FlowCells.SENT] + numbers[FlowCells.SENT_UNKNOWN];
  }

  /** Whether most of that went to networks that are known, and known to be foreign. */
  boolean toKnownNetworks() {
    return numbers[FlowCells.SENT] >= numbers[FlowCells.SENT_UNKNOWN];
  }

  long firstSent() {
    return numbers[FlowCells.FIRST];
  }

  long largest() {
    return numbers[FlowCells.LARGEST];
  }

  IpAddress largestTo() {
    return IpAddress.v6(numbers[FlowCells.LARGEST_HIGH], numbers[FlowCells.LARGEST_LOW]);
  }

  int minedMinutes() {
    return Long.bitCount(numbers[FlowCells.MINED_MINUTES]);
  }

  /** The second in which the first of these minutes begins. */
  long firstMined() {
    return number() * FlowTable.SECONDS_AN_HOUR
        + 60L * Long.numberOfTrailingZeros(numbers[FlowCells.MINED_MINUTES]);
  }

  long minedBytes() {
    return numbers[FlowCells.MINED_BYTES];
  }

  IpAddress minedAt() {
    return IpAddress.v6(numbers[FlowCells.MINED_HIGH], numbers[FlowCells.MINED_LOW]);
  }

  long minedPort() {
    return numbers[FlowCells.MINED_PORT];
  }
}
