package io.keytrail.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.app.report.SampleIncidents;
import io.keytrail.app.run.HuntResult;
import io.keytrail.app.run.RulesUsed;
import io.keytrail.app.terminal.Paint;
import io.keytrail.model.codec.Redaction;
import io.keytrail.model.incident.Incident;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the output to the attribute requirements of OCSF 1.8, classes 2004 and 2005. */
final class OcsfResultWriterTest {
  private static final List<String> BASE_EVENT =
      List.of(
          "activity_id",
          "category_uid",
          "class_uid",
          "metadata",
          "severity_id",
          "time",
          "type_uid");

  @Test
  void write_anyEvent_hasWhatTheBaseEventRequires() {
    for (JsonNode event : written(SampleIncidents.theft())) {
      for (String attribute : BASE_EVENT) {
        assertThat(event.has(attribute)).as(attribute).isTrue();
      }
      assertThat(event.get("category_uid").asInt()).isEqualTo(2);
      assertThat(event.get("type_uid").asLong())
          .isEqualTo(event.get("class_uid").asLong() * 100 + event.get("activity_id").asInt());
      assertThat(event.get("severity_id").asInt()).isBetween(0, 6);
      assertThat(event.get("time").isIntegralNumber()).isTrue();
      assertThat(event.at("/metadata/version").asString()).isEqualTo("1.8.0");
      assertThat(event.at("/metadata/product/vendor_name").asString()).isEqualTo("Keytrail");
      assertThat(event.at("/cloud/provider").asString()).isEqualTo("AWS");
    }
  }

  @Test
  void write_incident_isAnIncidentFindingFollowedByItsDetectionFindings() {
    List<JsonNode> events = written(SampleIncidents.theft());

    assertThat(events)
        .extracting(event -> event.get("class_uid").asInt())
        .containsExactly(2005, 2004, 2004, 2004);
    JsonNode incident = events.getFirst();
    assertThat(incident.get("status_id").asInt()).isEqualTo(1);
    assertThat(incident.get("severity_id").asInt()).isEqualTo(5);
    assertThat(incident.has("assignee") || incident.has("assignee_group")).isTrue();
    assertThat(incident.get("finding_info_list")).hasSize(3);
    assertThat(incident.get("start_time").asLong())
        .isLessThanOrEqualTo(incident.get("end_time").asLong());
  }

  @Test
  void write_detectionFinding_namesItsRuleTechniquesAndEvents() {
    JsonNode finding = written(SampleIncidents.theft()).get(1);

    assertThat(finding.at("/finding_info/uid").asString())
        .isEqualTo("INC-7F3A09C1/aws.iam.admin-grant");
    assertThat(finding.at("/finding_info/analytic/type_id").asInt()).isEqualTo(1);
    assertThat(finding.at("/finding_info/attacks/0/sub_technique/uid").asString())
        .isEqualTo("T1098.003");
    assertThat(finding.get("evidences")).isNotEmpty().hasSizeLessThanOrEqualTo(20);
    for (JsonNode evidence : finding.get("evidences")) {
      assertThat(evidence.has("actor") || evidence.has("api")).isTrue();
    }
  }

  @Test
  void write_masked_neverSpellsTheKey() {
    assertThat(text(SampleIncidents.hostile("key AKIAEXAMPLE0SAMPLE01 here"), Redaction.MASK))
        .doesNotContain("AKIAEXAMPLE0SAMPLE01");
  }

  private static List<JsonNode> written(Incident incident) {
    return text(incident, Redaction.MASK).lines().map(JsonMapper.shared()::readTree).toList();
  }

  private static String text(Incident incident, Redaction redaction) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HuntResult result =
        new HuntResult(
            List.of(incident),
            SampleIncidents.coverage(),
            new TreeMap<>(),
            new RulesUsed(1, List.of()),
            List.of(),
            List.of());
    new OcsfResultWriter(new Presentation("1.2.3", redaction, ZoneOffset.UTC, Paint.NONE, 80))
        .write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
