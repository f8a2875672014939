package io.keytrail.sources.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogReaderTest {
  @Test
  void read_recordsFile_everyRecordInOrder() {
    Collected read = Collected.from(Trail.file(20));
    assertThat(read.ids()).isEqualTo(Trail.ids(20));
    assertThat(read.events.get(19).record().provenance().record()).isEqualTo(20);
    assertThat(read.reports.getFirst().records()).isEqualTo(20);
    assertThat(read.rejected).isEmpty();
    assertThat(read.skipped()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 16, 63, 64, 65, 500, 1000, 4096})
  void read_anyWindow_sameEvents(int window) {
    ReadLimits limits = ReadLimits.standard().withWindowBytes(window);
    for (String text :
        new String[] {
          Trail.file(30),
          Trail.lines(30),
          "[" + String.join(" ,\n", Trail.records(30)) + "]",
          String.join("", Trail.records(30)),
          "{\"NextToken\":\"x\",\"Records\" : ["
              + String.join(",", Trail.records(30))
              + "],\"n\":[1]}"
        }) {
      Collected read = Collected.from(text.getBytes(UTF_8), limits);
      assertThat(read.ids()).isEqualTo(Trail.ids(30));
      assertThat(read.rejected).isEmpty();
      assertThat(read.skipped()).isEmpty();
    }
  }

  @Test
  void read_prettyPrintedObjects_everyRecord() {
    String pretty = Trail.lines(3).replace(",\"", ",\n  \"").replace("\":", "\" : ");
    assertThat(Collected.from(pretty).ids()).isEqualTo(Trail.ids(3));
  }

  @Test
  void read_markOrUtf16_sameEvents() {
    String text = Trail.file(5);
    assertThat(Collected.from("\ufeff" + text).ids()).isEqualTo(Trail.ids(5));
    for (byte[] utf16 :
        new byte[][] {
          text.getBytes(UTF_16LE), text.getBytes(UTF_16BE), ("\ufeff" + text).getBytes(UTF_16LE)
        }) {
      Collected read = Collected.from(utf16, ReadLimits.standard());
      assertThat(read.ids()).isEqualTo(Trail.ids(5));
    }
  }

  @Test
  void read_gzipMembers_oneAfterAnother() throws IOException {
    byte[] first = gzip(Trail.lines(2));
    byte[] second = gzip(Trail.record(2) + "\n");
    byte[] both = Arrays.copyOf(first, first.length + second.length + 512);
    System.arraycopy(second, 0, both, first.length, second.length);
    Collected read = Collected.from(both, ReadLimits.standard());
    assertThat(read.ids()).isEqualTo(Trail.ids(3));
    assertThat(read.skipped()).isEmpty();
  }

  @Test
  void read_truncatedGzip_goodRecordsKeptAndFileListed() throws IOException {
    byte[] whole = gzip(Trail.file(500));
    Collected read = Collected.from(Arrays.copyOf(whole, whole.length / 2), ReadLimits.standard());
    assertThat(read.ids()).hasSizeGreaterThan(50).isEqualTo(Trail.ids(read.ids().size()));
    assertThat(read.skipped()).contains("test.json: gzip data ends early: the file is cut off");
  }

  @Test
  void read_zip_entriesByName() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../../etc/a.json"));
      zip.write(Trail.file(2).getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("b.json.gz"));
      zip.write(gzip(Trail.record(2)));
      zip.putNextEntry(new ZipEntry("picture.png"));
      zip.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
    }
    Collected read = Collected.from(bytes.toByteArray(), ReadLimits.standard());
    assertThat(read.ids()).isEqualTo(Trail.ids(3));
    assertThat(read.events.getLast().record().provenance().file()).isEqualTo("test.json!b.json.gz");
    assertThat(read.skipped()).hasSize(1);
    assertThat(read.skipped().getFirst()).startsWith("test.json!picture.png: this is a PNG image");
  }

  @Test
  void read_brokenRecordBetweenGoodOnes_onlyItIsLost() {
    for (String broken :
        new String[] {"{\"a\": \"b}", "{\"a\" 1}", "{", "{\"a\":[}", "oops", "{\"a\":tru"}) {
      String lines = Trail.record(0) + "\n" + broken + "\n" + Trail.record(1) + "\n";
      Collected read = Collected.from(lines);
      assertThat(read.ids()).as(broken).isEqualTo(Trail.ids(2));
      assertThat(read.rejected).as(broken).hasSize(1);
      String list =
          "{\"Records\":[" + Trail.record(0) + "," + broken + "," + Trail.record(1) + "]}";
      assertThat(Collected.from(list).ids()).as(broken).isEqualTo(Trail.ids(2));
    }
  }

  @Test
  void read_brokenListInsideLists_losesNothingBesideIt() {
    String list = "[".repeat(12) + "1, [2 \"a\" :]" + "]".repeat(12);
    Collected read = Collected.from(Trail.record(0) + "\n" + list + "\n" + Trail.record(1) + "\n");
    assertThat(read.ids()).isEqualTo(Trail.ids(2));
    assertThat(read.rejected).last().asString().endsWith("a list of records is broken inside");
  }

  @Test
  void read_textCutOff_saysSoAndKeepsTheRest() {
    String whole = Trail.file(3);
    Collected read = Collected.from(whole.substring(0, whole.length() - 100));
    assertThat(read.ids()).isEqualTo(Trail.ids(2));
    assertThat(read.rejected).containsExactly("3 the text ends inside this record: it is cut off");
    assertThat(read.skipped())
        .containsExactly("test.json: the text ends inside a list of records: it is cut off");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
