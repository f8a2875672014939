package io.keytrail.detection.enrich.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file line by line within limits. Broken UTF-8 is replaced, not refused. */
final class TextLines {
  private static final int LONGEST_LINE = 65_536;
  private static final long MOST_LINES = 20_000_000;

  private TextLines() {}

  /** Takes a line with its number, from 1. */
  @FunctionalInterface
  interface LineSink {
    void line(long number, String text);
  }

  /**
   * Hands every line to the sink, without the byte order mark that may stand first.
   *
   * @throws NetworkFileException if the file cannot be read or has too many lines
   */
  static void read(Path file, Problems problems, LineSink sink) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
      long number = 0;
      StringBuilder line = new StringBuilder();
      while (readLine(reader, line)) {
        if (++number > MOST_LINES) {
          throw new NetworkFileException(
              file, "has more than " + MOST_LINES + " lines; split it or use an MMDB file");
        }
        if (line.length() >= LONGEST_LINE) {
          problems.line(number, "longer than " + LONGEST_LINE + " characters");
        } else {
          sink.line(number, number == 1 ? withoutMark(line.toString()) : line.toString());
        }
      }
    } catch (IOException e) {
      throw new NetworkFileException(file, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Reads up to the end of the line and keeps no more of it than the limit. */
  private static boolean readLine(BufferedReader reader, StringBuilder line) throws IOException {
    line.setLength(0);
    int c = reader.read();
    if (c < 0) {
      return false;
    }
    while (c >= 0 && c != '\n') {
      if (c != '\r' && line.length() < LONGEST_LINE) {
        line.append((char) c);
      }
      c = reader.read();
    }
    return true;
  }
}
