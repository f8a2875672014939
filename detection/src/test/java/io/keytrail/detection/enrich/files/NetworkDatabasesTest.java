package io.keytrail.detection.enrich.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.detection.enrich.DatabaseNotice;
import io.keytrail.detection.enrich.Enricher;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.enrich.NetworkTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkDatabasesTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static NetworkTables networks(Path... files) {
    return NetworkDatabases.open(new NetworkFiles(List.of(files), List.of(), List.of(), List.of()));
  }

  @Test
  void open_flatMmdb_answersForItsFamilyOnly() throws IOException {
    Path v4 =
        new MmdbWriter("ipv4-country-asn", 4)
            .add(
                "198.51.100.0/24",
                Map.of(
                    "country_code",
                    "RO",
                    "autonomous_system_number",
                    64500L,
                    "autonomous_system_organization",
                    "Example Hosting"))
            .write(folder.resolve("v4.mmdb"));
    Path v6 =
        new MmdbWriter("ipv6-country", 6)
            .add("2001:db8::/32", Map.of("country_code", "NO"))
            .write(folder.resolve("v6.mmdb"));
    NetworkTables tables = networks(v4, v6);
    assertThat(tables.lookup("198.51.100.7"))
        .isEqualTo(
            new IpContext(
                "198.51.100.0/24", 64500, "Example Hosting", "RO", NetworkKind.UNKNOWN, false, ""));
    assertThat(tables.lookup("198.51.100.7").network()).isEqualTo("AS64500");
    assertThat(tables.lookup("2001:db8::9").country()).isEqualTo("NO");
    assertThat(tables.lookup("203.0.113.1").country()).isEmpty();
    assertThat(tables.lookup("203.0.113.1").network()).isEqualTo("203.0.113.0/24");
  }

  @Test
  void open_geoIp2Mmdb_readsTheNestedLayout() throws IOException {
    Path city =
        new MmdbWriter("GeoLite2-City", 6)
            .add(
                "198.51.100.0/24",
                Map.of(
                    "country",
                    Map.of("iso_code", "BR", "names", Map.of("en", "Brazil")),
                    "traits",
                    Map.of("autonomous_system_number", 64501L, "is_tor_exit_node", true)))
            .write(folder.resolve("city.mmdb"));
    NetworkTables tables = networks(city);
    IpContext found = tables.lookup("198.51.100.7");
    assertThat(found.country()).isEqualTo("BR");
    assertThat(found.asn()).isEqualTo(64501);
    assertThat(found.kind()).isEqualTo(NetworkKind.TOR);
    assertThat(found.description()).isEqualTo("AS64501, BR, tor");
    assertThat(tables.notices())
        .extracting(DatabaseNotice::licence)
        .containsExactly("GeoLite2 End User License Agreement");
    assertThat(tables.notices().getFirst().line()).contains("of 2026-06-01");
  }

  @Test
  void open_publishedCsvLayouts_areUnderstood() throws IOException {
    Path country =
        file("country.csv", "198.51.100.0,198.51.100.255,RO\n2001:db8::,2001:db8::ff,NO\n");
    Path asn =
        file("asn.csv", "198.51.100.0,198.51.100.255,64500,\"Example, Inc.\"\nbroken,line,1\n");
    Path city = file("city.csv", "203.0.113.0,203.0.113.255,DE,Hesse,,Frankfurt,60306,50.1,8.6,\n");
    Path numbers = file("num.csv", "3221225984,3221226239,FR\n");
    Path header =
        file("header.csv", "\uFEFFnetwork,asn,as_name,country_code\n192.0.2.0/25,AS64502,Two,SE\n");
    NetworkTables tables = networks(country, asn, city, numbers, header);
    assertThat(tables.lookup("198.51.100.7").description()).isEqualTo("AS64500 Example, Inc., RO");
    assertThat(tables.lookup("2001:db8::9").country()).isEqualTo("NO");
    assertThat(tables.lookup("203.0.113.9").country()).isEqualTo("DE");
    assertThat(tables.lookup("192.0.2.200").country()).isEqualTo("FR");
    assertThat(tables.lookup("192.0.2.7").description()).isEqualTo("AS64502 Two, SE");
    assertThat(tables.problems()).hasSize(1).first().asString().contains("asn.csv:2");
  }

  @Test
  void open_overlay_winsOverEverything() throws IOException {
    Path overlay =
        file(
            "overlay.csv",
            """
            # our own
            range,asn,country,kind,name,trusted
            198.51.100.0/25,64511,DE,business,Head office,true
            10.1.0.0/16,,,business,Office LAN,yes
            192.0.2.0/24,,,,,false
            nonsense,1,DE,vpn,x,true
            203.0.113.0/24,1,DE,carrier,x,true
            """);
    Path database = file("asn.csv", "198.51.100.0,198.51.100.255,64500,Other\n");
    Path trusted = file("trusted.txt", "192.0.2.0/24 # branch\n203.0.113.7\n");
    Path bad = file("bad.txt", "# name: Known thieves\n198.51.100.200\n198.51.100.7 since May\n");
    Path tor = file("tor.txt", "# kind: tor\n198.51.100.201\n");
    NetworkTables tables =
        NetworkDatabases.open(
            new NetworkFiles(
                List.of(overlay, database), List.of(trusted), List.of(bad, tor), List.of()));
    IpContext office = tables.lookup("198.51.100.7");
    assertThat(office.description())
        .isEqualTo("AS64511 Head office, DE, business, trusted, on list Known thieves");
    assertThat(tables.lookup("198.51.100.200").knownBad()).isEqualTo("Known thieves");
    assertThat(tables.lookup("198.51.100.200").asn()).isEqualTo(64500);
    assertThat(tables.lookup("198.51.100.201").kind()).isEqualTo(NetworkKind.TOR);
    assertThat(tables.lookup("10.1.2.3").kind()).isEqualTo(NetworkKind.BUSINESS);
    assertThat(tables.lookup("10.2.2.3").kind()).isEqualTo(NetworkKind.PRIVATE);
    assertThat(tables.lookup("203.0.113.7").trusted()).isTrue();
    assertThat(tables.lookup("192.0.2.9").trusted()).isFalse();
    assertThat(tables.problems()).hasSize(2);
    assertThat(tables.problems().getLast()).contains("carrier").contains("overlay.csv:7");
  }

  @Test
  void open_yamlOverlay_saysTheSame() throws IOException {
    Path overlay =
        file(
            "overlay.yaml",
            """
            networks:
              - range: 198.51.100.0/24
                asn: 64500
                country: "NO"
                kind: vpn
                name: Example VPN
              - range: 203.0.113.0/24
                trusted: true
              - just text
            """);
    NetworkTables tables = networks(overlay);
    assertThat(tables.lookup("198.51.100.7").description())
        .isEqualTo("AS64500 Example VPN, NO, vpn");
    assertThat(tables.lookup("203.0.113.7").trusted()).isTrue();
    assertThat(tables.problems()).hasSize(1);
  }

  @Test
  void open_providerLists_tellTheCloud() throws IOException {
    Path aws =
        file(
            "ip-ranges.json",
            """
            {"prefixes":[{"ip_prefix":"198.51.100.0/24","service":"EC2"}],
             "ipv6_prefixes":[{"ipv6_prefix":"2001:db8::/40","service":"EC2"}]}
            """);
    Path google = file("cloud.json", "{\"prefixes\":[{\"ipv4Prefix\":\"203.0.113.0/24\"}]}");
    Path azure =
        file(
            "tags.json",
            "{\"values\":[{\"properties\":{\"addressPrefixes\":[\"192.0.2.0/24\"]}}]}");
    NetworkTables tables = networks(aws, google, azure);
    assertThat(tables.lookup("198.51.100.7").description()).isEqualTo("Amazon Web Services, cloud");
    assertThat(tables.lookup("2001:db8::1").kind()).isEqualTo(NetworkKind.CLOUD);
    assertThat(tables.lookup("203.0.113.7").asName()).isEqualTo("Google Cloud");
    assertThat(tables.lookup("192.0.2.7").asName()).isEqualTo("Microsoft Azure");
  }

  @Test
  void open_shippedClasses_areReadWithoutProblems() throws IOException {
    Path classes =
        Path.of(System.getProperty("keytrail.home"), "content", "networks", "asn-kinds.csv");
    Path asn = file("asn.csv", "198.51.100.0,198.51.100.255,14061,\n");
    NetworkTables tables =
        NetworkDatabases.open(
            new NetworkFiles(List.of(asn), List.of(), List.of(), List.of(classes)));
    assertThat(tables.problems()).isEmpty();
    assertThat(tables.classes()).hasSizeGreaterThan(80);
    assertThat(tables.lookup("198.51.100.7").description())
        .isEqualTo("AS14061 DigitalOcean, hosting");
  }

  @Test
  void open_unusableFiles_areRefusedByName() throws IOException {
    Path noMmdb = file("x.mmdb", "this is no database");
    Path noTable = file("x.csv", "hello\nworld\n");
    Path noYaml = file("x.yaml", "a: [1, 2\n");
    Path noList = file("y.yaml", "a: 1\n");
    Path noJson = file("x.json", "{");
    Path otherJson = file("y.json", "{\"prefixes\":[]}");
    for (Path bad :
        List.of(noMmdb, noTable, noYaml, noList, noJson, otherJson, folder.resolve("absent.csv"))) {
      assertThatThrownBy(() -> networks(bad))
          .isInstanceOf(NetworkFileException.class)
          .hasMessageContaining(bad.toString());
    }
  }

  @Test
  void open_noticeBesideADatabase_isShown() throws IOException {
    Path database = file("db.csv", "198.51.100.0,198.51.100.255,RO\n");
    file(
        "db.csv.notice",
        """
        name=Example DB
        date=2026-06-05
        licence=CC BY 4.0
        attribution=Data by Example
        source=npm example@1.0
        """);
    assertThat(networks(database).notices().getFirst().line())
        .isEqualTo("Example DB, of 2026-06-05, CC BY 4.0, Data by Example, from npm example@1.0");
  }

  @Test
  void lookup_withoutAnyFile_knowsServicesAndPrivateRangesOnly() {
    Enricher enricher = new Enricher(NetworkTables.EMPTY);
    assertThat(enricher.lookup("10.0.0.1").kind()).isEqualTo(NetworkKind.PRIVATE);
    assertThat(enricher.lookup("fd00::1").kind()).isEqualTo(NetworkKind.PRIVATE);
    assertThat(enricher.lookup("AWS Internal").kind()).isEqualTo(NetworkKind.PROVIDER_SERVICE);
    assertThat(enricher.lookup("cloudformation.amazonaws.com").kind())
        .isEqualTo(NetworkKind.PROVIDER_SERVICE);
    assertThat(enricher.lookup("gce-internal-ip").kind()).isEqualTo(NetworkKind.PRIVATE);
    assertThat(enricher.lookup("255.090.254.5")).isEqualTo(IpContext.NONE);
    assertThat(enricher.lookup("")).isEqualTo(IpContext.NONE);
    assertThat(enricher.lookup("203.0.113.9").description()).isEqualTo("unknown network");
    assertThat(enricher.lookup("203.0.113.9")).isSameAs(enricher.lookup("203.0.113.9"));
  }
}
