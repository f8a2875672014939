package io.keytrail.detection.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.IpRange;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Closing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DeclaredJudgeTest {
  /** A Thursday, 02:30 in Berlin. */
  private static final Instant NIGHT = Instant.parse("2026-07-30T00:30:00Z");

  private static final String RUNNER = "203.0.113.10";
  private static final String ELSEWHERE = "198.51.100.7";
  private static final String DEPLOYER = "arn:aws:iam::111122223333:role/deploy";

  private static final AutomationWindow NIGHTLY =
      new AutomationWindow(
          "nightly deploy",
          Names.of(List.of("*:role/deploy")),
          Names.of(List.of("Create*", "AttachRolePolicy")),
          ranges("203.0.113.0/28"),
          new Schedule(
              EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
              LocalTime.of(1, 0),
              LocalTime.of(5, 0),
              ZoneId.of("Europe/Berlin")));

  private static Sources ranges(String range) {
    return new Sources(List.of(Objects.requireNonNull(IpRange.parse(range))), Set.of());
  }

  private static Finding finding(
      Layer layer, String action, String principal, Instant time, String address) {
    Principal actor = Principal.named(Provider.AWS, PrincipalKind.ROLE, "111122223333", principal);
    EventTrace event =
        new EventTrace(
            Fingerprint.of(action, time.toString()),
            action,
            time,
            LogKind.CLOUDTRAIL,
            "111122223333",
            "eu-central-1",
            "iam.amazonaws.com",
            action,
            new Actor(actor, null, null, ""),
            new Origin(address, "terraform/1.9"),
            Outcome.SUCCESS,
            List.of(new ResourceRef("bucket", "arn:aws:s3:::payroll-2026")),
            new Provenance("a.json", 1));
    return new Finding(
        "aws.x." + layer.label(), layer, 18, false, "Seen", List.of(), List.of(event));
  }

  private static Finding created(Instant time, String address) {
    return finding(Layer.IDENTITY_CHANGE, "CreateRole", DEPLOYER, time, address);
  }

  private static DeclaredJudge judge(Declarations declared) {
    return judge(declared, new CredentialGraph());
  }

  private static DeclaredJudge judge(Declarations declared, CredentialGraph graph) {
    return new DeclaredJudge(
        declared,
        address -> new IpContext("", 64500, "Example", "RO", NetworkKind.HOSTING, false, ""),
        graph);
  }

  private static DeclaredJudge windows(AutomationWindow... windows) {
    return judge(
        new Declarations(List.of(windows), List.of(), List.of(), List.of(), List.of(), List.of()));
  }

  private static DeclaredJudge allowed(AllowEntry entry) {
    return judge(
        new Declarations(List.of(), List.of(entry), List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void of_wholeWindow_takesChangesAndCostOut() {
    DeclaredJudge judge = windows(NIGHTLY);
    assertThat(judge.of(created(NIGHT, RUNNER)).factor()).isZero();
    Finding started = finding(Layer.RESOURCE_IMPACT, "CreateFleet", DEPLOYER, NIGHT, RUNNER);
    assertThat(judge.of(started).factor()).isZero();
    assertThat(judge.of(started).lines())
        .containsExactly("inside automation window \"nightly deploy\", so it does not count");
  }

  @Test
  void of_wholeWindow_leavesOtherLayersAlone() {
    DeclaredJudge judge = windows(NIGHTLY);
    for (Layer layer : Layer.values()) {
      if (layer != Layer.IDENTITY_CHANGE && layer != Layer.RESOURCE_IMPACT) {
        Judgement judgement = judge.of(finding(layer, "CreateRole", DEPLOYER, NIGHT, RUNNER));
        assertThat(judgement.factor()).as(layer.label()).isEqualTo(1);
        assertThat(judgement.points()).as(layer.label()).isZero();
      }
    }
  }

  @Test
  void of_rightHandsAtAnotherTimeOrFromElsewhere_isDrift() {
    DeclaredJudge judge = windows(NIGHTLY);
    Judgement late = judge.of(created(NIGHT.plus(Duration.ofHours(12)), RUNNER));
    assertThat(late.factor()).isEqualTo(1);
    assertThat(late.points()).isEqualTo(8);
    assertThat(late.lines().getFirst()).startsWith("at another time than automation window");
    Judgement foreign = judge.of(created(NIGHT, ELSEWHERE));
    assertThat(foreign.points()).isEqualTo(8);
    assertThat(foreign.lines().getFirst()).startsWith("from elsewhere");
    assertThat(judge.of(created(NIGHT.plus(Duration.ofDays(3)), RUNNER)).points()).isEqualTo(8);
  }

  @Test
  void of_otherHandsOrOtherActs_areNoDrift() {
    DeclaredJudge judge = windows(NIGHTLY);
    Judgement other =
        judge.of(finding(Layer.IDENTITY_CHANGE, "DeleteTrail", DEPLOYER, NIGHT, RUNNER));
    assertThat(other.factor()).isEqualTo(1);
    assertThat(other.points()).isZero();
    assertThat(other.lines()).containsExactly("no declaration covers it");
    Judgement another =
        judge.of(
            finding(
                Layer.IDENTITY_CHANGE,
                "CreateRole",
                "arn:aws:iam::111122223333:role/deploy-old",
                NIGHT,
                RUNNER));
    assertThat(another.points()).isZero();
  }

  @Test
  void covers_scheduleAcrossMidnight_belongsToTheDayItBegan() {
    Schedule schedule =
        new Schedule(
            EnumSet.of(DayOfWeek.FRIDAY),
            LocalTime.of(22, 0),
            LocalTime.of(3, 0),
            ZoneId.of("UTC"));
    assertThat(schedule.covers(Instant.parse("2026-07-31T22:00:00Z"))).isTrue();
    assertThat(schedule.covers(Instant.parse("2026-08-01T02:59:00Z"))).isTrue();
    assertThat(schedule.covers(Instant.parse("2026-08-01T03:00:00Z"))).isFalse();
    assertThat(schedule.covers(Instant.parse("2026-08-01T22:00:00Z"))).isFalse();
    assertThat(schedule.covers(Instant.parse("2026-07-31T02:00:00Z"))).isFalse();
  }

  private static AllowEntry entry(Instant since, Instant expires) {
    return new AllowEntry(
        "branch office",
        "team-net",
        "new line",
        since,
        expires,
        Names.ANY,
        Names.ANY,
        new Sources(List.of(), Set.of(64500L)),
        Names.ANY);
  }

  @Test
  void of_allowed_takesSignsOfSomebodyElseOutAndNothingElse() {
    DeclaredJudge judge =
        allowed(entry(NIGHT.minus(Duration.ofDays(1)), NIGHT.plus(Duration.ofDays(1))));
    for (Layer layer : Layer.values()) {
      double factor = judge.of(finding(layer, "Act", DEPLOYER, NIGHT, ELSEWHERE)).factor();
      assertThat(factor).as(layer.label()).isEqualTo(layer == Layer.AUTH_CONTEXT ? 0 : 1);
    }
  }

  @Test
  void of_allowedBeforeItBeganOrAfterItEnded_countsAndSaysSo() {
    DeclaredJudge judge = allowed(entry(NIGHT.minus(Duration.ofDays(9)), NIGHT));
    Judgement ended = judge.of(finding(Layer.AUTH_CONTEXT, "Act", DEPLOYER, NIGHT, ELSEWHERE));
    assertThat(ended.factor()).isEqualTo(1);
    assertThat(ended.lines().getFirst()).contains("does not hold at this time");
    Instant before = NIGHT.minus(Duration.ofDays(10));
    assertThat(judge.of(finding(Layer.AUTH_CONTEXT, "Act", DEPLOYER, before, ELSEWHERE)).factor())
        .isEqualTo(1);
  }

  @Test
  void allowEntry_withoutEndInSightOrForEverything_isRefused() {
    assertThatThrownBy(() -> entry(NIGHT, NIGHT.plus(Duration.ofDays(91))))
        .hasMessageContaining("at most 90 days");
    assertThatThrownBy(() -> entry(NIGHT, NIGHT)).hasMessageContaining("after since");
    assertThatThrownBy(() ->
            new AllowEntry(
                "all",
                "o",
                "r",
                NIGHT,
                NIGHT.plusSeconds(1),
                Names.ANY,
                Names.ANY,
                Sources.ANY,
                Names.ANY))
        .hasMessageContaining("allows all");
  }

  private static DeclaredJudge vendor(boolean breached) {
    return judge(
        new Declarations(
            List.of(),
            List.of(),
            List.of(
                new KnownVendor(
                    "Example Monitoring",
                    Set.of("999988887777"),
                    Names.of(List.of("*:role/monitoring")),
                    breached)),
            List.of(),
            List.of(),
            List.of()));
  }

  @Test
  void of_knownVendor_isLoweredWhereItActsAndRaisedOnceItIsBreached() {
    Finding acts =
        finding(
            Layer.AUTH_CONTEXT,
            "List",
            "arn:aws:iam::111122223333:role/monitoring",
            NIGHT,
            ELSEWHERE);
    assertThat(vendor(false).of(acts).factor()).isEqualTo(0.25);
    assertThat(vendor(true).of(acts).factor()).isEqualTo(2);
    Finding changes =
        finding(
            Layer.IDENTITY_CHANGE,
            "CreateRole",
            "arn:aws:iam::111122223333:role/monitoring",
            NIGHT,
            ELSEWHERE);
    assertThat(vendor(false).of(changes).factor()).isEqualTo(1);
    assertThat(vendor(true).of(changes).factor()).isEqualTo(2);
    assertThat(vendor(true).of(created(NIGHT, ELSEWHERE)).factor()).isEqualTo(1);
  }

  @Test
  void testOf_insideWindowAndHands_isPartOfIt() {
    DeclaredJudge judge =
        judge(
            new Declarations(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                    new AuthorisedTest(
                        "pen test",
                        NIGHT,
                        NIGHT.plus(Duration.ofDays(1)),
                        Names.ANY,
                        ranges("198.51.100.7"))),
                List.of(
                    new CrownJewel(
                        "payroll", Names.ANY, Names.ANY, Names.of(List.of("*:::payroll-*")))),
                List.of()));
    assertThat(judge.testOf(created(NIGHT, ELSEWHERE).trigger())).isPresent();
    assertThat(judge.testOf(created(NIGHT, RUNNER).trigger())).isEmpty();
    assertThat(judge.testOf(created(NIGHT.minusSeconds(1), ELSEWHERE).trigger())).isEmpty();
    assertThat(judge.testOf(created(NIGHT.plus(Duration.ofDays(1)), ELSEWHERE).trigger()))
        .isEmpty();
    assertThat(judge.jewelOf(created(NIGHT, RUNNER).trigger())).isPresent();
  }

  private static DeclaredJudge after(Closing.Decision... decisions) {
    Principal deployer =
        Principal.named(Provider.AWS, PrincipalKind.ROLE, "111122223333", DEPLOYER);
    List<PastVerdict> verdicts =
        List.of(decisions).stream()
            .map(decision ->
                new PastVerdict(
                    "INC-1",
                    NIGHT.minus(Duration.ofDays(2)),
                    new Closing(decision, NIGHT, NIGHT, "", false),
                    List.of(deployer),
                    Set.of("aws.x.identity-change")))
            .toList();
    return judge(Declarations.NONE.with(verdicts));
  }

  private static double remembered(DeclaredJudge judge, Finding finding) {
    return judge.remembered(finding).points();
  }

  @Test
  void remembered_verdicts_moveTheDetectionForThePrincipal() {
    Finding same = created(NIGHT, RUNNER);
    assertThat(remembered(after(Closing.Decision.FALSE_ALARM), same)).isEqualTo(-6);
    assertThat(remembered(after(Closing.Decision.BENIGN), same)).isEqualTo(-6);
    assertThat(remembered(after(Closing.Decision.THEFT), same)).isEqualTo(3);
    assertThat(remembered(after(Closing.Decision.AUTHORISED), same)).isZero();
    Finding otherDetection = finding(Layer.RESOURCE_IMPACT, "CreateRole", DEPLOYER, NIGHT, RUNNER);
    assertThat(remembered(after(Closing.Decision.FALSE_ALARM), otherDetection)).isZero();
  }

  @Test
  void remembered_falseAlarm_alsoLowersPeersAndBenignDoesNot() {
    Finding peer =
        finding(
            Layer.IDENTITY_CHANGE,
            "CreateRole",
            "arn:aws:iam::111122223333:role/other",
            NIGHT,
            RUNNER);
    assertThat(remembered(after(Closing.Decision.FALSE_ALARM), peer)).isEqualTo(-3);
    assertThat(remembered(after(Closing.Decision.BENIGN), peer)).isZero();
  }

  @Test
  void remembered_withTimeAndNumber_fadesAndIsBounded() {
    Finding later = created(NIGHT.plus(Duration.ofDays(90)), RUNNER);
    assertThat(remembered(after(Closing.Decision.FALSE_ALARM), later)).isEqualTo(-3);
    Closing.Decision[] many = new Closing.Decision[9];
    Arrays.fill(many, Closing.Decision.FALSE_ALARM);
    assertThat(remembered(after(many), created(NIGHT, RUNNER))).isEqualTo(-12);
  }

  @Test
  void include_stars_matchAnythingAndOnlyThat() {
    Names names = Names.of(List.of("*:role/deploy", "arn:*:user/ci-*-bot"));
    assertThat(names.include("ARN:aws:iam::1:role/Deploy")).isTrue();
    assertThat(names.include("arn:aws:iam::1:role/deploy-2")).isFalse();
    assertThat(names.include("arn:aws:iam::1:user/ci-x-y-bot")).isTrue();
    assertThat(names.include("arn:aws:iam::1:user/ci-bot")).isFalse();
    assertThat(Names.of(List.of("a*a*a*a*b")).include("a".repeat(5000))).isFalse();
  }
}
