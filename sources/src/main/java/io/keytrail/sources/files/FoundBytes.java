package io.keytrail.sources.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes that a file had when it was found. One that is being written to would otherwise be read
 * for as long as that goes on, for ever if what is written is our own output. After the bytes that
 * were there it fails when there are more by now, or were fewer.
 */
final class FoundBytes extends FilterInputStream {
  private final long found;
  private long left;

  FoundBytes(InputStream in, long found) {
    super(in);
    this.found = found;
    this.left = found;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return end();
    }
    int count = in.read(into, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new BrokenContainer(
          "it became shorter while it was read: "
              + (found - left)
              + " of "
              + found
              + " bytes were there");
    }
    left -= count;
    return count;
  }

  private int end() throws IOException {
    if (in.read() >= 0) {
      throw new BrokenContainer(
          "it grew while it was read: its first " + found + " bytes were read");
    }
    return -1;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[(int) Math.min(count, 8192)];
    return Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
