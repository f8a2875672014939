package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.declared.AutomationWindow;
import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.declared.DeclaredJudge;
import io.keytrail.detection.declared.Judgement;
import io.keytrail.detection.declared.Names;
import io.keytrail.detection.declared.Schedule;
import io.keytrail.detection.declared.Sources;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.IpRange;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A window for a pipeline covers the sessions it asks for, as long as nothing else drifts. */
final class WindowOfSessionsTest {
  private static final Actor STEP = session("step", "ASIAEXAMPLE1");
  private static final Actor LAST = session("last", "ASIAEXAMPLE2");
  private static final Actor STRANGER = session("last", "ASIAEXAMPLE3");

  private final CredentialGraph graph = new CredentialGraph();

  private static Actor session(String role, String key) {
    String issuer = "arn:aws:iam::444455556666:role/" + role;
    String name = "arn:aws:sts::444455556666:assumed-role/" + role + "/s";
    return new Actor(
        new Principal(Provider.AWS, PrincipalKind.ROLE, "444455556666", name, issuer + "/s"),
        new Credential(CredentialKind.AWS_TEMPORARY_KEY, key),
        new Session("s", issuer, "", "", null),
        "");
  }

  /** The pipeline's key asks for a session, and that for one in another role. */
  @BeforeEach
  void chain() {
    graph.observe(Issued.by(Acts.byKey(), Acts.START, IssuedKind.SESSION, "ASIAEXAMPLE1"));
    graph.observe(Issued.by(STEP, Acts.START.plusSeconds(60), IssuedKind.SESSION, "ASIAEXAMPLE2"));
  }

  private Judgement judged(String sources, Actor actor, String action, int minute, String address) {
    AutomationWindow window =
        new AutomationWindow(
            "pipeline",
            Names.of(List.of("*:user/dev-anna")),
            Names.of(List.of("Create*")),
            new Sources(List.of(Objects.requireNonNull(IpRange.parse(sources))), Set.of()),
            new Schedule(Set.of(), LocalTime.of(8, 0), LocalTime.of(9, 0), ZoneOffset.UTC));
    Declarations declared =
        new Declarations(List.of(window), List.of(), List.of(), List.of(), List.of(), List.of());
    EventTrace event = Acts.event(minute, action, actor, Outcome.SUCCESS, address, List.of());
    return new DeclaredJudge(declared, any -> IpContext.NONE, graph)
        .of(Acts.finding("aws.iam.create-role", Layer.IDENTITY_CHANGE, 18, event));
  }

  private Judgement judged(Actor actor, String action, int minute, String address) {
    return judged("198.51.100.0/24", actor, action, minute, address);
  }

  @Test
  void of_workInTheSecondSessionOfTheChain_isInsideTheWindow() {
    assertThat(judged(LAST, "CreateRole", 5, Acts.FOREIGN_ADDRESS).factor()).isZero();
  }

  @Test
  void of_sameRoleForSomebodyElse_isNotCovered() {
    Judgement judgement = judged(STRANGER, "CreateRole", 5, Acts.FOREIGN_ADDRESS);
    assertThat(judgement.factor()).isEqualTo(1);
    assertThat(judgement.points()).isZero();
  }

  @Test
  void of_otherWorkInTheSession_isNotCovered() {
    Judgement judgement = judged(LAST, "DeleteTrail", 5, Acts.FOREIGN_ADDRESS);
    assertThat(judgement.factor()).isEqualTo(1);
    assertThat(judgement.points()).isZero();
  }

  @Test
  void of_sessionUsedFromElsewhereOrLate_drifts() {
    assertThat(judged(LAST, "CreateRole", 5, Acts.OFFICE_ADDRESS).points()).isEqualTo(8);
    assertThat(judged(LAST, "CreateRole", 90, Acts.FOREIGN_ADDRESS).lines())
        .singleElement()
        .asString()
        .startsWith("at another time than automation window \"pipeline\"");
  }

  @Test
  void of_sessionAskedForFromElsewhere_drifts() {
    Judgement judgement = judged("192.0.2.0/24", LAST, "CreateRole", 5, Acts.OFFICE_ADDRESS);
    assertThat(judgement.factor()).isEqualTo(1);
    assertThat(judgement.points()).isEqualTo(8);
  }
}
