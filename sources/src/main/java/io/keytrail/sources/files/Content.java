package io.keytrail.sources.files;

import io.keytrail.sources.LineNormalizer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file holds, judged by its first bytes; its name is never asked. */
sealed interface Content {
  /** Bytes looked at. */
  int HEAD = 4096;

  record Gzip() implements Content {}

  record Zip() implements Content {}

  record Utf16(boolean littleEndian) implements Content {}

  /** UTF-8 text that may hold records; {@code mark} bytes of byte order mark stand before it. */
  record Json(int mark) implements Content {}

  /** A table; {@code mark} bytes that are no part of it stand before its header. */
  record Csv(int mark, char separator) implements Content {}

  /** Apache Parquet, whose footer stands at its end. */
  record Parquet() implements Content {}

  /** A log of text lines; {@code mark} bytes of byte order mark stand before it. */
  record Lines(int mark, LineNormalizer log) implements Content {}

  record Empty() implements Content {}

  /** Nothing that is read. */
  record Other(String reason) implements Content {}

  String ACCEPTED =
      "; read are JSON, JSON lines, CSV, Parquet and lines of known logs, plain or in gzip or zip";

  /** What bytes begin, where some logs of text lines are known. */
  static Content of(byte[] head, List<LineNormalizer> lineLogs) {
    if (head.length == 0) {
      return new Empty();
    }
    if (startsWith(head, 0x1f, 0x8b)) {
      return new Gzip();
    }
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
      return new Zip();
    }
    if (startsWith(head, 'P', 'A', 'R', '1') || startsWith(head, 'P', 'A', 'R', 'E')) {
      return new Parquet();
    }
    if (startsWith(head, 0xff, 0xfe) || looksUtf16(head, 0)) {
      return new Utf16(true);
    }
    if (startsWith(head, 0xfe, 0xff) || looksUtf16(head, 1)) {
      return new Utf16(false);
    }
    String binary = Signatures.nameOf(head);
    if (binary != null) {
      return new Other("this is " + binary + ACCEPTED);
    }
    return text(head, startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0, lineLogs);
  }

  private static Content text(byte[] head, int mark, List<LineNormalizer> lineLogs) {
    int at = mark;
    while (at < head.length && head[at] <= ' ' && head[at] > 0) {
      at++;
    }
    if (at == head.length) {
      return at < HEAD ? new Empty() : new Json(mark);
    }
    if (head[at] == '{' || head[at] == '[') {
      return new Json(mark);
    }
    for (byte b : head) {
      if (b == 0) {
        return new Other("this is binary data" + ACCEPTED);
      }
    }
    for (LineNormalizer log : lineLogs) {
      if (log.recognises(head, at, head.length)) {
        return new Lines(mark, log);
      }
    }
    int from = CsvHeader.behindTypeLine(head, at);
    String text = new String(head, from, head.length - from, StandardCharsets.UTF_8);
    @Nullable String known = Signatures.nameOfText(text);
    char separator = known == null ? CsvHeader.separator(text) : 0;
    if (separator != 0) {
      return new Csv(from == at ? mark : from, separator);
    }
    if (known == null && (text.contains("{") || head[at] == '"')) {
      return new Json(mark);
    }
    return new Other("this is " + (known == null ? "text without JSON in it" : known) + ACCEPTED);
  }

  /** Text of ASCII characters with a zero byte beside each; the first two tell the order. */
  private static boolean looksUtf16(byte[] head, int zeroAt) {
    if (head.length < 4) {
      return false;
    }
    return head[1 - zeroAt] == 0
        && head[zeroAt] != 0
        && head[3 - zeroAt] == 0
        && head[2 + zeroAt] != 0;
  }

  private static boolean startsWith(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
