package io.keytrail.detection.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.health.Check.Standing;
import io.keytrail.detection.health.Instrument.Scope;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.json.JsonSlice;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is there, silent, short and missing, account by account. */
final class CheckupTest {
  private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");
  private static final String OURS = "111122223333";
  private static final String OTHER = "444455556666";
  private static final RawRecord RECORD =
      new RawRecord(new Provenance("log.json", 1), JsonSlice.parse("{}"));

  private final TelemetrySeen seen = new TelemetrySeen();

  @Test
  void of_trailOfAQuarterInTwoRegions_isFine() {
    days(0, 91, day -> trail(OURS, day % 2 == 0 ? "eu-west-1" : "us-east-1", day));

    assertThat(standing(OURS, "aws-cloudtrail")).isEqualTo(Standing.OK);
    assertThat(standing(OURS, "aws-cloudtrail-all-regions")).isEqualTo(Standing.OK);
    assertThat(standing(OURS, "aws-90-days")).isEqualTo(Standing.OK);
    assertThat(standing(OURS, "aws-s3-data-events")).isEqualTo(Standing.MISSING);
  }

  @Test
  void of_trailOfAMonthInOneRegion_isShort() {
    days(0, 30, day -> trail(OURS, "eu-west-1", day));

    assertThat(check(OURS, "aws-90-days").said()).isEqualTo("only 30 days read");
    assertThat(check(OURS, "aws-cloudtrail-all-regions").said()).isEqualTo("only eu-west-1 seen");
  }

  @Test
  void of_logThatEndsWhileOthersGoOn_isSilentSince() {
    days(0, 30, day -> trail(OURS, "eu-west-1", day));
    days(0, 20, day -> trail(OTHER, "eu-west-1", day));

    Check silent = check(OTHER, "aws-cloudtrail");

    assertThat(silent.standing()).isEqualTo(Standing.SILENT);
    assertThat(silent.last()).isEqualTo(START.plus(Duration.ofDays(19)));
    assertThat(standing(OURS, "aws-cloudtrail")).isEqualTo(Standing.OK);
  }

  @Test
  void of_logThatRestsAtWeekends_isNotSilentOnMonday() {
    // The first of July 2026 is a Wednesday, day 23 a Friday and day 26 a Monday.
    days(0, 27, day -> trail(OURS, "eu-west-1", day));
    days(
        0,
        24,
        day -> {
          if ((day + 2) % 7 < 5) {
            trail(OTHER, "eu-west-1", day);
          }
        });

    assertThat(standing(OTHER, "aws-cloudtrail")).isEqualTo(Standing.OK);
  }

  @Test
  void of_findingsNowAndThen_areNeverSilent() {
    days(0, 60, day -> trail(OURS, "eu-west-1", day));
    for (int day : new int[] {1, 9, 20}) {
      event(LogKind.GUARDDUTY, OURS, "eu-west-1", "guardduty", "Recon:IAMUser/x", day);
    }

    assertThat(standing(OURS, "aws-findings")).isEqualTo(Standing.OK);
  }

  @Test
  void of_dataEvents_areNoManagementEvents() {
    days(
        0,
        5,
        day -> event(LogKind.CLOUDTRAIL, OURS, "eu-west-1", "s3.amazonaws.com", "GetObject", day));

    assertThat(standing(OURS, "aws-s3-data-events")).isEqualTo(Standing.OK);
    assertThat(standing(OURS, "aws-cloudtrail")).isEqualTo(Standing.MISSING);
  }

  @Test
  void of_recordsThatAreLeftOut_areSeenAll_theSame() {
    trail(OURS, "eu-west-1", 0);
    seen.kind("aws-config");
    seen.kind("sns-message");

    assertThat(standing(OURS, "aws-config")).isEqualTo(Standing.OK);
    assertThat(standing(OURS, "aws-vpc-flow")).isEqualTo(Standing.MISSING);
  }

  @Test
  void of_tenant_isNoSubscription() {
    event(LogKind.ENTRA_SIGN_IN, "tenant", "", "Entra sign-in", "Sign-in activity", 0);
    event(LogKind.AZURE_ACTIVITY, "tenant", "", "microsoft.aadiam", "x/write", 0);
    event(LogKind.AZURE_ACTIVITY, "subscription", "", "microsoft.compute", "x/write", 0);

    assertThat(Checkup.of(seen))
        .extracting(checkup -> checkup.scope() + " " + checkup.account())
        .containsExactly(Scope.ACCOUNT + " subscription", Scope.TENANT + " tenant");
    assertThat(standing("tenant", "entra-audit")).isEqualTo(Standing.MISSING);
  }

  @Test
  void of_providerNeverSeen_isLeftOut() {
    trail(OURS, "eu-west-1", 0);

    assertThat(Checkup.of(seen)).extracting(Checkup::provider).containsOnly(Provider.AWS);
  }

  @Test
  void add_partsInAnyOrder_areTheSame() {
    TelemetrySeen one = new TelemetrySeen();
    TelemetrySeen other = new TelemetrySeen();
    days(
        0,
        10,
        day -> {
          (day % 3 == 0 ? one : other)
              .event(made(LogKind.CLOUDTRAIL, OURS, "r" + day, "iam", "L", day));
        });
    TelemetrySeen forwards = new TelemetrySeen();
    forwards.add(one);
    forwards.add(other);
    TelemetrySeen backwards = new TelemetrySeen();
    backwards.add(other);
    backwards.add(one);

    assertThat(Checkup.of(forwards)).isEqualTo(Checkup.of(backwards));
  }

  @Test
  void all_instruments_sayWhatToDo() {
    Set<String> ids = new HashSet<>();
    for (Instrument instrument : Instrument.all()) {
      assertThat(ids.add(instrument.id())).as(instrument.id()).isTrue();
      assertThat(instrument.command()).matches("(aws|gcloud|az|gh|bq) .*").doesNotContain("\n");
      assertThat(instrument.without()).endsWith(".");
      assertThat(instrument.console()).isNotBlank();
    }
  }

  private interface Day {
    void act(int day);
  }

  private static void days(int from, int to, Day each) {
    for (int day = from; day < to; day++) {
      each.act(day);
    }
  }

  private void trail(String account, String region, int day) {
    event(LogKind.CLOUDTRAIL, account, region, "iam.amazonaws.com", "ListUsers", day);
  }

  private void event(
      LogKind log, String account, String region, String service, String action, int day) {
    seen.event(made(log, account, region, service, action, day));
  }

  private static ActivityEvent made(
      LogKind log, String account, String region, String service, String action, int day) {
    return new ActivityEvent(
        new Fingerprint(day, day),
        "",
        START.plus(Duration.ofDays(day)),
        log,
        account,
        region,
        service,
        action,
        Access.READ,
        new Actor(
            Principal.named(log.provider(), PrincipalKind.USER, account, "ana"), null, null, ""),
        new Origin("198.51.100.23", ""),
        Outcome.SUCCESS,
        List.of(),
        RECORD);
  }

  private Check check(String account, String instrument) {
    return Checkup.of(seen).stream()
        .filter(checkup -> checkup.account().equals(account))
        .flatMap(checkup -> checkup.checks().stream())
        .filter(check -> check.instrument().id().equals(instrument))
        .findFirst()
        .orElseThrow();
  }

  private Standing standing(String account, String instrument) {
    return check(account, instrument).standing();
  }
}
