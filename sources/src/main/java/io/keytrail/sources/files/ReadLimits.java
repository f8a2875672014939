package io.keytrail.sources.files;

/**
 * How far reading goes before input is refused. What reaches a limit is reported with the limit's
 * name, as it is spelled here; everything read before it counts.
 *
 * @param windowBytes bytes of text held at a time per reader; grows for a record that needs more,
 *     never beyond twice {@code recordBytes}
 * @param recordBytes longest single record, in bytes of UTF-8
 * @param inflatedBytes most bytes that one file may unpack to, all its entries together
 * @param inflationRatio most unpacked bytes per packed byte; asked once a file has unpacked to 64
 *     MiB, because small files of repetitive logs do compress that well
 * @param archiveDepth how deep archives may stand inside archives
 * @param archiveEntries most entries read from one archive
 * @param envelopeDepth how many envelopes may stand around a record
 * @param files most files taken from one invocation
 * @param directoryDepth how deep directories are followed
 */
public record ReadLimits(
    int windowBytes,
    int recordBytes,
    long inflatedBytes,
    int inflationRatio,
    int archiveDepth,
    int archiveEntries,
    int envelopeDepth,
    int files,
    int directoryDepth) {

  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;
  private static final long GIB = 1024L * MIB;
  private static final ReadLimits STANDARD =
      new ReadLimits(256 * KIB, 16 * MIB, 64 * GIB, 250, 4, 100_000, 8, 5_000_000, 64);

  public ReadLimits {
    if (windowBytes < 1 || recordBytes < windowBytes) {
      throw new IllegalArgumentException(
          "windowBytes must lie between 1 and recordBytes, not " + windowBytes);
    }
  }

  /** The limits that fit every log the providers are known to write. */
  public static ReadLimits standard() {
    return STANDARD;
  }

  /** These limits with another window; tests cut text at every place with it. */
  public ReadLimits withWindowBytes(int bytes) {
    return new ReadLimits(
        bytes,
        recordBytes,
        inflatedBytes,
        inflationRatio,
        archiveDepth,
        archiveEntries,
        envelopeDepth,
        files,
        directoryDepth);
  }
}
