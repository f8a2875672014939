package io.keytrail.sources.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.formats.Normalizers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Inputs made to exhaust a reader, each with a good record where one can stand. Run as a program in
 * a small heap; prints what became of each input on a line of its own.
 */
final class HostileInputs {
  private static final int MIB = 1 << 20;
  private static final long GIB = 1L << 30;

  private HostileInputs() {}

  /** Opens one input. */
  private interface Input {
    InputStream open() throws IOException;
  }

  public static void main(String[] args) throws IOException {
    Map<String, Input> inputs = new LinkedHashMap<>();
    inputs.put("zeros", () -> bomb((byte) 0, "", ""));
    inputs.put("spaces", () -> bomb((byte) ' ', Trail.record(0) + "\n", ""));
    inputs.put("long string", () -> bomb((byte) 'a', Trail.record(0) + "\n{\"a\":\"", ""));
    inputs.put("zip in zip", HostileInputs::zipInZip);
    inputs.put("many entries", HostileInputs::manyEntries);
    inputs.put("long line", () -> around("{\"a\":\"", (byte) 'a', 2 * GIB, "\"}\n"));
    inputs.put("long number", () -> around("{\"a\":", (byte) '7', 100L * MIB, "}\n"));
    inputs.put("long key", () -> around("{\"", (byte) 'k', 100L * MIB, "\":1}\n"));
    inputs.put("deep lists", () -> around("", (byte) '[', 100_000, "\n"));
    inputs.put("deep objects", () -> repeated("{\"a\":", 100_000, "\n"));
    inputs.put("many keys", () -> repeated("{\"k\":1", ",\"k\":1", 2_000_000, "}\n"));
    inputs.put("open strings", () -> repeated("", "{\"a\":\"bc\n", 2_000_000, ""));
    inputs.put("open objects", () -> repeated("", "{\"a\":[\n", 1_000_000, ""));
    inputs.put("odd tokens", () -> text("{\"a\":NaN}\n{\"a\":\"\\ud800\"}\n{\"a\":\"\0\"}\n"));
    inputs.put("overlong utf-8", () -> new ByteArrayInputStream(overlong()));
    for (Map.Entry<String, Input> input : inputs.entrySet()) {
      System.out.println(input.getKey() + " | " + outcome(input.getValue()));
    }
  }

  private static String outcome(Input input) {
    List<String> ids = new ArrayList<>();
    TreeSet<String> reasons = new TreeSet<>();
    LogFile file = new LogFile("hostile", LogFile.UNKNOWN_SIZE, input::open);
    FileReport report =
        new LogReader(ReadLimits.standard(), Normalizers::all)
            .read(
                file,
                new EventSink() {
                  @Override
                  public void event(ActivityEvent event) {
                    ids.add(event.id());
                  }

                  @Override
                  public void ignored(Provenance where, String kind) {}

                  @Override
                  public void rejected(Provenance where, String reason) {
                    reasons.add(reason);
                  }

                  @Override
                  public Retention retention() {
                    return Retention.RELEASES_RECORDS;
                  }
                });
    report.skipped().forEach(skip -> reasons.add(skip.reason()));
    return ids.size() + " | " + String.join("; ", reasons);
  }

  /** Ten gibibytes of one byte between two texts, as gzip of some ten megabytes. */
  private static InputStream bomb(byte filling, String before, String after) throws IOException {
    byte[] member = member(filling);
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(gzip(before)));
    for (int i = 0; i < 160; i++) {
      parts.add(new ByteArrayInputStream(member));
    }
    parts.add(new ByteArrayInputStream(gzip(after)));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static byte[] member(byte filling) throws IOException {
    byte[] chunk = new byte[MIB];
    Arrays.fill(chunk, filling);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 64; i++) {
        gzip.write(chunk);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static InputStream zipInZip() throws IOException {
    byte[] inner = Trail.record(0).getBytes(UTF_8);
    for (int i = 0; i < 6; i++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("record.json"));
        zip.write(Trail.record(i + 1).getBytes(UTF_8));
        zip.putNextEntry(new ZipEntry("level" + i + ".zip"));
        zip.write(inner);
      }
      inner = bytes.toByteArray();
    }
    return new ByteArrayInputStream(inner);
  }

  /** A million empty stored entries, without the directory that follows them. */
  private static InputStream manyEntries() {
    byte[] entry = new byte[31];
    byte[] start = {'P', 'K', 3, 4, 10};
    System.arraycopy(start, 0, entry, 0, start.length);
    entry[26] = 1;
    entry[30] = 'e';
    return new Repeating(entry, 1_000_000);
  }

  private static InputStream around(String before, byte filling, long count, String after) {
    byte[] chunk = new byte[1000];
    Arrays.fill(chunk, filling);
    return sequence(before, new Repeating(chunk, count / 1000), after);
  }

  private static InputStream repeated(String part, int count, String after) {
    return repeated("", part, count, after);
  }

  private static InputStream repeated(String before, String part, int count, String after) {
    return sequence(before, new Repeating(part.getBytes(UTF_8), count), after);
  }

  /** With a good record on the line before and on the line behind. */
  private static InputStream sequence(String before, InputStream middle, String after) {
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                text(Trail.record(0) + "\n" + before),
                middle,
                text(after + Trail.record(1) + "\n"))));
  }

  private static byte[] overlong() {
    byte[] bytes = (Trail.record(0) + "\n{\"a\":\"??\"}\n").getBytes(UTF_8);
    bytes[bytes.length - 5] = (byte) 0xc0;
    bytes[bytes.length - 4] = (byte) 0x80;
    return bytes;
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** The same bytes over and over. */
  private static final class Repeating extends InputStream {
    private final byte[] unit;
    private long left;
    private int at;

    Repeating(byte[] unit, long times) {
      this.unit = unit;
      this.left = unit.length * times;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      for (int done = 0; done < count; ) {
        int part = Math.min(count - done, unit.length - at);
        System.arraycopy(unit, at, into, offset + done, part);
        done += part;
        at = (at + part) % unit.length;
      }
      left -= count;
      return count;
    }
  }
}
