package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.keytrail.detection.declared.AuthorisedTest;
import io.keytrail.detection.declared.AutomationWindow;
import io.keytrail.detection.declared.CrownJewel;
import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.declared.Names;
import io.keytrail.detection.declared.PastVerdict;
import io.keytrail.detection.declared.Sources;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.IpRange;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.DeclarationUse;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What declarations, verdicts and cohorts make of whole incidents. */
final class CircumstancesTest {
  private static final int A_DAY = 24 * 60;

  private static IncidentWeigher weigher(Declarations declared) {
    return new IncidentWeigher(
        WeighingSettings.of(Profile.BALANCED),
        address ->
            new IpContext(
                "198.51.100.0/24", 64500, "Example", "RO", NetworkKind.BUSINESS, false, ""),
        OwnerDirectory.EMPTY,
        Acts.knownForLong(),
        declared);
  }

  private static List<Incident> weigh(Declarations declared, List<Finding> findings) {
    IncidentWeigher weigher = weigher(declared);
    findings.forEach(weigher::accept);
    return weigher.finish(Acts.coverage());
  }

  private static Finding on(
      int minute, String action, String detection, Layer layer, double points) {
    return Acts.finding(detection, layer, points, Acts.event(minute, action, Acts.byKey()));
  }

  private static List<Finding> theft(int minute) {
    return List.of(
        on(minute, "GetCallerIdentity", "aws.cred.probe", Layer.PROBING, 14),
        on(minute + 6, "AttachUserPolicy", "aws.iam.admin-grant", Layer.IDENTITY_CHANGE, 18),
        on(minute + 20, "RunInstances", "aws.compute.mining", Layer.RESOURCE_IMPACT, 26),
        on(minute + 24, "StopLogging", "aws.evasion.trail", Layer.EVASION, 22));
  }

