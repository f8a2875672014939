package io.keytrail.sources.files;

/**
 * What one file has been allowed to unpack to so far, over all its entries and nested archives.
 * Checked as bytes come out, so that a bomb is refused before it is held anywhere.
 */
final class Budget {
  private static final long RATIO_ASKED_FROM = 64L << 20;

  private final ReadLimits limits;
  private long packed;
  private long inflated;

  Budget(ReadLimits limits) {
    this.limits = limits;
  }

  /** Counts bytes taken from the file itself. */
  void packed(long bytes) {
    packed += bytes;
  }

  /** Counts bytes that came out of a decompressor. */
  void inflated(long bytes) throws BrokenContainer {
    inflated += bytes;
    if (inflated > limits.inflatedBytes()) {
      throw new BrokenContainer(
          "unpacks to more than " + limits.inflatedBytes() + " bytes (limit inflatedBytes)");
    }
    if (inflated > RATIO_ASKED_FROM && inflated / limits.inflationRatio() > packed) {
      throw new BrokenContainer(
          "unpacks to more than "
              + limits.inflationRatio()
              + " times its size (limit inflationRatio)");
    }
  }

  long packedBytes() {
    return packed;
  }
}
