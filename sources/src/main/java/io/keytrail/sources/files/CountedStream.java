package io.keytrail.sources.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that tells a {@link Budget} what passes through it. */
final class CountedStream extends FilterInputStream {
  /** Told of every read. */
  interface Meter {
    void passed(long bytes) throws BrokenContainer;
  }

  private final Meter meter;

  CountedStream(InputStream in, Meter meter) {
    super(in);
    this.meter = meter;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      meter.passed(1);
    }
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    if (count > 0) {
      meter.passed(count);
    }
    return count;
  }
}
