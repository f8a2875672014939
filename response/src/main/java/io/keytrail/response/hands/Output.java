package io.keytrail.response.hands;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a call printed, byte for byte. Immutable. */
public final class Output {
  private final byte[] bytes;

  public Output(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** Of a text in UTF-8. */
  public static Output of(String text) {
    return new Output(text.getBytes(StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** As UTF-8, without the white space around it. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8).strip();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Output output && Arrays.equals(bytes, output.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
