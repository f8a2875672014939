package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of traps costs no good record beside them, and no more than a small heap. */
final class HostileInputTest {
  private static final int MIB = 1 << 20;
  private static final int INCOMPLETE = 4;
  private static final int LIMIT_REACHED = 8;

  @TempDir Path temporary;
  private Path logs;

  @BeforeEach
  void putOneGoodFileDown() throws IOException {
    logs = Files.createDirectory(temporary.resolve("logs"));
    Files.writeString(logs.resolve("good.json"), "{\"Records\":[" + record("good", "x") + "]}");
  }

  @Test
  void hunt_gzipBomb_isRefusedByNameAndTheRestIsRead() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(logs.resolve("b.json.gz")))) {
      out.write("{\"Records\":[".getBytes(StandardCharsets.UTF_8));
      byte[] blanks = new byte[MIB];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 1_024; i++) {
        out.write(blanks);
      }
    }

    assertGoodRecordIsRead("b.json.gz");
  }

  @Test
  void hunt_zipInZipInZip_endsAtTheLimit() throws IOException {
    byte[] inner = record("deep", "x").getBytes(StandardCharsets.UTF_8);
    for (int depth = 0; depth < 12; depth++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry(depth == 0 ? "../../outside.json" : "inner.zip"));
        zip.write(inner);
      }
      inner = bytes.toByteArray();
    }
    Files.write(logs.resolve("nested.zip"), inner);

    assertGoodRecordIsRead("nested.zip");
    assertThat(temporary.resolve("outside.json")).doesNotExist();
  }

  @Test
  void hunt_depthGiantStringAndEndlessLine_areRefused() throws IOException {
    Files.writeString(logs.resolve("deep.json"), "[".repeat(100_000));
    Files.writeString(logs.resolve("wide.json"), record("wide", "y".repeat(40 * MIB)));
    try (OutputStream out = Files.newOutputStream(logs.resolve("line.json"))) {
      out.write("{\"eventVersion\":\"".getBytes(StandardCharsets.UTF_8));
      byte[] block = new byte[MIB];
      Arrays.fill(block, (byte) 'z');
      for (int i = 0; i < 200; i++) {
        out.write(block);
      }
    }

    assertGoodRecordIsRead("deep.json", "wide.json", "line.json");
  }

  @Test
  void hunt_wrongEncodingsTruncationAndForeignFiles_areNamed() throws IOException {
    Files.write(logs.resolve("nul.json"), new byte[4_096]);
    Files.write(logs.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xE9, (byte) 0xFF, '"'});
    Files.write(logs.resolve("half.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0});
    Files.writeString(logs.resolve("page.html"), "<!doctype html><p>not a log");
    Files.createSymbolicLink(logs.resolve("loop"), logs);

    assertGoodRecordIsRead("nul.json", "latin.json", "half.json.gz", "page.html");
  }

  @Test
  void hunt_hostileTextInEveryField_printsNoControlCharacters() throws IOException {
    String payload = "\\u001b[31m\\u202e\\u0007=cmd|' /C calc'!A1<script>alert(1)</script>\\r\\n";
    Files.writeString(
        logs.resolve("bad.json"),
        record("StopLogging", "x")
            .replace("\"aws-cli\"", "\"" + payload + "\"")
            .replace("user/dev", "user/" + payload));

    for (String format : List.of("table", "csv", "html")) {
      Keytrail.Run run = run("hunt", "--profile", "hunt", "-f", format, logs.toString());
      // CSV ends its lines with CR LF (RFC 4180).
      assertThat(run.output().replace("\r\n", "\n"))
          .as(format)
          .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f\u202e]");
    }
    assertThat(run("hunt", "--profile", "hunt", "-f", "html", logs.toString()).output())
        .doesNotContain("<script>");
  }

  private void assertGoodRecordIsRead(String... refused) {
    Keytrail.Run run = run("hunt", "-f", "json", logs.toString());
    assertThat(run.exitCode()).as(run.errors()).isIn(INCOMPLETE, LIMIT_REACHED);
    JsonNode coverage = JsonMapper.shared().readTree(run.output()).path("coverage");
    assertThat(coverage.path("events").asLong()).isEqualTo(1);
    long named =
        Stream.of(refused)
            .filter(file -> coverage.path("skipped").toString().contains(file))
            .count();
    long counted = coverage.path("rejected").asLong();
    assertThat(named + counted).as(coverage.toString()).isGreaterThanOrEqualTo(refused.length);
  }

  private Keytrail.Run run(String... arguments) {
    return Keytrail.built(temporary.resolve("data"))
        .with("-Xmx160m", "-XX:TieredStopAtLevel=1")
        .run(arguments);
  }

  private static String record(String name, String extra) {
    return """
    {"eventVersion":"1.11","eventTime":"2026-03-01T10:00:00Z","eventSource":"cloudtrail.amazonaws.com",\
    "eventName":"%s","awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.9","userAgent":"aws-cli",\
    "eventID":"00000000-0000-4000-8000-00000000000a","recipientAccountId":"111122223333",\
    "userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/dev","accountId":"111122223333",\
    "accessKeyId":"AKIAEXAMPLE0SAMPLE01","userName":"dev"},"requestParameters":{"name":"%s"}}
    """
        .formatted(name, extra);
  }
}
