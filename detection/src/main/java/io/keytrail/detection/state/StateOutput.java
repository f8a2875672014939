package io.keytrail.detection.state;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;

/**
 * Writes values one behind the other, in blocks that are compressed and checked one by one. A text
 * is written in full the first time and as a number from then on. Not thread-safe.
 *
 * <p>The form: eight bytes of magic, four of version, then blocks of {@code length of the values,
 * length compressed, CRC-32C of the values, bytes}, and a block of length 0 at the end, without
 * which the whole is taken for cut off.
 */
public final class StateOutput implements Closeable {
  static final byte[] MAGIC = "KTSTATE\n".getBytes(StandardCharsets.US_ASCII);

  /** The version of the form; rises when an older program could not read it. */
  static final int VERSION = 2;

  /** A value begins in a block while it holds less than this. */
  static final int BLOCK = 1 << 20;

  private final DataOutputStream out;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final Map<String, Integer> texts = new HashMap<>();
  private byte[] block = new byte[BLOCK + (BLOCK >> 2)];
  private int used;

  /** Begins a state. */
  public StateOutput(OutputStream out) throws IOException {
    this.out = new DataOutputStream(out);
    this.out.write(MAGIC);
    this.out.writeInt(VERSION);
  }

  /** A number from 0, in one byte when it is below 128. */
  public void number(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("a number from 0 was expected, but is " + value);
    }
    room(Long.BYTES + 2);
    long rest = value;
    while (rest >= 0x80) {
      block[used++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    block[used++] = (byte) rest;
  }

  /** All eight bytes, for what looks random. */
  public void whole(long value) {
    room(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      block[used++] = (byte) (value >>> shift);
    }
  }

  /** A text that comes again. */
  public void shared(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    number(known == null ? texts.size() - 1 : known);
    if (known == null) {
      text(text);
    }
  }

  /** A text that hardly comes again. */
  public void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    room(bytes.length);
    System.arraycopy(bytes, 0, block, used, bytes.length);
    used += bytes.length;
  }

  /** Says that a value is complete, so that a block may end here. */
  public void endOfValue() throws IOException {
    if (used >= BLOCK) {
      flushBlock();
    }
  }

  /** Writes what is left and the end mark; the stream itself stays open. */
  @Override
  public void close() throws IOException {
    if (used > 0) {
      flushBlock();
    }
    out.writeInt(0);
    out.flush();
    deflater.end();
  }

  private void flushBlock() throws IOException {
    CRC32C checksum = new CRC32C();
    checksum.update(block, 0, used);
    deflater.reset();
    deflater.setInput(block, 0, used);
    deflater.finish();
    byte[] compressed = new byte[used + (used >> 3) + 64];
    int length = 0;
    while (!deflater.finished()) {
      length += deflater.deflate(compressed, length, compressed.length - length);
      if (length == compressed.length) {
        compressed = Arrays.copyOf(compressed, length * 2);
      }
    }
    out.writeInt(used);
    out.writeInt(length);
    out.writeInt((int) checksum.getValue());
    out.write(compressed, 0, length);
    used = 0;
  }

  private void room(int wanted) {
    if (block.length - used < wanted) {
      block = Arrays.copyOf(block, Math.max(block.length * 2, used + wanted));
    }
  }
}
