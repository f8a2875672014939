package io.keytrail.sources.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Undoes the compression of a page, into exactly as many bytes as the page states. */
final class Codec {
  private static final List<String> NAMES =
      List.of("UNCOMPRESSED", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4", "ZSTD", "LZ4_RAW");

  private Codec() {}

  /** Refuses a codec that is not undone. */
  static void check(long codec) throws DamagedParquet {
    if (codec != 0 && codec != 1 && codec != 2 && codec != 7) {
      String name = codec >= 0 && codec < NAMES.size() ? NAMES.get((int) codec) : "number " + codec;
      throw new DamagedParquet(
          "compressed with "
              + name
              + ", which is not undone: write it with SNAPPY, GZIP, LZ4_RAW or UNCOMPRESSED");
    }
  }

  static byte[] undo(long codec, byte[] packed, int from, int length) throws DamagedParquet {
    check(codec);
    byte[] out = new byte[length];
    ByteInput in = new ByteInput(packed, from, packed.length);
    int filled =
        switch ((int) codec) {
          case 1 -> snappy(in, out);
          case 2 -> gzip(in, out);
          case 7 -> lz4(in, out);
          default -> copy(in, in.left(), out, 0);
        };
    if (filled != length) {
      throw new DamagedParquet("it unpacks to " + filled + " bytes and states " + length);
    }
    return out;
  }

  private static int gzip(ByteInput in, byte[] out) throws DamagedParquet {
    int left = in.left();
    try (GZIPInputStream gzip =
        new GZIPInputStream(new ByteArrayInputStream(in.bytes, in.take(left), left))) {
      int filled = gzip.readNBytes(out, 0, out.length);
      return gzip.read() < 0 ? filled : filled + 1;
    } catch (IOException broken) {
      throw new DamagedParquet("its gzip is broken: " + broken.getMessage());
    }
  }

  private static int snappy(ByteInput in, byte[] out) throws DamagedParquet {
    long stated = in.varint();
    int at = 0;
    while (in.left() > 0) {
      int tag = in.next();
      int six = tag >>> 2;
      at =
          switch (tag & 3) {
            case 0 -> copy(in, (six < 60 ? six : in.little(six - 59)) + 1, out, at);
            case 1 -> repeat(out, at, (tag & 0xe0) << 3 | in.next(), (six & 7) + 4);
            case 2 -> repeat(out, at, in.little(2), six + 1);
            default -> repeat(out, at, in.little(4), six + 1);
          };
    }
    return stated == at ? at : -1;
  }

  private static int lz4(ByteInput in, byte[] out) throws DamagedParquet {
    int at = 0;
    while (in.left() > 0) {
      int token = in.next();
      at = copy(in, extended(in, token >>> 4), out, at);
      if (in.left() > 0) {
        long distance = in.little(2);
        at = repeat(out, at, distance, extended(in, token & 15) + 4);
      }
    }
    return at;
  }

  private static long extended(ByteInput in, int four) throws DamagedParquet {
    long length = four;
    int more = four == 15 ? 255 : 0;
    while (more == 255) {
      more = in.next();
      length += more;
    }
    return length;
  }

  private static int copy(ByteInput in, long length, byte[] out, int at) throws DamagedParquet {
    if (length > out.length - at) {
      throw new DamagedParquet("it unpacks to more than the " + out.length + " bytes it states");
    }
    System.arraycopy(in.bytes, in.take(length), out, at, (int) length);
    return at + (int) length;
  }

  private static int repeat(byte[] out, int at, long distance, long length) throws DamagedParquet {
    if (distance < 1 || distance > at || length > out.length - at) {
      throw new DamagedParquet("its compression points outside of it");
    }
    for (int i = at; i < at + length; i++) {
      out[i] = out[i - (int) distance];
    }
    return at + (int) length;
  }
}
