package io.keytrail.sources.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;

/** Undoes the base64, and the gzip inside it, of which queues and streams make their payloads. */
final class Packed {
  private static final int CHUNK = 8192;

  private Packed() {}

  /** The bytes packed into the text, no more of them than one record may have. */
  static byte[] decode(String base64, ReadLimits limits) throws BrokenContainer {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(base64.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException notBase64) {
      throw new BrokenContainer("an envelope's payload is not base64");
    }
    boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    return gzip ? gunzip(bytes, limits) : bytes;
  }

  private static byte[] gunzip(byte[] bytes, ReadLimits limits) throws BrokenContainer {
    Budget budget = new Budget(limits);
    budget.packed(bytes.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
    byte[] chunk = new byte[CHUNK];
    try (GzipStream gzip = new GzipStream(new ByteArrayInputStream(bytes), budget)) {
      int count = gzip.read(chunk, 0, CHUNK);
      while (count > 0) {
        out.write(chunk, 0, count);
        if (out.size() > limits.recordBytes()) {
          throw new BrokenContainer(
              "an envelope unpacks to more than "
                  + limits.recordBytes()
                  + " bytes (limit recordBytes)");
        }
        count = gzip.read(chunk, 0, CHUNK);
      }
    } catch (BrokenContainer broken) {
      throw broken;
    } catch (IOException impossible) {
      throw new BrokenContainer("an envelope's payload cannot be unpacked");
    }
    return out.toByteArray();
  }
}
