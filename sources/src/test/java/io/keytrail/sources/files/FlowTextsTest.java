package io.keytrail.sources.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VPC flow logs as text, in the containers and envelopes that AWS delivers them in. */
final class FlowTextsTest {
  private static final String HEADER =
      "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start"
          + " end action log-status\n";
  private static final String OUT =
      "2 111122223333 eni-0123456789abcdef0 10.0.1.5 198.51.100.9 49152 443 6 25 20000 1772442000"
          + " 1772442058 ACCEPT OK\n";
  private static final String IN =
      "2 111122223333 eni-0123456789abcdef0 198.51.100.9 10.0.1.5 443 49152 6 20 15000 1772442000"
          + " 1772442058 REJECT OK\n";
  private static final String NO_DATA =
      "2 111122223333 eni-0123456789abcdef0 - - - - - - - 1772442000 1772442058 - NODATA\n";
  private static final String SKIPPED =
      "2 111122223333 eni-0123456789abcdef0 - - - - - - - 1772442000 1772442058 - SKIPDATA\n";

  @Test
  void read_defaultFormat_isFlowsAndNamesWhatIsNone() {
    Collected read = Collected.from(HEADER + OUT + IN + NO_DATA + SKIPPED);

    assertThat(read.flows).hasSize(2);
    assertThat(read.flows.getFirst())
        .containsEntry("log", "vpc-flow")
        .containsEntry("account", "111122223333")
        .containsEntry("meter", "eni-0123456789abcdef0")
        .containsEntry("direction", "OUT")
        .containsEntry("accepted", "true")
        .containsEntry("far", "00000000000000000000ffffc6336409")
        .containsEntry("ports", "49152 443")
        .containsEntry("protocol", "6")
        .containsEntry("packets", "25")
        .containsEntry("bytes", "20000")
        .containsEntry("from", "2026-03-02T09:00:00Z")
        .containsEntry("to", "2026-03-02T09:00:58Z");
    assertThat(read.flows.getLast())
        .containsEntry("direction", "IN")
        .containsEntry("accepted", "false")
        .containsEntry("ports", "49152 443");
    assertThat(read.ignored).containsExactly("3 vpc-flow-nodata", "4 vpc-flow-skipdata");
    assertThat(read.rejected).isEmpty();
    assertThat(read.reports.getFirst().records()).isEqualTo(4);
  }

  @Test
  void read_fieldsOfLaterVersions_tellMachineDirectionRegionAndService() {
    String text =
        "region instance-id interface-id flow-direction srcaddr dstaddr pkt-srcaddr pkt-dstaddr"
            + " srcport dstport protocol packets bytes start end action tcp-flags"
            + " pkt-dst-aws-service traffic-path ecs-task-id log-status account-id\n"
            + "eu-west-1 i-0aaaabbbbccccdddd eni-0123456789abcdef0 egress 2001:db8::5"
            + " 2001:db8:ff::9 2001:db8::5 2001:db8:ff::1:9 40000 443 6 5 900 1772442000 1772442058"
            + " ACCEPT 3 S3 8 - OK 111122223333\n";

    assertThat(Collected.from(text).flows)
        .singleElement()
        .satisfies(flow ->
            assertThat(flow)
                .containsEntry("machine", "i-0aaaabbbbccccdddd")
                .containsEntry("direction", "OUT")
                .containsEntry("region", "eu-west-1")
                .containsEntry("service", "true")
                .containsEntry("far", "20010db800ff00000000000000010009"));
  }

