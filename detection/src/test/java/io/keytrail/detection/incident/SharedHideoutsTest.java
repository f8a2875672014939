package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.incident.Incident;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which suspects are in the same hands because they came from the same place. */
final class SharedHideoutsTest {
  private static final int A_DAY = 24 * 60;
  private static final Actor ANNA = Acts.byKey();
  private static final Actor BEN = Acts.by(Acts.user("user1"), null);

  private final List<Issued> calls = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private NetworkKind kind = NetworkKind.HOSTING;

  private void calls(Actor actor, int minute) {
    calls.add(
        Issued.by(
            actor, Acts.START.plus(Duration.ofMinutes(minute)), IssuedKind.GRANT, "something"));
  }

  private void found(Actor actor, int minute, String detection, Layer layer, double points) {
    EventTrace event =
        Acts.event(minute, detection, actor, Outcome.SUCCESS, Acts.FOREIGN_ADDRESS, List.of());
    findings.add(Acts.finding(detection, layer, points, event));
  }

  /** A grave suspect and one for the queue, both from the same address. */
  private void twoThefts(int minutesBetween) {
    calls(ANNA, 0);
    found(ANNA, 0, "aws.iam.trust-out", Layer.IDENTITY_CHANGE, 25);
    found(ANNA, 1, "aws.evasion.trail", Layer.EVASION, 22);
    calls(BEN, minutesBetween);
    found(BEN, minutesBetween, "aws.data.share-out", Layer.DATA, 20);
  }

  private List<Incident> incidents() {
    IpContext network = new IpContext("198.51.100.0/24", 64_511, "Example", "RO", kind, false, "");
    IncidentWeigher weigher =
        new IncidentWeigher(
            WeighingSettings.of(Profile.BALANCED),
            address -> address.equals(Acts.FOREIGN_ADDRESS) ? network : IpContext.NONE,
            OwnerDirectory.EMPTY,
            Acts.knownForLong(),
            Declarations.NONE);
    calls.stream().sorted((a, b) -> a.time().compareTo(b.time())).forEach(weigher::acted);
    findings.forEach(weigher::accept);
    return weigher.finish(Acts.coverage());
  }

  @Test
  void suspectsFromOneNewHideout_areOneIncidentThatSaysWhy() {
    twoThefts(90);

    List<Incident> incidents = incidents();

    assertThat(incidents).hasSize(1);
    assertThat(incidents.getFirst().principals()).hasSize(2);
    assertThat(incidents.getFirst().story())
        .anyMatch(line -> line.contains("in the same hands") && line.contains("user1"));
  }

  @Test
  void somebodyElseEverCalledFromThere_staysApart() {
    twoThefts(90);
    calls(Acts.by(Acts.user("user3"), null), -9 * A_DAY);

    assertThat(incidents()).hasSize(2);
  }

  @Test
  void moreThanADayApart_staysApart() {
    twoThefts(A_DAY + 1);

    assertThat(incidents()).hasSize(2);
  }

  @Test
  void homesGatewaysAndUnknownNetworks_tieNobody() {
    twoThefts(90);
    for (NetworkKind shared :
        List.of(
            NetworkKind.CONSUMER, NetworkKind.BUSINESS, NetworkKind.CLOUD, NetworkKind.UNKNOWN)) {
      kind = shared;
      assertThat(incidents()).as(shared.label()).hasSize(2);
    }
  }

  @Test
  void onlyTheNetworkIsStrangeForOne_staysApart() {
    calls(ANNA, 0);
    found(ANNA, 0, "aws.iam.trust-out", Layer.IDENTITY_CHANGE, 25);
    found(ANNA, 1, "aws.evasion.trail", Layer.EVASION, 22);
    calls(BEN, 90);
    found(BEN, 90, "aws.auth.new-network", Layer.AUTH_CONTEXT, 25);

    assertThat(incidents()).hasSize(2);
  }

  @Test
  void neitherIsGrave_staysApart() {
    calls(ANNA, 0);
    found(ANNA, 0, "aws.iam.trust-out", Layer.IDENTITY_CHANGE, 22);
    calls(BEN, 90);
    found(BEN, 90, "aws.data.share-out", Layer.DATA, 22);

    assertThat(incidents()).hasSize(2);
  }
}
