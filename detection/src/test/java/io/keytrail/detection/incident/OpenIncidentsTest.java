package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When the baseline is kept from learning. */
final class OpenIncidentsTest {
  private static final int A_DAY = 24 * 60;
  private static final Actor KEY = Acts.byKey();
  private static final Actor ADMIN = session("admin", "ASIAEXAMPLE1");
  private static final Actor COLLEAGUE = session("admin", "ASIAEXAMPLE2");

  private final CredentialGraph graph = new CredentialGraph();
  private final OpenIncidents open =
      new OpenIncidents(
          WeighingSettings.of(Profile.BALANCED),
          address -> IpContext.NONE,
          Acts.knownForLong(),
          graph,
          Acts.NOTHING_DECLARED);

  private void found(int minute, String detection, Layer layer, double points) {
    found(KEY, minute, detection, layer, points);
  }

  private void found(Actor actor, int minute, String detection, Layer layer, double points) {
    open.found(Acts.finding(detection, layer, points, Acts.event(minute, detection, actor)));
  }

  private void theft(int minute) {
    theft(KEY, minute);
  }

  /** Two halves of a theft, neither of which would page by itself. */
  private void theft(Actor second, int minute) {
    found(minute, "aws.cred.probe", Layer.PROBING, 14);
    found(minute + 5, "aws.iam.trust-out", Layer.IDENTITY_CHANGE, 25);
    found(second, minute + 10, "aws.evasion.trail", Layer.EVASION, 14);
    found(second, minute + 20, "aws.compute.mining", Layer.RESOURCE_IMPACT, 20);
  }

  private static Actor session(String role, String key) {
    String issuer = "arn:aws:iam::111122223333:role/" + role;
    String name = "arn:aws:sts::111122223333:assumed-role/" + role + "/s";
    return new Actor(
        new Principal(Provider.AWS, PrincipalKind.ROLE, "111122223333", name, issuer + "/s"),
        new Credential(CredentialKind.AWS_TEMPORARY_KEY, key),
        new Session("s", issuer, "", "", null),
        "");
  }

  private static Instant at(int minute) {
    return Acts.START.plus(Duration.ofMinutes(minute));
  }

  @Test
  void frozen_evidenceOfATheft_fromWhereItWouldPage() {
    found(0, "aws.cred.probe", Layer.PROBING, 14);
    assertThat(open.frozen(KEY, at(1))).isFalse();
    theft(0);
    assertThat(open.frozen(KEY, at(21))).isTrue();
    assertThat(open.rollBackFrom(KEY, at(21))).isEqualTo(Acts.START);
    assertThat(open.frozen(Acts.by(Acts.user("user1"), null), at(21))).isFalse();
  }

  @Test
  void frozen_weakEvidenceEveryDay_neverFreezes() {
    for (int day = 0; day < 20; day++) {
      found(day * A_DAY, "aws.iam.admin-grant", Layer.IDENTITY_CHANGE, 18);
      found(day * A_DAY + 9, "aws.recon.breadth", Layer.PROBING, 10);
    }
    assertThat(open.frozen(KEY, at(20 * A_DAY))).isFalse();
  }

  @Test
  void rollBackFrom_findingsLongBefore_startsAtTheEvidenceThatCounts() {
    found(-20 * A_DAY, "aws.iam.admin-grant", Layer.IDENTITY_CHANGE, 18);
    theft(0);
    assertThat(open.rollBackFrom(KEY, at(30))).isEqualTo(Acts.START);
  }

  @Test
  void frozen_afterLongSilence_endsAndCanBeginAnew() {
    theft(0);
    assertThat(open.frozen(KEY, at(20 + 14 * A_DAY))).isTrue();
    assertThat(open.frozen(KEY, at(21 + 14 * A_DAY))).isFalse();
    theft(40 * A_DAY);
    assertThat(open.rollBackFrom(KEY, at(41 * A_DAY))).isEqualTo(at(40 * A_DAY));
  }

  @Test
  void frozen_theftThroughASession_isTheTreesAndNotTheRoles() {
    graph.observe(Issued.by(KEY, at(1), IssuedKind.SESSION, "ASIAEXAMPLE1"));

    theft(ADMIN, 2);

    assertThat(open.frozen(KEY, at(30))).isTrue();
    assertThat(open.frozen(ADMIN, at(30))).isTrue();
    assertThat(open.rollBackFrom(ADMIN, at(30))).isEqualTo(at(2));
    assertThat(open.frozen(COLLEAGUE, at(30))).isFalse();
  }

  @Test
  void frozen_sessionsOfDifferentMakers_doNotCountTogether() {
    graph.observe(
        Issued.by(Acts.by(Acts.user("user1"), null), at(1), IssuedKind.SESSION, "ASIAEXAMPLE1"));

    theft(ADMIN, 2);

    assertThat(open.frozen(KEY, at(30))).isFalse();
    assertThat(open.frozen(ADMIN, at(30))).isFalse();
  }

  @Test
  void frozen_keyMadeDuringTheTheft_isOfTheTree_butNotOneMadeBefore() {
    Actor early = new Actor(Acts.user("user1"), key("AKIAEXAMPLE1"), null, "");
    Actor late = new Actor(Acts.user("user2"), key("AKIAEXAMPLE2"), null, "");
    graph.observe(Issued.by(KEY, at(-1), IssuedKind.ACCESS_KEY, "AKIAEXAMPLE1"));
    graph.observe(Issued.by(KEY, at(6), IssuedKind.ACCESS_KEY, "AKIAEXAMPLE2"));

    theft(0);

    assertThat(open.frozen(early, at(30))).isFalse();
    assertThat(open.frozen(late, at(30))).isTrue();
  }

  private static Credential key(String id) {
    return new Credential(CredentialKind.AWS_ACCESS_KEY, id);
  }
}
