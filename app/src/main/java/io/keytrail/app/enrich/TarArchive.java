package io.keytrail.app.enrich;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Takes the databases out of a gzip-compressed tar archive (POSIX ustar, as npm packs). Of an
 * entry's name only the last part is used, so that nothing can be written outside the folder.
 */
final class TarArchive {
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int TYPE_AT = 156;
  private static final int MOST_ENTRIES = 10_000;

  private final Limits limits;
  private final Path folder;
  private final List<Path> written = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private long inflated;

  /**
   * What an archive may hold.
   *
   * @param bytes over all its entries, inflated
   */
  record Limits(long bytes) {
    static final Limits STANDARD = new Limits(2L * 1024 * 1024 * 1024);
  }

  private TarArchive(Path folder, Limits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /**
   * Writes the databases and the package description of an archive into a folder.
   *
   * @return the files written
   * @throws UpdateRefused if the archive is broken or beyond a limit
   */
  static List<Path> unpack(Path archive, Path folder, Limits limits) throws UpdateRefused {
    TarArchive tar = new TarArchive(folder, limits);
    try (InputStream in =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      tar.entries(in);
    } catch (IOException e) {
      throw new UpdateRefused("the archive cannot be unpacked: " + e.getMessage(), e);
    }
    return tar.written;
  }

  private void entries(InputStream in) throws IOException, UpdateRefused {
    byte[] header = new byte[BLOCK];
    for (int entries = 0; ; entries++) {
      if (entries == MOST_ENTRIES) {
        throw new UpdateRefused("the archive has more than " + MOST_ENTRIES + " entries");
      }
      int read = in.readNBytes(header, 0, BLOCK);
      if (read == 0 || (read == BLOCK && isEmpty(header))) {
        return;
      }
      if (read < BLOCK) {
        throw new UpdateRefused("the archive ends within an entry");
      }
      checkSum(header);
      long size = octal(header, SIZE_AT, SIZE_LENGTH);
      inflated += size;
      if (size < 0 || inflated > limits.bytes()) {
        throw new UpdateRefused("the archive holds more than " + limits.bytes() + " bytes");
      }
      String name = lastPart(text(header, 0, NAME_LENGTH));
      boolean file = header[TYPE_AT] == '0' || header[TYPE_AT] == 0;
      if (file && wanted(name)) {
        if (!names.add(name)) {
          throw new UpdateRefused("the archive holds " + name + " twice");
        }
        write(in, folder.resolve(name), size);
      } else {
        in.skipNBytes(size);
      }
      in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }
  }

  private static boolean wanted(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".mmdb") || lower.endsWith(".csv") || lower.equals("package.json");
  }

  private void write(InputStream in, Path file, long size) throws IOException {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      byte[] buffer = new byte[65_536];
      long left = size;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("the archive ends within " + file.getFileName());
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
    written.add(file);
  }

  private static void checkSum(byte[] header) throws UpdateRefused {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean inField = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH;
      sum += inField ? ' ' : header[i] & 0xff;
    }
    if (sum != octal(header, CHECKSUM_AT, CHECKSUM_LENGTH)) {
      throw new UpdateRefused("the archive is damaged: a header's checksum is wrong");
    }
  }

  /** An octal number, ended by a space or a zero byte; −1 for what is none. */
  private static long octal(byte[] header, int at, int length) {
    long value = 0;
    boolean any = false;
    for (int i = at; i < at + length; i++) {
      byte b = header[i];
      if (b >= '0' && b <= '7') {
        value = (value << 3) | (b - '0');
        any = true;
      } else if (any || (b != ' ' && b != 0)) {
        return any && (b == ' ' || b == 0) ? value : -1;
      }
    }
    return any ? value : -1;
  }

  private static String text(byte[] header, int at, int length) {
    int end = at;
    while (end < at + length && header[end] != 0) {
      end++;
    }
    return new String(header, at, end - at, StandardCharsets.UTF_8);
  }

  /** The name behind the last separator, if it is a plain one; else empty. */
  private static String lastPart(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    boolean plain = !last.isEmpty() && last.charAt(0) != '.';
    for (int i = 0; plain && i < last.length(); i++) {
      char c = last.charAt(i);
      plain = c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
    }
    return plain ? last : "";
  }

  private static boolean isEmpty(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }
}
