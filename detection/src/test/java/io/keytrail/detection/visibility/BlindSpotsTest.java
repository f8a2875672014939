package io.keytrail.detection.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class BlindSpotsTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final int DAYS = 21;
  private static final int HOURS = 24 * DAYS;

  /** The theft: on the last day but one, from 10:00 to 12:00. */
  private static final int THEFT = 24 * (DAYS - 2) + 10;

  private static final String ACCOUNT = "111122223333";
  private final List<Call> calls = new ArrayList<>();

  private record Call(
      Instant time, LogKind log, String account, String region, String service, String action) {}

  /** An event in the middle of each hour of which the log held something. */
  private void log(LogKind log, String account, String region, IntPredicate busy) {
    for (int hour = 0; hour < HOURS; hour++) {
      if (busy.test(hour)) {
        calls.add(new Call(at(hour), log, account, region, "iam.amazonaws.com", "ListUsers"));
      }
    }
  }

  private static Instant at(int hour) {
    return START.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(30));
  }

  private List<String> spots(Provider provider, String... accounts) {
    calls.sort(Comparator.comparing(Call::time));
    SeenLogs seen = new SeenLogs();
    for (Call call : calls) {
      for (LogStream stream :
          seen.streamsOf(
              call.log(), call.account(), call.region(), call.service(), call.action())) {
        stream.event(call.time().getEpochSecond());
      }
    }
    Coverage coverage =
        new Coverage(
            1,
            1,
            1,
            List.of(),
            calls.size(),
            calls.size(),
            0,
            Map.of(),
            Map.of(),
            Map.of(),
            calls.getFirst().time(),
            calls.getLast().time(),
            List.of(),
            seen.absent());
    return new BlindSpots(coverage, seen)
        .of(new IncidentWindow(provider, Set.of(accounts), at(THEFT), at(THEFT + 2)));
  }

  private static boolean always(int hour) {
    return hour >= 0;
  }

  private static boolean office(int hour) {
    int weekday = hour / 24 % 7;
    return weekday < 5 && hour % 24 >= 8 && hour % 24 < 18;
  }

  @Test
  void of_logThatNeverPauses_namesNoSilence() {
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", BlindSpotsTest::always);

    assertThat(spots(Provider.AWS, ACCOUNT)).noneMatch(spot -> spot.startsWith("Nothing from"));
  }

  @Test
  void of_logStoppedWithTheTheft_saysFromWhenAndHowUnusual() {
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", hour -> hour <= THEFT + 1);
    log(LogKind.CLOUDTRAIL, "444455556666", "eu-west-1", BlindSpotsTest::always);

    assertThat(spots(Provider.AWS, ACCOUNT))
        .anySatisfy(spot ->
            assertThat(spot)
                .isEqualTo(
                    "Nothing from cloudtrail of 111122223333 between 2026-03-21 12:00 UTC and the"
                        + " end of the logs, although the same hours held events on 18 of 18 other"
                        + " days: what was done there then cannot be said."));
  }

  @Test
  void of_oneRegionSilent_namesTheRegionOnly() {
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", BlindSpotsTest::always);
    log(LogKind.CLOUDTRAIL, ACCOUNT, "us-west-2", hour -> hour < THEFT || hour > THEFT + 4);

    assertThat(spots(Provider.AWS, ACCOUNT))
        .filteredOn(spot -> spot.startsWith("Nothing from"))
        .singleElement()
        .asString()
        .contains("in us-west-2 between 2026-03-21 10:00 and 2026-03-21 15:00 UTC");
  }

  @Test
  void of_manyRegionsSilentTogether_tellsThemOnce() {
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", BlindSpotsTest::always);
    for (String region : List.of("us-east-1", "us-east-2", "us-west-1", "us-west-2")) {
      log(LogKind.CLOUDTRAIL, ACCOUNT, region, hour -> hour < THEFT || hour > THEFT + 4);
    }

    assertThat(spots(Provider.AWS, ACCOUNT))
        .filteredOn(spot -> spot.startsWith("Nothing from"))
        .singleElement()
        .asString()
        .contains("in 4 regions (us-east-1, us-east-2, us-west-1, …)");
  }

  @Test
  void of_weekendOfAnOfficeLog_isNoSilence() {
    // The last day but one is a Saturday.
    assertThat(THEFT / 24 % 7).isEqualTo(5);
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", BlindSpotsTest::office);
    log(LogKind.CLOUDTRAIL, "444455556666", "eu-west-1", BlindSpotsTest::always);

    assertThat(spots(Provider.AWS, ACCOUNT)).noneMatch(spot -> spot.startsWith("Nothing from"));
  }

  @Test
  void of_shortHistory_asksForALongerSilence() {
    int begin = THEFT - 24 * 3;
    log(LogKind.CLOUDTRAIL, ACCOUNT, "", hour -> hour >= begin && hour != THEFT + 1);
    assertThat(spots(Provider.AWS, ACCOUNT)).noneMatch(spot -> spot.startsWith("Nothing from"));

    calls.clear();
    log(
        LogKind.CLOUDTRAIL,
        ACCOUNT,
        "",
        hour -> hour >= begin && (hour < THEFT || hour >= THEFT + 6));
    assertThat(spots(Provider.AWS, ACCOUNT))
        .anyMatch(spot -> spot.contains("on 4 of 4 other days"));
  }

  @Test
  void of_sporadicLog_isNotTakenForStopped() {
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", BlindSpotsTest::always);
    log(LogKind.CLOUDTRAIL, ACCOUNT, "us-west-2", hour -> hour * 7919 % 11 == 0);

    assertThat(spots(Provider.AWS, ACCOUNT)).noneMatch(spot -> spot.startsWith("Nothing from"));
  }

  @Test
  void of_dataEventsOfAnotherAccountOnly_saysWhatIsMissingHere() {
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", BlindSpotsTest::always);
    log(LogKind.CLOUDTRAIL, "444455556666", "eu-west-1", BlindSpotsTest::always);
    calls.add(
        new Call(
            at(5),
            LogKind.CLOUDTRAIL,
            "444455556666",
            "eu-west-1",
            "s3.amazonaws.com",
            "GetObject"));

    assertThat(spots(Provider.AWS, ACCOUNT))
        .contains(
            "No S3 data events in 111122223333: the logs cannot say whether objects were read,"
                + " written or deleted.");
    assertThat(spots(Provider.AWS, "444455556666"))
        .noneMatch(spot -> spot.startsWith("No S3 data events"));
  }

  @Test
  void of_dataEventsSilentInTheWindow_saysSo() {
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", BlindSpotsTest::always);
    for (int hour = 0; hour < HOURS; hour++) {
      if (hour < THEFT || hour > THEFT + 6) {
        calls.add(
            new Call(
                at(hour),
                LogKind.CLOUDTRAIL,
                ACCOUNT,
                "eu-west-1",
                "s3.amazonaws.com",
                "GetObject"));
      }
    }

    assertThat(spots(Provider.AWS, ACCOUNT))
        .anyMatch(spot ->
            spot.startsWith("Nothing from CloudTrail data events of S3 objects of 111122223333"));
  }

  @Test
  void of_projectWithoutDataAccess_namesTheProject() {
    log(LogKind.GCP_ADMIN_ACTIVITY, "shop", "", BlindSpotsTest::always);
    log(LogKind.GCP_DATA_ACCESS, "analytics", "", BlindSpotsTest::always);

    assertThat(spots(Provider.GCP, "shop"))
        .anyMatch(spot -> spot.startsWith("No GCP Data Access logs in shop: "));
  }

  @Test
  void of_logsThatEndWithTheTheft_saysThatTheRestIsUnknown() {
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", hour -> hour <= THEFT + 2);
    calls.add(
        new Call(
            at(THEFT + 2).plusSeconds(180),
            LogKind.CLOUDTRAIL,
            ACCOUNT,
            "eu-west-1",
            "iam.amazonaws.com",
            "ListUsers"));

    assertThat(spots(Provider.AWS, ACCOUNT))
        .contains(
            "The logs end 3 minutes after the last evidence: what came after cannot be said.");
  }

  @Test
  void of_accountThatEndsWithTheTheft_saysThatOthersGoOn() {
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", hour -> hour <= THEFT + 2);
    log(LogKind.CLOUDTRAIL, "444455556666", "eu-west-1", BlindSpotsTest::always);

    assertThat(spots(Provider.AWS, ACCOUNT))
        .contains(
            "Nothing was logged in 111122223333 later than 0 minutes after the last evidence,"
                + " while others log until 2026-03-22 23:30 UTC: what was done there then cannot be said.");
  }

  @Test
  void of_weekendLongerThanOthers_isNoSilence() {
    log(
        LogKind.CLOUDTRAIL,
        ACCOUNT,
        "eu-west-1",
        hour -> office(hour) && (hour / 24 != DAYS - 3 || hour % 24 < 16));
    log(LogKind.CLOUDTRAIL, "444455556666", "eu-west-1", BlindSpotsTest::always);

    assertThat(spots(Provider.AWS, ACCOUNT)).noneMatch(spot -> spot.startsWith("Nothing from"));
  }

  @Test
  void of_logsThatGoOnForDays_areNotSaidToEnd() {
    for (int later = 0; later < 48; later++) {
      calls.add(
          new Call(
              at(HOURS + later), LogKind.CLOUDTRAIL, ACCOUNT, "", "iam.amazonaws.com", "List"));
    }
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", BlindSpotsTest::always);

    assertThat(spots(Provider.AWS, ACCOUNT)).noneMatch(spot -> spot.contains("logs end"));
  }

  @Test
  void of_everyProvider_saysWhatIsNeverLogged() {
    log(LogKind.CLOUDTRAIL, ACCOUNT, "eu-west-1", BlindSpotsTest::always);

    for (Provider provider : Provider.values()) {
      assertThat(spots(provider, ACCOUNT).getLast()).matches(".*(never|no call).*");
    }
  }
}
