package io.keytrail.verification.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.verification.program.Keytrail;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other tools say becomes evidence on the credential that the activity logs know. */
final class StatementsTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));
  private static final Path EXAMPLE = HOME.resolve("examples/stolen-key");
  private static final String THEFT = "INC-7FD25612";

  @TempDir Path temporary;

  @Test
  void finding_onAMachineTheThiefStarted_isEvidenceOnTheStolenKey() throws IOException {
    JsonNode started = event("RunInstances", "us-east-1");
    String instance =
        started
            .path("responseElements")
            .path("instancesSet")
            .path("items")
            .path(0)
            .path("instanceId")
            .asString();
    JsonNode theft =
        incident(
            hunt(
                finding(
                    "mining",
                    "CryptoCurrency:EC2/BitcoinTool.B",
                    "{\"resourceType\":\"Instance\",\"instanceDetails\":{\"instanceId\":\"%s\"}}"
                        .formatted(instance),
                    "2026-11-04T22:00:00Z")),
            THEFT);

    assertThat(instance).startsWith("i-");
    assertThat(detections(theft)).contains("aws.guardduty.mining");
  }

  @Test
  void finding_onAMachineOfOthers_isAnIncidentOfItsOwn() {
    JsonNode found =
        hunt(
            finding(
                "mining",
                "CryptoCurrency:EC2/BitcoinTool.B",
                "{\"resourceType\":\"Instance\",\"instanceDetails\":{\"instanceId\":\"i-00000000000000001\"}}",
                "2026-11-04T22:00:00Z"));

    assertThat(detections(incident(found, THEFT))).doesNotContain("aws.guardduty.mining");
    assertThat(found.path("incidents").findValuesAsString("detection"))
        .contains("aws.guardduty.mining");
  }

  @Test
  void finding_onASessionsKey_namesThePrincipalAsTheLogsDo() throws IOException {
    JsonNode identity = event("RunInstances", "eu-west-1").path("userIdentity");
    JsonNode found =
        hunt(
            finding(
                "carried-off",
                "UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS",
                "{\"accessKeyDetails\":{\"accessKeyId\":\"%s\",\"userType\":\"AssumedRole\"}}"
                    .formatted(identity.path("accessKeyId").asString()),
                "2026-11-01T12:00:00Z"));
    JsonNode incident = withDetection(found, "aws.guardduty.credential-theft");

    assertThat(incident.path("paging").asBoolean()).isTrue();
    assertThat(incident.path("principals").toString()).contains(identity.path("arn").asString());
  }

  @Test
  void finding_updatedAndSentBySecurityHub_isOneEvent() throws IOException {
    Path first = finding("f", "PenTest:IAMUser/KaliLinux", KEY, "2026-11-01T12:00:00Z");
    String update = Files.readString(first).replace("2026-11-01T12:30:00Z", "2026-11-03T12:30:00Z");
    Path second = Files.writeString(temporary.resolve("update.json"), update);
    Path hub =
        Files.writeString(
            temporary.resolve("hub.json"),
            """
            {"Findings":[{"SchemaVersion":"2018-10-08","GeneratorId":"g","AwsAccountId":"333344445555",
              "Id":"arn:aws:guardduty:eu-west-1:333344445555:detector/d/finding/f",
              "ProductArn":"arn:aws:securityhub:eu-west-1::product/aws/guardduty",
              "Types":["TTPs/PenTest:IAMUser-KaliLinux"],"FirstObservedAt":"2026-11-01T12:00:00Z",
              "Resources":[{"Type":"AwsIamAccessKey","Details":{"AwsIamAccessKey":
                {"AccessKeyId":"AKIAQUIETKEYOFEXAMPLE","PrincipalName":"quiet","PrincipalType":"IAMUser"}}}]}]}
            """);

    JsonNode coverage = huntOnly(first, second, hub).path("coverage");

    assertThat(coverage.path("events").asLong()).isEqualTo(1);
    assertThat(coverage.path("duplicates").asLong()).isEqualTo(2);
  }

  @Test
  void finding_thatSaysNothingOfCredentials_changesNoIncident() {
    JsonNode plain = huntOnly(EXAMPLE);
    JsonNode with =
        hunt(finding("probe", "Recon:EC2/PortProbeUnprotectedPort", KEY, "2026-11-04T02:00:00Z"));

    assertThat(with.path("incidents")).isEqualTo(plain.path("incidents"));
    assertThat(with.path("coverage").path("events").asLong())
        .isEqualTo(plain.path("coverage").path("events").asLong() + 1);
  }

  private static final String KEY =
      "{\"accessKeyDetails\":{\"accessKeyId\":\"AKIAQUIETKEYOFEXAMPLE\",\"userType\":\"IAMUser\",\"userName\":\"quiet\"}}";

  private Path finding(String id, String type, String resource, String firstSeen) {
    String json =
        """
        {"schemaVersion":"2.0","accountId":"333344445555","region":"us-east-1","id":"%s","type":"%s",
         "severity":8,"resource":%s,"service":{"serviceName":"guardduty","detectorId":"d",
         "eventFirstSeen":"%s","eventLastSeen":"2026-11-01T12:30:00Z","archived":false},
         "createdAt":"2026-11-01T12:30:00Z","updatedAt":"2026-11-01T12:30:00Z"}
        """
            .formatted(id, type, resource, firstSeen);
    try {
      return Files.writeString(temporary.resolve(id + ".json"), json);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private JsonNode hunt(Path finding) {
    return huntOnly(EXAMPLE, finding);
  }

  private JsonNode huntOnly(Path... paths) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "hunt", "-f", "json", "--networks", EXAMPLE.resolve("networks.csv").toString()));
    Stream.of(paths).map(Path::toString).forEach(arguments::add);
    Keytrail.Run run = Keytrail.built(temporary.resolve("data")).run(new byte[0], arguments);
    assertThat(run.output()).as(run.errors()).isNotEmpty();
    return JsonMapper.shared().readTree(run.output());
  }

  private static JsonNode incident(JsonNode hunt, String id) {
    return hunt.path("incidents")
        .valueStream()
        .filter(incident -> incident.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode withDetection(JsonNode hunt, String detection) {
    return hunt.path("incidents")
        .valueStream()
        .filter(incident -> detections(incident).contains(detection))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> detections(JsonNode incident) {
    return incident.path("reasons").findValuesAsString("detection");
  }

  /** The earliest successful call of that name and region in the example. */
  private static JsonNode event(String name, String region) throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE.resolve("AWSLogs"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          for (JsonNode event : JsonMapper.shared().readTree(in).path("Records")) {
            if (event.path("eventName").asString().equals(name)
                && event.path("awsRegion").asString().equals(region)
                && event.path("errorCode").isMissingNode()) {
              return event;
            }
          }
        }
      }
    }
    throw new IllegalStateException("the example has no " + name + " in " + region);
  }
}
