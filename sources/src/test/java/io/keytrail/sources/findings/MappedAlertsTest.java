package io.keytrail.sources.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.text.Wildcard;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Accepted;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.findings.AlertMapping.Source;
import io.keytrail.sources.findings.AlertMapping.Source.Constant;
import io.keytrail.sources.findings.AlertMapping.Source.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MappedAlertsTest {
  private static final String ALERT =
      """
      {"search_name":"Access - odd key","result":{"_time":"1772600400","rule.name":"Odd \\"key\\"",
       "urgency":"P1","user":"arn:aws:iam::111122223333:user/sync","src":"203.0.113.77",
       "annotations":{"mitre":["T1078.004","T1496"]},"dest":["arn:aws:s3:::depot","i-0a1b2c3d4e5f6071"]}}
      """;

  private static final Map<AlertField, List<Source>> FIELDS =
      fields(
          AlertField.TIME, new Path("result._time"),
          AlertField.TITLE, new Path("result.rule.name"),
          AlertField.SEVERITY, new Path("result.urgency"),
          AlertField.PRODUCT, new Constant("Larkwatch"),
          AlertField.USER, new Path("result.user"),
          AlertField.ADDRESS, new Path("result.src"),
          AlertField.TECHNIQUE, new Path("result.annotations.mitre"),
          AlertField.RESOURCE, new Path("result.dest"));

  @Test
  void normalize_alertThatAMappingTakes_isAFindingThatKeepsItAsItCame() {
    ActivityEvent event = accepted(normalize(mapping(FIELDS), ALERT));

    assertThat(event.log()).isEqualTo(LogKind.ALERT_AWS);
    assertThat(event.time()).isEqualTo(Instant.ofEpochSecond(1_772_600_400));
    assertThat(event.actor().principal().key()).isEqualTo("arn:aws:iam::111122223333:user/sync");
    assertThat(event.service()).isEqualTo("Larkwatch");
    assertThat(event.action()).isEqualTo("Odd \"key\"");
    assertThat(event.origin().address()).isEqualTo("203.0.113.77");
    assertThat(event.targets()).hasSize(2);
    JsonSlice finding = event.record().document();
    assertThat(text(finding, "severity_id")).isEqualTo("5");
    assertThat(text(finding, "raw_data")).isEqualTo(ALERT.strip());
    assertThat(finding.json()).contains("\"technique\":{\"uid\":\"T1496\"}");
  }

  @Test
  void normalize_sameAlertTwice_isOneEvent() {
    ActivityEvent one = accepted(normalize(mapping(FIELDS), ALERT));
    ActivityEvent other = accepted(normalize(mapping(FIELDS), ALERT));

    assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
  }

  @Test
  void recognises_otherValueOrNone_isLeftAlone() {
    MappedAlerts alerts = new MappedAlerts(List.of(mapping(FIELDS)));

    assertThat(alerts.recognises(members(ALERT))).isTrue();
    assertThat(alerts.recognises(members(ALERT.replace("Access -", "Endpoint -")))).isFalse();
    assertThat(alerts.recognises(members("{\"result\":{\"search_name\":\"Access - x\"}}")))
        .isFalse();
    assertThat(alerts.recognises(members("{\"search_name\":[\"x\",\"Access - y\"]}"))).isTrue();
  }

  @Test
  void normalize_timeThatIsNone_isRejected() {
    NormalizeResult result = normalize(mapping(FIELDS), ALERT.replace("1772600400", "yesterday"));

    assertThat(result).isEqualTo(new Rejected("the OCSF finding has no readable time"));
  }

  @Test
  void mapping_withoutTimeOrCondition_isRefused() {
    assertThatThrownBy(() -> mapping(fields(AlertField.TITLE, new Path("a"))))
        .hasMessageContaining("time and title");
    assertThatThrownBy(() -> new AlertMapping("m", Map.of(), FIELDS, Map.of()))
        .hasMessageContaining("when");
  }

  private static AlertMapping mapping(Map<AlertField, List<Source>> fields) {
    return new AlertMapping(
        "m",
        Map.of("search_name", List.of(new Wildcard("Access - *"))),
        fields,
        Map.of("p1", "critical"));
  }

  private static Map<AlertField, List<Source>> fields(Object... fieldsAndSources) {
    Map<AlertField, List<Source>> fields = new EnumMap<>(AlertField.class);
    for (int i = 0; i < fieldsAndSources.length; i += 2) {
      fields.put((AlertField) fieldsAndSources[i], List.of((Source) fieldsAndSources[i + 1]));
    }
    return fields;
  }

  private static NormalizeResult normalize(AlertMapping mapping, String json) {
    JsonSlice document = JsonSlice.parse(json.strip());
    RawRecord record = new RawRecord(new Provenance("alerts.json", 1), document);
    return new MappedAlerts(List.of(mapping)).normalize(record, members(json));
  }

  private static ActivityEvent accepted(NormalizeResult result) {
    assertThat(result).isInstanceOf(Accepted.class);
    return ((Accepted) result).event();
  }

  private static JsonMembers members(String json) {
    JsonSlice document = JsonSlice.parse(json.strip());
    JsonMembers members = new JsonMembers();
    members.read(document.buffer(), document.start(), document.end());
    return members;
  }

  private static String text(JsonSlice document, String name) {
    JsonSlice value = document.get(name);
    return value == null ? "" : value.text();
  }
}
