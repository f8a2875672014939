package io.keytrail.sources.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Gzip (RFC 1952) of any number of members, written for damaged input: whatever could be inflated
 * before the damage is returned first, and only the read after it throws {@link BrokenContainer}
 * with a reason. Zero bytes and other padding behind the last member are not an error. The JDK's
 * own stream loses the bytes of a failed read and gives up silently on some second members.
 */
final class GzipStream extends InputStream {
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;
  private static final int FLAG_HEADER_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final InputStream in;
  private final Budget budget;
  private final byte[] input = new byte[16 * 1024];
  private int position;
  private int limit;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private boolean inMember;
  private boolean ended;
  private boolean begun;

  GzipStream(InputStream in, Budget budget) {
    this.in = in;
    this.budget = budget;
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
    while (true) {
      if (!inMember && !beginMember()) {
        return -1;
      }
      int count = inflate(into, offset, length);
      if (count > 0) {
        checksum.update(into, offset, count);
        budget.inflated(count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      while (true) {
        int count = inflater.inflate(into, offset, length);
        if (count > 0 || inflater.finished()) {
          return count;
        }
        if (inflater.needsDictionary()) {
          throw new BrokenContainer("gzip data asks for a dictionary, which gzip does not have");
        }
        if (!refill()) {
          throw new BrokenContainer("gzip data ends early: the file is cut off");
        }
        inflater.setInput(input, position, limit - position);
      }
    } catch (DataFormatException damaged) {
      throw new BrokenContainer("gzip data is damaged (" + damaged.getMessage() + ")");
    }
  }

  private boolean beginMember() throws IOException {
    if (ended || peekMagic() < 0) {
      ended = true;
      return false;
    }
    if (nextByte() != 8) {
      throw new BrokenContainer("gzip member is not deflated");
    }
    int flags = nextByte();
    skip(6);
    if ((flags & FLAG_EXTRA) != 0) {
      int low = nextByte();
      skip(low | nextByte() << 8);
    }
    if ((flags & FLAG_NAME) != 0) {
      skipText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipText();
    }
    if ((flags & FLAG_HEADER_CRC) != 0) {
      skip(2);
    }
    inflater.reset();
    checksum.reset();
    inflater.setInput(input, position, limit - position);
    inMember = true;
    begun = true;
    return true;
  }

  /** Negative when no member begins here, which only the first one may not do. */
  private int peekMagic() throws IOException {
    int first = nextOrEnd();
    int second = first == MAGIC_1 ? nextOrEnd() : -1;
    if (first == MAGIC_1 && second == MAGIC_2) {
      return 1;
    }
    if (!begun) {
      throw new BrokenContainer("not gzip data");
    }
    return -1;
  }

  private void endMember() throws IOException {
    position = limit - inflater.getRemaining();
    inMember = false;
    long stated = 0;
    for (int i = 0; i < 8; i++) {
      stated |= (long) nextByte() << (8 * i);
    }
    if ((int) stated != (int) checksum.getValue()) {
      throw new BrokenContainer("gzip checksum differs: the data was damaged on its way");
    }
    if ((int) (stated >>> 32) != (int) inflater.getBytesWritten()) {
      throw new BrokenContainer("gzip length differs: the data was damaged on its way");
    }
  }

  private void skipText() throws IOException {
    int next = nextByte();
    while (next != 0) {
      next = nextByte();
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      nextByte();
    }
  }

  private int nextByte() throws IOException {
    int next = nextOrEnd();
    if (next < 0) {
      throw new BrokenContainer("gzip data ends early: the file is cut off");
    }
    return next;
  }

  private int nextOrEnd() throws IOException {
    if (position == limit && !refill()) {
      return -1;
    }
    return input[position++] & 0xff;
  }

  private boolean refill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(input, 0, input.length));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
