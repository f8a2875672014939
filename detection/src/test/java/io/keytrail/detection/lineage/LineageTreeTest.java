package io.keytrail.detection.lineage;

import static io.keytrail.detection.lineage.Actors.sessionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.event.Revocation.Effect;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.incident.CredentialLineage;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.CredentialNode.Usable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What came of a root, how, and whether it can still act when the logs end. */
final class LineageTreeTest {
  private static final Actor KEY = Actors.key("ada", "AKIAADA");
  private static final Actor SESSION = Actors.role("deploy", "s", "ASIA1");
  private static final Actor RESPONDER = Actors.key("responder", "AKIARESPOND");
  private static final String DEPLOY = "arn:aws:iam::111122223333:role/deploy";

  private static final Happening ASSUMED =
      Happening.by(KEY, "AssumeRole", 0)
          .issuing(sessionOf("ASIA1", Actors.session("deploy", "s"), 3_600));

  private static List<CredentialNode> nodes(long nowMinute, Happening... happenings) {
    return lineage(nowMinute, 200, List.of(happenings)).nodes();
  }

  private static CredentialLineage lineage(long nowMinute, int most, List<Happening> happenings) {
    CredentialGraph graph = new CredentialGraph();
    happenings.forEach(graph::observe);
    LineageTree tree = new LineageTree(Bearer.withoutLinks(KEY), graph);
    happenings.stream().filter(h -> !h.actor().equals(RESPONDER)).forEach(tree::accept);
    return tree.nodes(Happening.START.plus(Duration.ofMinutes(nowMinute)), most);
  }

  private static Instant minute(long minute) {
    return Happening.START.plus(Duration.ofMinutes(minute));
  }

  @Test
  void nodes_chain_tellsHowEachCameToBeAndWasUsed() {
    List<CredentialNode> nodes =
        nodes(
            30,
            ASSUMED,
            Happening.by(SESSION, "ListBuckets", 5),
            Happening.by(SESSION, "CreateUser", 6)
                .issuing(new Issuance(IssuedKind.IDENTITY, Actors.user("eve"), Actors.user("eve"))),
            Happening.by(SESSION, "CreateAccessKey", 7)
                .issuing(new Issuance(IssuedKind.ACCESS_KEY, "AKIAEVE", Actors.user("eve"))),
            Happening.by(Actors.key("eve", "AKIAEVE"), "GetCallerIdentity", 9));
    assertThat(nodes)
        .extracting(CredentialNode::kind, CredentialNode::parent, CredentialNode::cameBy)
        .containsExactly(
            tuple(IssuedKind.ACCESS_KEY, CredentialNode.NONE, ""),
            tuple(IssuedKind.SESSION, 0, "AssumeRole"),
            tuple(IssuedKind.IDENTITY, 1, "CreateUser"),
            tuple(IssuedKind.ACCESS_KEY, 1, "CreateAccessKey"));
    CredentialNode session = nodes.get(1);
    assertThat(session.eventId()).isEqualTo("AssumeRole@0");
    assertThat(session.firstUse()).isEqualTo(minute(5));
    assertThat(session.lastUse()).isEqualTo(minute(7));
    assertThat(session.uses()).isEqualTo(3);
    assertThat(nodes.get(3).uses()).isEqualTo(1);
  }

  @Test
  void usable_session_untilItsLifetimeIsOver() {
    CredentialNode before = nodes(59, ASSUMED).get(1);
    assertThat(before.usable()).isEqualTo(Usable.YES);
    assertThat(before.until()).isEqualTo(minute(60));
    assertThat(nodes(60, ASSUMED).get(1).usable()).isEqualTo(Usable.NO);
  }

  @Test
  void usable_sessionOfUnknownLifetime_mayLastTheLongest() {
    Happening untold =
        Happening.by(KEY, "AssumeRole", 0)
            .issuing(sessionOf("ASIA1", Actors.session("deploy", "s"), 0));
    CredentialNode node = nodes(90, untold).get(1);
    assertThat(node.usable()).isEqualTo(Usable.UNKNOWN);
    assertThat(node.until()).isEqualTo(minute(12 * 60));
    assertThat(nodes(12 * 60, untold).get(1).usable()).isEqualTo(Usable.NO);
  }

