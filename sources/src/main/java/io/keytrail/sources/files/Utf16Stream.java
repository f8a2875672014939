package io.keytrail.sources.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** UTF-16 text as UTF-8, which is what everything behind it reads. */
final class Utf16Stream extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[8192];
  private byte[] bytes = new byte[0];
  private int position;
  private char pending;

  Utf16Stream(InputStream in, Charset charset) {
    reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (position == bytes.length && !refill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - position);
    System.arraycopy(bytes, position, into, offset, count);
    position += count;
    return count;
  }

  private boolean refill() throws IOException {
    int kept = pending == 0 ? 0 : 1;
    chars[0] = pending;
    pending = 0;
    int count = reader.read(chars, kept, chars.length - kept);
    int size = kept + Math.max(0, count);
    if (count > 0 && Character.isHighSurrogate(chars[size - 1])) {
      pending = chars[--size];
    }
    if (size == 0 && count < 0) {
      return false;
    }
    bytes = new String(chars, 0, size).getBytes(StandardCharsets.UTF_8);
    position = 0;
    return bytes.length > 0 || refill();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
