package io.keytrail.detection.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.sigma.Events;
import io.keytrail.detection.sigma.RuleFile;
import io.keytrail.detection.sigma.RuleOptions;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.json.JsonSlice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleSamplesTest {
  private static final String RULE =
      """
      title: Trail deleted from a VPN
      name: trail-deleted
      logsource: {product: aws, service: cloudtrail}
      detection:
        selection: {eventName: DeleteTrail, keytrail.network.kind: vpn}
        condition: selection
      """;
  private static final String BURST =
      """
      title: Denied
      name: denied
      logsource: {product: aws, service: cloudtrail}
      detection:
        selection: {errorCode: AccessDenied}
        condition: selection
      ---
      title: Many different calls denied
      name: denied-burst
      correlation:
        type: value_count
        rules: [denied]
        group-by: [sourceIPAddress]
        timespan: 10m
        condition: {gte: 15, field: eventName}
      """;

  private static @Nullable ActivityEvent normalize(String json) {
    JsonSlice record = JsonSlice.parse(json);
    String time = record.textAt("eventTime");
    return time.isEmpty() ? null : Events.cloudTrail(json, Instant.parse(time)).event();
  }

  private static List<SampleResult> check(String rule, String samples) {
    RuleSet rules = RuleSet.load(List.of(new RuleFile("r.yml", rule)), RuleOptions.DEFAULTS);
    return new RuleSamples(rules, RuleSamplesTest::normalize)
        .check("r.yml", "r.samples.yml", samples);
  }

  private static final String SAMPLES =
      """
      - name: The trail is deleted from a VPN
        fires: true
        events:
          - &delete
            eventTime: '2026-01-05T10:00:00Z'
            eventName: DeleteTrail
            sourceIPAddress: 198.51.100.7
        network:
          198.51.100.7: {kind: vpn, country: NL}
      - name: The trail is deleted from the office
        fires: false
        events:
          - <<: *delete
            sourceIPAddress: 203.0.113.1
        network:
          203.0.113.1: {kind: business}
      """;

  @Test
  void check_samplesThatHold_pass() {
    assertThat(check(RULE, SAMPLES)).hasSize(2).allMatch(SampleResult::passed);
  }

  @Test
  void check_samplesThatDoNot_failWithTheReason() {
    List<SampleResult> results =
        check(RULE, SAMPLES.replace("kind: vpn", "kind: tor").replace("business", "vpn"));

    assertThat(results)
        .extracting(SampleResult::reason)
        .containsExactly("it stays silent and should fire", "it fires and should stay silent");
  }

  @Test
  void check_aRuleWithoutNearMiss_fails() {
    List<SampleResult> results =
        check(RULE, SAMPLES.substring(0, SAMPLES.indexOf("- name: The trail is deleted from the")));

    assertThat(results)
        .extracting(SampleResult::reason)
        .containsExactly("", "it has no sample that stays silent");
  }

  @Test
  void check_aSeriesForACorrelation_runsItThroughWindows() {
    String samples =
        """
        - name: Fifteen names in five minutes
          fires: true
          events:
            - repeat: 15
              from: '2026-01-05T10:00:00Z'
              every: 20s
              event: {eventTime: '{time}', eventName: 'Describe{n}', errorCode: AccessDenied,
                      eventID: 'e{n}', sourceIPAddress: 198.51.100.7}
        - name: One name over and over
          fires: false
          events:
            - repeat: 100
              from: '2026-01-05T10:00:00Z'
              every: 1s
              event: {eventTime: '{time}', eventName: Describe, errorCode: AccessDenied,
                      eventID: 'e{n}', sourceIPAddress: 198.51.100.7}
        - name: The base rule by itself
          rule: denied
          fires: true
          events:
            - {eventTime: '2026-01-05T10:00:00Z', eventName: X, errorCode: AccessDenied}
        """;

    assertThat(check(BURST, samples)).hasSize(3).allMatch(SampleResult::passed);
  }

  @Test
  void check_brokenSamples_areNamedAndNeverThrow() {
    assertThat(check(RULE, "nonsense").getFirst().reason()).contains("a samples file is a list");
    assertThat(check(RULE, "- {name: x}").getFirst().reason()).contains("needs 'fires: true'");
    assertThat(check(RULE, "- {name: x, fires: true}").getFirst().reason()).contains("no 'events'");
    assertThat(check(RULE, "- {name: x, fires: true, evnts: []}").getFirst().reason())
        .contains("'evnts' is not part of a sample");
    assertThat(check(RULE, "- {name: x, fires: true, events: [{a: 1}]}").getFirst().reason())
        .contains("record 1 is of no log");
    assertThat(
            check(RULE, "- {name: x, rule: other, fires: true, events: [{a: 1}]}")
                .getFirst()
                .reason())
        .contains("its rule cannot be run");
  }
}
