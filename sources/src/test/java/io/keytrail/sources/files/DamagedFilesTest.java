package io.keytrail.sources.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.sources.formats.Normalizers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut, joined and damaged at random: reading never fails, and loses only what was hit. */
final class DamagedFilesTest {
  private static final int RECORDS = 12;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void read_damagedAnywhere_neverThrowsAndAlwaysEnds(long seed) throws IOException {
    Random random = new Random(seed);
    List<byte[]> files = shapes();
    LogReader reader = new LogReader(ReadLimits.standard().withWindowBytes(512), Normalizers::all);
    int events = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = files.get(i % files.size()).clone();
      for (int m = random.nextInt(4); m >= 0; m--) {
        damaged[random.nextInt(damaged.length)] =
            (byte)
                (random.nextBoolean()
                    ? random.nextInt(256)
                    : "{}[]\",:\\\n".charAt(random.nextInt(9)));
      }
      int length = random.nextInt(4) == 0 ? random.nextInt(damaged.length) : damaged.length;
      Collected read = Collected.from(Collected.file("f", Arrays.copyOf(damaged, length)), reader);
      events += read.events.size();
      assertThat(read.reports.getFirst().records())
          .isEqualTo(read.events.size() + read.ignored.size() + read.rejected.size());
    }
    assertThat(events).isGreaterThan(20_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void read_oneByteOfOneLineDamaged_otherLinesAreKept(long seed) {
    Random random = new Random(seed);
    LogReader reader = new LogReader(ReadLimits.standard(), Normalizers::all);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = Trail.lines(RECORDS).getBytes(UTF_8);
      int at = random.nextInt(bytes.length);
      if (bytes[at] == '\n') {
        continue;
      }
      byte damage = (byte) random.nextInt(128);
      int line = (int) new String(bytes, 0, at, UTF_8).chars().filter(c -> c == '\n').count();
      bytes[at] = damage == '\n' ? 0 : damage;
      Collected read = Collected.from(Collected.file("f", bytes), reader);
      List<String> others = new ArrayList<>(Trail.ids(RECORDS));
      others.remove(line);
      assertThat(read.ids()).as("byte %s of the file is %s", at, damage).containsAll(others);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void read_gzipMembersCutAnywhere_sameEvents(long seed) throws IOException {
    Random random = new Random(seed);
    byte[] text = Trail.file(40).getBytes(UTF_8);
    for (int i = 0; i < 40; i++) {
      ByteArrayOutputStream members = new ByteArrayOutputStream();
      for (int from = 0; from < text.length; ) {
        int to = Math.min(text.length, from + random.nextInt(3_000));
        try (GZIPOutputStream gzip = new GZIPOutputStream(members)) {
          gzip.write(text, from, to - from);
        }
        from = to;
      }
      ReadLimits limits = ReadLimits.standard().withWindowBytes(1 + random.nextInt(2_000));
      assertThat(Collected.from(members.toByteArray(), limits).ids()).isEqualTo(Trail.ids(40));
    }
  }

  @Test
  void read_recyclingReader_sameEventsFileAfterFile() {
    List<String> kept = new ArrayList<>();
    LogReader reader = new LogReader(ReadLimits.standard().withWindowBytes(700), Normalizers::all);
    for (String text : List.of(Trail.file(20), Trail.lines(20), Trail.file(20))) {
      reader.read(
          Collected.file("f", text.getBytes(UTF_8)),
          new Collected() {
            @Override
            public void event(ActivityEvent event) {
              kept.add(event.record().document().textAt("eventID"));
            }

            @Override
            public Retention retention() {
              return Retention.RELEASES_RECORDS;
            }
          });
    }
    assertThat(kept).hasSize(60).startsWith(Trail.id(0)).endsWith(Trail.id(19));
    assertThat(kept.subList(20, 40)).isEqualTo(Trail.ids(20));
  }

  private static List<byte[]> shapes() throws IOException {
    String file = Trail.file(RECORDS);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
      zip.putNextEntry(new ZipEntry("a.json"));
      zip.write(file.getBytes(UTF_8));
    }
    ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
      gzip.write(file.getBytes(UTF_8));
    }
    String csv =
        "eventName,eventSource,eventTime,userIdentity,eventID\n"
            + "GetObject,s3.amazonaws.com,2026-03-01T08:00:00Z,\"{type=Root, accountid=1}\",e\n"
                .repeat(RECORDS);
    String logEvents =
        "{\"logEvents\":[{\"id\":\"1\",\"timestamp\":1,\"message\":\""
            + Trail.record(1).replace("\\", "\\\\").replace("\"", "\\\"")
            + "\"}]}";
    return List.of(
        file.getBytes(UTF_8),
        Trail.lines(RECORDS).getBytes(UTF_8),
        csv.getBytes(UTF_8),
        logEvents.getBytes(UTF_8),
        Trail.lines(2).getBytes(UTF_16LE),
        zipped.toByteArray(),
        gzipped.toByteArray());
  }
}
