package io.keytrail.sources.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream whose first bytes have been looked at and are given out again. */
final class PrefixedStream extends InputStream {
  private final byte[] head;
  private final InputStream rest;
  private final @Nullable IOException failure;
  private int position;

  private PrefixedStream(byte[] head, InputStream rest, @Nullable IOException failure) {
    this.head = head;
    this.rest = rest;
    this.failure = failure;
  }

  /** Looks at up to that many bytes; what can be read before a failure is looked at as well. */
  static PrefixedStream peek(InputStream in, int most) {
    byte[] head = new byte[most];
    int size = 0;
    IOException failure = null;
    try {
      int count = in.read(head, 0, most);
      while (count > 0) {
        size += count;
        count = in.read(head, size, most - size);
      }
    } catch (IOException broken) {
      failure = broken;
    }
    return new PrefixedStream(Arrays.copyOf(head, size), in, failure);
  }

  byte[] head() {
    return head;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (position == head.length) {
      if (failure != null) {
        throw failure;
      }
      return rest.read(into, offset, length);
    }
    int count = Math.min(length, head.length - position);
    System.arraycopy(head, position, into, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
