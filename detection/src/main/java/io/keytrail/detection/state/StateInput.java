package io.keytrail.detection.state;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads what {@link StateOutput} wrote. Whatever else it is given ends in a {@link StateFault},
 * never in a wrong value that passes for a right one nor in memory that nobody asked for. Not
 * thread-safe.
 */
public final class StateInput implements AutoCloseable {
  /** No block of ours is longer: one value may overshoot a block, and none is this large. */
  private static final int LONGEST_BLOCK = 64 << 20;

  private static final int MOST_TEXTS = 50_000_000;

  private final DataInputStream in;
  private final Inflater inflater = new Inflater();
  private final List<String> texts = new ArrayList<>();
  private byte[] block = new byte[0];
  private int at;
  private int end;
  private boolean ended;

  /**
   * Begins to read a state.
   *
   * @throws StateFault if it is none, or of a newer version
   */
  public StateInput(InputStream in) throws IOException {
    this.in = new DataInputStream(in);
    byte[] magic = new byte[StateOutput.MAGIC.length];
    int version;
    try {
      this.in.readFully(magic);
      version = this.in.readInt();
    } catch (EOFException cutOff) {
      throw new StateFault("it is no kept state: it ends within its first bytes", cutOff);
    }
    if (!Arrays.equals(magic, StateOutput.MAGIC)) {
      throw new StateFault("it is no kept state: it begins with other bytes");
    }
    if (version != StateOutput.VERSION) {
      throw new StateFault(
          "it has form "
              + version
              + " and this program knows form "
              + StateOutput.VERSION
              + " only");
    }
  }

  /** Whether another value follows. */
  public boolean more() throws IOException {
    if (at == end && !ended) {
      nextBlock();
    }
    return !ended;
  }

  /**
   * Goes on to the next value.
   *
   * @throws StateFault if none follows
   */
  public void mustGoOn() throws IOException {
    if (!more()) {
      throw damaged("it ends before all was told");
    }
  }

  public long number() throws StateFault {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = next();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        if (value < 0) {
          throw damaged("a number below 0");
        }
        return value;
      }
    }
    throw damaged("a number without end");
  }

  /**
   * A number below a limit.
   *
   * @throws StateFault when it is not, before anything is made of it
   */
  public int below(int limit) throws StateFault {
    long value = number();
    if (value >= limit) {
      throw damaged("a number of " + value + " where none from " + limit + " can stand");
    }
    return (int) value;
  }

  public long whole() throws StateFault {
    need(Long.BYTES);
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << 8 | (block[at++] & 0xff);
    }
    return value;
  }

  public String shared() throws StateFault {
    int number = below(MOST_TEXTS);
    if (number < texts.size()) {
      return texts.get(number);
    }
    if (number > texts.size()) {
      throw damaged("a text that was never written");
    }
    String text = text();
    texts.add(text);
    return text;
  }

  public String text() throws StateFault {
    int length = below(LONGEST_BLOCK);
    need(length);
    String text = new String(block, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** A fault for a value that cannot be. */
  public StateFault damaged(String what) {
    return new StateFault("it is damaged: " + what);
  }

  @Override
  public void close() {
    inflater.end();
  }

  private byte next() throws StateFault {
    need(1);
    return block[at++];
  }

  private void need(int bytes) throws StateFault {
    if (end - at < bytes) {
      throw damaged("a value goes beyond its block");
    }
  }

  private void nextBlock() throws IOException {
    try {
      int length = in.readInt();
      if (length == 0) {
        ended = true;
        return;
      }
      int compressed = in.readInt();
      int checksum = in.readInt();
      if (length < 0 || length > LONGEST_BLOCK || compressed < 0 || compressed > LONGEST_BLOCK) {
        throw damaged("a block of impossible length");
      }
      inflate(in.readNBytes(compressed), compressed, length);
      CRC32C actual = new CRC32C();
      actual.update(block, 0, length);
      if ((int) actual.getValue() != checksum) {
        throw damaged("a block's checksum is wrong");
      }
      at = 0;
      end = length;
    } catch (EOFException cutOff) {
      throw new StateFault("it is damaged: it ends before its end mark", cutOff);
    }
  }

  private void inflate(byte[] bytes, int expected, int length) throws StateFault {
    if (bytes.length < expected) {
      throw damaged("it ends within a block");
    }
    if (block.length < length) {
      block = new byte[length];
    }
    inflater.reset();
    inflater.setInput(bytes);
    try {
      int filled = 0;
      while (filled < length && !inflater.finished()) {
        int more = inflater.inflate(block, filled, length - filled);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          break;
        }
        filled += more;
      }
      if (filled != length) {
        throw damaged("a block is shorter than it says");
      }
    } catch (DataFormatException broken) {
      throw new StateFault("it is damaged: a block cannot be decompressed", broken);
    }
  }
}