  private static Declarations test(int fromMinute, int untilMinute) {
    return new Declarations(
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new AuthorisedTest(
                "pen test",
                at(fromMinute),
                at(untilMinute),
                Names.of(List.of("*:user/dev-anna")),
                Sources.ANY)),
        List.of(),
        List.of());
  }

  private static Instant at(int minute) {
    return Acts.START.plus(Duration.ofMinutes(minute));
  }

  @Test
  void finish_allInsideAnAuthorisedTest_isKeptLabelledAndWakesNobody() {
    Incident incident = weigh(test(0, 60), theft(0)).getFirst();
    assertThat(incident.severity()).isEqualTo(Severity.S2);
    assertThat(incident.detectedAt()).isNull();
    assertThat(incident.labels()).containsExactly("authorised test: pen test");
    assertThat(incident.story()).anyMatch(sentence -> sentence.contains("nobody is woken"));
  }

  @Test
  void finish_partlyOutsideAnAuthorisedTest_pages() {
    Incident incident = weigh(test(0, 24), theft(0)).getFirst();
    assertThat(incident.severity()).isEqualTo(Severity.S1);
    assertThat(incident.labels()).isEmpty();
  }

  private static Declarations jewel(String principal) {
    return new Declarations(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new CrownJewel("payroll", Names.ANY, Names.of(List.of(principal)), Names.ANY)),
        List.of());
  }

  @Test
  void finish_onACrownJewel_isOneStepMoreSevere() {
    List<Finding> one = List.of(on(0, "StopLogging", "aws.evasion.trail", Layer.EVASION, 22));
    Incident raised = weigh(jewel("*:user/dev-anna"), one).getFirst();
    assertThat(raised.severity()).isEqualTo(Severity.S2);
    assertThat(raised.labels()).containsExactly("crown jewel: payroll");
    assertThat(weigh(jewel("*:user/dev-an"), one).getFirst().severity()).isEqualTo(Severity.S3);
  }

  @Test
  void finish_driftFromAWindow_isAReasonOfItsOwnAndCountedAsAHit() {
    Declarations declared =
        new Declarations(
            List.of(
                new AutomationWindow(
                    "deploy",
                    Names.of(List.of("*:user/dev-anna")),
                    Names.of(List.of("RunInstances")),
                    new Sources(
                        List.of(Objects.requireNonNull(IpRange.parse("192.0.2.0/24"))), Set.of()),
                    null)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    IncidentWeigher weigher = weigher(declared);
    weigher.accept(on(0, "RunInstances", "aws.compute.mining", Layer.RESOURCE_IMPACT, 26));
    Incident incident = weigher.finish(Acts.coverage()).getFirst();
    assertThat(incident.reasons())
        .extracting(Reason::detection)
        .containsExactly("aws.compute.mining", "keytrail.declared-drift");
    assertThat(incident.score()).isCloseTo(34, within(1e-6));
    assertThat(weigher.declarations(at(9)))
        .extracting(DeclarationUse::name, DeclarationUse::hits)
        .containsExactly(tuple("deploy", 1L));
  }

  private static Declarations said(Closing.Decision decision, Incident incident) {
    return Declarations.NONE.with(
        List.of(
            PastVerdict.on(
                incident, new Closing(decision, at(99), incident.lastEvent(), "n", false))));
  }

  @Test
  void finish_closedAsFalseAlarm_staysClosedAndLighter() {
    Incident before = weigh(Declarations.NONE, theft(0)).getFirst();
    Incident after = weigh(said(Closing.Decision.FALSE_ALARM, before), theft(0)).getFirst();
    assertThat(after.closed()).isTrue();
    assertThat(after.paging()).isFalse();
    assertThat(after.score()).isLessThan(before.score() - 10);
    assertThat(after.reasons().getFirst().weighing())
        .anyMatch(line -> line.contains("was closed as false-alarm, -6.0"));
  }

  @Test
  void finish_closedTheftThatActsAgain_isOpenAgain() {
    Incident before = weigh(Declarations.NONE, theft(0)).getFirst();
    List<Finding> more = new ArrayList<>(theft(0));
    more.add(on(2 * A_DAY, "CreateUser", "aws.iam.trust-out", Layer.IDENTITY_CHANGE, 25));
    Incident after = weigh(said(Closing.Decision.THEFT, before), more).getFirst();
    assertThat(after.closing()).isNotNull();
    assertThat(after.closed()).isFalse();
    assertThat(after.paging()).isTrue();
  }

  private static List<Finding> sameNetwork(int principals) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < principals; i++) {
      Actor actor = Acts.by(Acts.user("colleague" + i), null);
      findings.add(
          Acts.finding("aws.auth.new-network", Layer.AUTH_CONTEXT, 22, Acts.event(i, "List", actor))
              .bringing(Novelty.NETWORK));
    }
    return findings;
  }

  @Test
  void finish_manyMeetTheSameAtOnce_isOneQuietLine() {
    List<Incident> incidents = weigh(Declarations.NONE, sameNetwork(40));
    assertThat(incidents).hasSize(1);
    Incident line = incidents.getFirst();
    assertThat(line.severity()).isEqualTo(Severity.S3);
    assertThat(line.title()).startsWith("Change of infrastructure for 40 principals at once");
    assertThat(line.score()).isLessThan(1);
    assertThat(line.principals()).hasSize(40);
    assertThat(line.reasons().getFirst().weighing())
        .contains("new for 40 at once, so divided by 40");
  }

  @Test
  void finish_fewMeetTheSame_areWeighedEachByItself() {
    assertThat(weigh(Declarations.NONE, sameNetwork(4)))
        .hasSize(4)
        .allMatch(incident -> incident.score() == 22);
  }

  @Test
  void finish_manyOfWhomNothingIsNew_areNoCohort() {
    List<Finding> findings =
        sameNetwork(6).stream().map(finding -> finding.bringing(Novelty.NONE)).toList();
    assertThat(weigh(Declarations.NONE, findings))
        .hasSize(6)
        .allMatch(incident -> incident.score() == 22);
  }

  @Test
  void finish_oneOfManyDoesSomething_keepsItsWeight() {
    List<Finding> findings = new ArrayList<>(sameNetwork(40));
    Actor thief = Acts.by(Acts.user("colleague7"), null);
    findings.add(
        Acts.finding(
            "aws.iam.admin-grant",
            Layer.IDENTITY_CHANGE,
            18,
            Acts.event(90, "AttachUserPolicy", thief)));
    List<Incident> incidents = weigh(Declarations.NONE, findings);
    assertThat(incidents).hasSize(2);
    assertThat(incidents.getFirst().principals()).containsExactly(thief.principal());
    assertThat(incidents.getFirst().score()).isGreaterThan(39);
    assertThat(incidents.get(1).principals()).hasSize(39);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void finish_cohortsInAnyOrder_areTheSame(long seed) {
    List<Finding> findings = new ArrayList<>(sameNetwork(40));
    findings.addAll(theft(30));
    List<Incident> expected = weigh(Declarations.NONE, findings);
    Collections.shuffle(findings, new Random(seed));
    assertThat(weigh(Declarations.NONE, findings)).isEqualTo(expected);
  }
}
