package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.incident.LastLegitimate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UsualContextsTest {
  private static final int DAY = 24 * 60;
  private static final IpContext OFFICE =
      new IpContext("192.0.2.0/24", 64_500, "Example Fibre", "DE", NetworkKind.BUSINESS, true, "");
  private static final IpContext ELSEWHERE =
      new IpContext("198.51.100.0/24", 64_501, "Hosting", "RO", NetworkKind.HOSTING, false, "");

  /** The theft begins ten days after {@link Acts#START}. */
  private final UsualContexts contexts =
      new UsualContexts(Acts.START.plus(Duration.ofDays(10)).plus(Duration.ofHours(1)));

  private void work(int minute) {
    see(minute, Outcome.SUCCESS, OFFICE, Acts.OFFICE_ADDRESS, false);
  }

  private void see(
      int minute, Outcome outcome, IpContext network, String address, boolean evidence) {
    contexts.see(
        Acts.event(minute, "ListBuckets", Acts.byKey(), outcome, address, List.of()),
        network,
        evidence);
  }

  private LastLegitimate last() {
    return Objects.requireNonNull(contexts.last());
  }

  @Test
  void last_workOfManyDays_isTheLastOfItBeforeTheEvidence() {
    for (int day = 0; day <= 10; day++) {
      work(day * DAY);
      work(day * DAY + 30);
    }
    see(10 * DAY + 60, Outcome.SUCCESS, ELSEWHERE, Acts.FOREIGN_ADDRESS, true);

    assertThat(last().call().time()).isEqualTo("2026-08-09T08:30:00Z");
    assertThat(last().usualDays()).isEqualTo(10);
    assertThat(last().activeDays()).isEqualTo(10);
    assertThat(last().callsBeside()).isZero();
    assertThat(last().text())
        .isEqualTo(
            "2026-08-09 08:30 UTC: ListBuckets from 192.0.2.10 (AS64500 Example Fibre, DE,"
                + " business, trusted) with aws-cli, a network and tool in use on 10 of 10 earlier"
                + " days; the first evidence followed after 30 minutes.");
  }

  @Test
  void last_ownerWorksOnBeside_countsThatApart() {
    for (int day = 0; day <= 10; day++) {
      work(day * DAY);
    }
    work(10 * DAY + 70);
    work(10 * DAY + 80);
    see(10 * DAY + 81, Outcome.SUCCESS, OFFICE, Acts.OFFICE_ADDRESS, true);

    assertThat(last().call().time()).isEqualTo("2026-08-09T08:00:00Z");
    assertThat(last().callsBeside()).isEqualTo(2);
    assertThat(last().lastBeside()).isEqualTo("2026-08-09T09:20:00Z");
    assertThat(last().text()).endsWith("last 2026-08-09 09:20 UTC: its owner worked on beside.");
  }

  @Test
  void last_thiefOnTheDaysBefore_isNotTakenForTheOwner() {
    for (int day = 0; day <= 8; day++) {
      work(day * DAY);
    }
    see(9 * DAY, Outcome.SUCCESS, ELSEWHERE, Acts.FOREIGN_ADDRESS, false);
    see(10 * DAY, Outcome.SUCCESS, ELSEWHERE, Acts.FOREIGN_ADDRESS, false);

    assertThat(last().call().time()).isEqualTo("2026-08-07T08:00:00Z");
    assertThat(last().usualDays()).isEqualTo(8);
  }

  @Test
  void last_failedOrAtAnUnusualHour_doesNotCount() {
    for (int day = 0; day <= 8; day++) {
      work(day * DAY);
    }
    see(9 * DAY, new Outcome(Outcome.Status.DENIED, "AccessDenied"), OFFICE, "192.0.2.10", false);
    work(9 * DAY + 11 * 60);

    assertThat(last().call().time()).isEqualTo("2026-08-07T08:00:00Z");
  }

  @Test
  void last_tooFewDays_isUnknown() {
    for (int day = 0; day < 3; day++) {
      work(day * DAY);
    }
    assertThat(contexts.last()).isNull();
    work(3 * DAY);
    assertThat(contexts.last()).isNotNull();
  }

  @Test
  void last_callsThatAServiceMade_sayNothingOfTheOwner() {
    Actor service = new Actor(Acts.DEVELOPER, Acts.KEY, null, "cloudformation.amazonaws.com");
    for (int day = 0; day < 9; day++) {
      EventTrace call =
          Acts.event(day * DAY, "ListBuckets", service, Outcome.SUCCESS, "192.0.2.10", List.of());
      contexts.see(call, OFFICE, false);
    }
    assertThat(contexts.last()).isNull();
  }
}