  @Test
  void read_publicAtBothEndsWithoutADirection_isNobodysEgress() {
    String text = OUT.replace("10.0.1.5", "2001:db8::5").replace("198.51.100.9", "2001:db8:ff::9");

    assertThat(Collected.from(text).flows.getFirst()).containsEntry("direction", "UNKNOWN");
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 63, 64, 200, 4096})
  void read_anyWindow_isTheSame(int window) {
    String text = HEADER + (OUT + NO_DATA + IN).repeat(40) + OUT.strip();
    Collected whole = Collected.from(text);

    Collected cut =
        Collected.from(
            text.getBytes(StandardCharsets.UTF_8), ReadLimits.standard().withWindowBytes(window));

    assertThat(cut.flows).hasSize(81).isEqualTo(whole.flows);
    assertThat(cut.ignored).hasSize(40).isEqualTo(whole.ignored);
    assertThat(cut.rejected).isEmpty();
  }

  @Test
  void read_gzipAndLineEndsOfWindows_isTheSame() throws IOException {
    byte[] gzip = gzip((HEADER + OUT + IN).replace("\n", "\r\n"));

    assertThat(Collected.from(gzip, ReadLimits.standard()).flows)
        .isEqualTo(Collected.from(HEADER + OUT + IN).flows);
  }

  @Test
  void read_headerInTheMiddleOrExportedWithTimes_isRead() {
    String other = "interface-id start bytes dstaddr srcaddr\n";
    String exported = "2026-03-02T09:00:00.000Z " + OUT;

    Collected read =
        Collected.from(
            HEADER + OUT + other + "eni-0123456789abcdef0 1772442000 7 198.51.100.9 10.0.1.5\n");

    assertThat(read.flows).hasSize(2);
    assertThat(read.flows.getLast()).containsEntry("bytes", "7").containsEntry("account", "");
    assertThat(Collected.from(exported + exported).flows).hasSize(2);
  }

  @Test
  void read_logEventsOfCloudWatch_holdLines() throws IOException {
    String told =
        """
        {"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"flows","logEvents":[
        {"id":"1","timestamp":1772442000000,"message":"%s"},
        {"id":"2","timestamp":1772442000000,"message":"%s"}]}
        """
            .formatted(OUT.strip(), NO_DATA.strip());
    String packed =
        "{\"awslogs\":{\"data\":\"%s\"}}".formatted(Base64.getEncoder().encodeToString(gzip(told)));

    for (String text : List.of(told, packed)) {
      Collected read = Collected.from(text);
      assertThat(read.flows).isEqualTo(Collected.from(OUT).flows);
      assertThat(read.ignored).containsExactly("2 vpc-flow-nodata");
      assertThat(read.rejected).isEmpty();
    }
  }

  @Test
  void read_rowsOfAthena_areTheSameFlows() {
    String row =
        "{\"version\":2,\"account_id\":\"111122223333\",\"interface_id\":\"eni-0123456789abcdef0\","
            + "\"srcaddr\":\"10.0.1.5\",\"dstaddr\":\"198.51.100.9\",\"srcport\":49152,\"dstport\":443,"
            + "\"protocol\":6,\"packets\":25,\"bytes\":20000,\"start\":1772442000,\"end\":1772442058,"
            + "\"action\":\"ACCEPT\",\"log_status\":\"OK\"}";
    String table = HEADER.replace(' ', ',') + OUT.replace(' ', ',');

    assertThat(Collected.from(row).flows).isEqualTo(Collected.from(OUT).flows);
    assertThat(Collected.from(table).flows).isEqualTo(Collected.from(OUT).flows);
  }

  @Test
  void read_brokenLines_costOnlyThemselves() {
    Collected read =
        Collected.from(
            HEADER
                + OUT.replace("ACCEPT OK", "ACCEPT")
                + OUT.replace("1772442000", "soon")
                + OUT.replace("10.0.1.5", "10.0.1.500")
                + OUT.replace(" 20000 ", " 99999999999999999999 ")
                + "\n"
                + OUT);

    assertThat(read.flows).hasSize(1);
    assertThat(read.rejected)
        .containsExactly(
            "1 a flow record has another number of fields than its format",
            "2 a flow record has no start time",
            "3 a flow record has no two addresses",
            "4 a flow record has no number of bytes");
  }

  @Test
  void read_lineLongerThanARecordMayBe_isRefusedAndPassedOver() {
    ReadLimits limits = new ReadLimits(64, 256, 1 << 20, 250, 4, 10, 8, 10, 10);
    String text = HEADER + OUT + "x".repeat(3_000) + "\n" + OUT;

    Collected read = Collected.from(text.getBytes(StandardCharsets.UTF_8), limits);

    assertThat(read.flows).hasSize(2);
    assertThat(read.rejected)
        .containsExactly("2 a line is longer than 256 bytes (limit recordBytes)");
  }

  @Test
  void read_azureRecordBrokenDeepInside_isCountedBesideTheFlowsBeforeIt() {
    String tuple = "1772442000,10.0.0.4,198.51.100.9,44931,443,T,O,A";
    Collected read =
        Collected.from(
            """
            {"category":"NetworkSecurityGroupFlowEvent","properties":{"flows":[
            {"flows":[{"mac":"000D3AF87856","flowTuples":["%s","none"]}]},{"flows":[{"mac" 1}]}]}}
            {"category":"NetworkSecurityGroupFlowEvent","properties":{"flows":[
            {"flows":[{"mac":"000D3AF87856","flowTuples":[]}]}]}}
            """
                .formatted(tuple));

    assertThat(read.flows).hasSize(1);
    assertThat(read.rejected)
        .containsExactly(
            "1 a flow inside a record cannot be read", "2 a flow inside a record cannot be read");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