  @Test
  void usable_disabledKey_isOffButItsSessionsAreNot() {
    Happening off =
        Happening.by(RESPONDER, "UpdateAccessKey", 10)
            .revoking(
                new Revocation(
                    IssuedKind.ACCESS_KEY, "AKIAADA", Actors.user("ada"), "", Effect.DISABLED));
    List<CredentialNode> nodes = nodes(20, ASSUMED, off);
    assertThat(nodes.getFirst().usable()).isEqualTo(Usable.NO);
    assertThat(nodes.getFirst().why())
        .isEqualTo("Disabled by " + Actors.user("responder") + " at 2026-03-01T09:10:00Z.");
    assertThat(nodes.get(1).usable()).isEqualTo(Usable.YES);
  }

  @Test
  void usable_keyEnabledAgain_isUsable() {
    List<CredentialNode> nodes =
        nodes(
            20,
            revoke(IssuedKind.ACCESS_KEY, "AKIAADA", 5, Effect.DISABLED, ""),
            revoke(IssuedKind.ACCESS_KEY, "AKIAADA", 6, Effect.RESTORED, ""));
    assertThat(nodes.getFirst().usable()).isEqualTo(Usable.YES);
  }

  private static Happening revoke(
      IssuedKind kind, String id, long minute, Effect effect, String by) {
    return Happening.by(RESPONDER, "Revoke", minute)
        .revoking(new Revocation(kind, id, id, by, effect));
  }

  @Test
  void usable_revokedSessionsOfARole_onlyThoseIssuedBefore() {
    Happening later =
        Happening.by(KEY, "AssumeRole", 30)
            .issuing(sessionOf("ASIA2", Actors.session("deploy", "s2"), 3_600));
    Happening cut =
        revoke(IssuedKind.IDENTITY, DEPLOY, 20, Effect.SESSIONS_ENDED, "AWSRevokeOlderSessions");
    List<CredentialNode> nodes = nodes(40, ASSUMED, cut, later);
    assertThat(nodes)
        .extracting(CredentialNode::id, CredentialNode::usable)
        .containsExactly(
            tuple("AKIAADA", Usable.YES), tuple("ASIA1", Usable.NO), tuple("ASIA2", Usable.YES));
  }

  @Test
  void usable_denyPolicy_holdsUntilThatPolicyIsRemoved() {
    Happening deny = revoke(IssuedKind.IDENTITY, Actors.user("ada"), 5, Effect.DENIED, "deny");
    Happening other = revoke(IssuedKind.IDENTITY, Actors.user("ada"), 6, Effect.RESTORED, "else");
    Happening undo = revoke(IssuedKind.IDENTITY, Actors.user("ada"), 7, Effect.RESTORED, "deny");
    Happening use = Happening.by(KEY, "GetUser", 0);
    assertThat(nodes(9, use, deny, other).getFirst().usable()).isEqualTo(Usable.NO);
    assertThat(nodes(9, use, deny, other, undo).getFirst().usable()).isEqualTo(Usable.YES);
  }

  @Test
  void nodes_moreThanShown_keepWhatCanStillActAndCountTheRest() {
    List<Happening> happenings = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      happenings.add(
          Happening.by(KEY, "AssumeRole", i)
              .issuing(sessionOf("ASIA" + i, Actors.session("deploy", "s" + i), 900)));
    }
    happenings.add(
        Happening.by(KEY, "CreateAccessKey", 60)
            .issuing(new Issuance(IssuedKind.ACCESS_KEY, "AKIANEW", Actors.user("bob"))));
    CredentialLineage lineage = lineage(60, 10, happenings);
    assertThat(lineage.nodes()).hasSize(10);
    assertThat(lineage.omitted()).isEqualTo(42);
    assertThat(lineage.nodes()).extracting(CredentialNode::id).contains("AKIANEW", "ASIA49");
  }

  @Test
  void nodes_moreThanHeld_areCounted() {
    List<Happening> happenings = new ArrayList<>();
    for (int i = 0; i < LineageTree.MOST_DRAFTS + 500; i++) {
      happenings.add(
          Happening.by(KEY, "AssumeRole", i)
              .issuing(sessionOf("ASIA" + i, Actors.session("deploy", "s" + i), 900)));
    }
    CredentialLineage lineage = lineage(10_000, 100, happenings);
    assertThat(lineage.nodes().size() + lineage.omitted())
        .isEqualTo(LineageTree.MOST_DRAFTS + 500 + 1);
  }
}
