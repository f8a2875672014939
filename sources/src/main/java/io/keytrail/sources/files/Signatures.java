package io.keytrail.sources.files;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names for files that lie beside logs and are not read, so that skipping them can be explained.
 */
final class Signatures {
  private static final Map<String, String> BINARY = new LinkedHashMap<>();

  static {
    BINARY.put("Obj\u0001", "an Avro file");
    BINARY.put("ORC", "an ORC file");
    BINARY.put("ElfFile", "a Windows event log (evtx)");
    BINARY.put("(\u00b5/\u00fd", "zstd-compressed: unpack it first");
    BINARY.put("BZh", "bzip2-compressed: unpack it first");
    BINARY.put("\u00fd7zXZ", "xz-compressed: unpack it first");
    BINARY.put("7z\u00bc\u00af", "a 7-Zip archive: unpack it first");
    BINARY.put("Rar!", "a RAR archive: unpack it first");
    BINARY.put("\u0089PNG", "a PNG image");
    BINARY.put("\u00ff\u00d8\u00ff", "a JPEG image");
    BINARY.put("GIF8", "a GIF image");
    BINARY.put("%PDF", "a PDF document");
    BINARY.put("\u007fELF", "a program");
    BINARY.put("MZ", "a program");
    BINARY.put("SQLite format 3", "a SQLite database");
    BINARY.put("\u00d4\u00c3\u00b2\u00a1", "a packet capture");
    BINARY.put("\n\r\r\n", "a packet capture");
  }

  private Signatures() {}

  /** What binary format these bytes begin, or null. */
  static @Nullable String nameOf(byte[] head) {
    String text = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> known : BINARY.entrySet()) {
      if (text.startsWith(known.getKey())) {
        return known.getValue();
      }
    }
    return head.length > 262
            && new String(head, 257, 5, StandardCharsets.ISO_8859_1).equals("ustar")
        ? "a tar archive: unpack it first"
        : null;
  }

  /** What kind of text this is, or null. */
  static @Nullable String nameOfText(String text) {
    // No element's name begins with a digit: that is the priority of a line of syslog.
    boolean syslog = text.length() > 1 && Character.isDigit(text.charAt(1));
    return text.startsWith("<") && !syslog ? "HTML or XML" : null;
  }
}
