package io.keytrail.detection.lineage;

import static io.keytrail.detection.lineage.Actors.sessionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose session it was, and who made what lasts. */
final class CredentialGraphTest {
  private static final Actor KEY = Actors.key("ada", "AKIAADA");
  private static final Bearer ROOT = new Bearer(Provider.AWS, Bearer.Sort.CREDENTIAL, "AKIAADA");
  private static final Actor FIRST = Actors.role("deploy", "s", "ASIA1");
  private static final Actor SECOND = Actors.role("admin", "t", "ASIA2");

  private static CredentialGraph graph(Happening... happenings) {
    return graph(List.of(happenings));
  }

  private static CredentialGraph graph(List<Happening> happenings) {
    CredentialGraph graph = new CredentialGraph();
    happenings.forEach(graph::observe);
    return graph;
  }

  private static long at(long minute) {
    return Happening.START.getEpochSecond() + 60 * minute;
  }

  private static Happening assume(
      Actor maker, long minute, String keyId, String role, String name) {
    return Happening.by(maker, "AssumeRole", minute)
        .issuing(sessionOf(keyId, Actors.session(role, name), 3_600));
  }

  @Test
  void rootOf_chainOfRoles_isTheKeyItBeganWith() {
    CredentialGraph graph =
        graph(assume(KEY, 0, "ASIA1", "deploy", "s"), assume(FIRST, 5, "ASIA2", "admin", "t"));
    assertThat(graph.rootOf(SECOND, at(6))).isEqualTo(ROOT);
    assertThat(graph.depthOf(SECOND, at(6))).isEqualTo(2);
    assertThat(graph.depthOf(KEY, at(6))).isZero();
  }

  @Test
  void rootOf_sessionSeenBeforeItsIssue_isTheSame() {
    CredentialGraph graph = graph(assume(KEY, 2, "ASIA1", "deploy", "s"));
    assertThat(graph.rootOf(FIRST, at(0))).isEqualTo(ROOT);
    assertThat(graph.rootOf(Actors.role("deploy", "s", ""), at(0))).isEqualTo(ROOT);
  }

  @Test
  void rootOf_sessionNobodyIsSeenToIssue_isItsPrincipal() {
    assertThat(graph().rootOf(FIRST, at(0)))
        .isEqualTo(Bearer.withoutLinks(FIRST))
        .extracting(Bearer::sort)
        .isEqualTo(Bearer.Sort.PRINCIPAL);
  }

  @Test
  void rootOf_roleSwitchedToInTheConsole_isWhoeverSwitched() {
    Actor shown = Actors.role("ops", "ada", "");
    Actor switched =
        new Actor(
            shown.principal(),
            null,
            new Session("ada", "", "", "", null, List.of(Actors.session("deploy", "s"))),
            "");
    CredentialGraph graph =
        graph(
            assume(KEY, 0, "ASIA1", "deploy", "s"),
            Happening.by(switched, "SwitchRole", 5)
                .issuing(sessionOf("", Actors.session("ops", "ada"), 0)));
    assertThat(graph.rootOf(Actors.role("ops", "ada", "ASIACONSOLE"), at(9))).isEqualTo(ROOT);
    assertThat(graph.rootOf(Actors.role("ops", "bob", "ASIACONSOLE"), at(9))).isNotEqualTo(ROOT);
  }

  @Test
  void rootOf_sessionPickedUpInThePortal_isItsUserInEveryAccount() {
    Actor person =
        new Actor(
            Principal.named(Provider.AWS, PrincipalKind.USER, "1", "ada@example.com"),
            null,
            null,
            "");
    Actor directory =
        new Actor(
            Principal.named(Provider.AWS, PrincipalKind.FEDERATED, "2", "ada@example.com"),
            null,
            null,
            "");
    String role = "AWSReservedSSO_Admin_Access_0123456789abcdef";
    CredentialGraph graph =
        graph(
            Happening.by(person, "GetRoleCredentials", 0)
                .issuing(
                    sessionOf(
                        "", Actors.session("AWSReservedSSO_Admin_Access", "ada@example.com"), 0)),
            Happening.by(directory, "AssumeRoleWithSAML", 0)
                .issuing(sessionOf("ASIAP", Actors.session(role, "ada@example.com"), 3_600)));
    assertThat(graph.rootOf(Actors.role(role, "ada@example.com", "ASIAP"), at(1)))
        .isEqualTo(Bearer.withoutLinks(person));
    assertThat(graph.rootOf(Actors.role(role, "bob@example.com", "ASIAQ"), at(1)))
        .isNotEqualTo(Bearer.withoutLinks(person));
    String other = "AWSReservedSSO_Admin_0123456789abcdef";
    assertThat(graph.rootOf(Actors.role(other, "ada@example.com", "ASIAR"), at(1)))
        .isNotEqualTo(Bearer.withoutLinks(person));
  }

  @Test
  void rootOf_consoleSessionOfTheSameName_belongsToWhoeverMadeTheNameLast() {
    Actor other = Actors.key("bob", "AKIABOB");
    CredentialGraph graph =
        graph(
            assume(KEY, 0, "ASIA1", "deploy", "s"),
            assume(KEY, 10, "ASIA1b", "deploy", "s"),
            assume(other, 100, "ASIA3", "deploy", "s"));
    Actor console = Actors.role("deploy", "s", "ASIACONSOLE");
    assertThat(graph.rootOf(console, at(50))).isEqualTo(ROOT);
    assertThat(graph.rootOf(console, at(101)).id()).isEqualTo("AKIABOB");
    assertThat(graph.rootOf(Actors.role("deploy", "else", "ASIAX"), at(50)).sort())
        .isEqualTo(Bearer.Sort.PRINCIPAL);
  }

  @Test
  void rootOf_nameLongBeforeItsFirstIssue_isNotLinked() {
    CredentialGraph graph = graph(assume(KEY, 60, "ASIA1", "deploy", "s"));
    assertThat(graph.rootOf(Actors.role("deploy", "s", ""), at(0)).sort())
        .isEqualTo(Bearer.Sort.PRINCIPAL);
  }

  @Test
  void rootOf_sessionThatRenewsItself_keepsItsRoot() {
    Actor renewed = Actors.role("deploy", "s", "ASIA2");
    CredentialGraph graph =
        graph(
            assume(KEY, 0, "ASIA1", "deploy", "s"),
            assume(FIRST, 50, "ASIA2", "deploy", "s"),
            assume(renewed, 100, "ASIA3", "deploy", "s"));
    assertThat(graph.rootOf(Actors.role("deploy", "s", "ASIA3"), at(130))).isEqualTo(ROOT);
    assertThat(graph.rootOf(Actors.role("deploy", "s", ""), at(130))).isEqualTo(ROOT);
  }

  @Test
  void rootOf_rolesThatAssumeEachOtherByName_endsSomewhere() {
    Actor a = Actors.role("a", "n", "");
    Actor b = Actors.role("b", "n", "");
    CredentialGraph graph = graph(assume(a, 0, "", "b", "n"), assume(b, 0, "", "a", "n"));
    assertThat(graph.rootOf(a, at(0)).sort()).isEqualTo(Bearer.Sort.PRINCIPAL);
  }

  @Test
  void rootOf_userSessionToken_isTheKeyThatAskedForIt() {
    Actor session =
        new Actor(
            KEY.principal(),
            new Credential(CredentialKind.AWS_TEMPORARY_KEY, "ASIATOKEN"),
            null,
            "");
    Happening token =
        Happening.by(KEY, "GetSessionToken", 0)
            .issuing(sessionOf("ASIATOKEN", Actors.user("ada"), 0));
    assertThat(graph(token).rootOf(session, at(1))).isEqualTo(ROOT);
    Actor unrelated =
        new Actor(
            KEY.principal(),
            new Credential(CredentialKind.AWS_TEMPORARY_KEY, "ASIACONSOLE"),
            null,
            "");
    assertThat(graph(token).rootOf(unrelated, at(1)).sort()).isEqualTo(Bearer.Sort.PRINCIPAL);
  }

  @Test
  void rootOf_federatedSessionWhoseTokenCallIsMissing_isTheUserItNames() {
    Actor federated =
        new Actor(
            Principal.named(
                Provider.AWS,
                PrincipalKind.FEDERATED,
                Actors.ACCOUNT,
                "arn:aws:sts::111122223333:federated-user/x"),
            new Credential(CredentialKind.AWS_TEMPORARY_KEY, "ASIAFED"),
            new Session("", Actors.user("ada"), "", "", null),
            "");
    assertThat(graph().rootOf(federated, at(0)))
        .isEqualTo(new Bearer(Provider.AWS, Bearer.Sort.PRINCIPAL, Actors.user("ada")));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rootOf_copyOfTheOtherAccountTellsTheKey_isTheCallerOfItsOwnCopy(boolean callerFirst) {
    Actor stranger =
        new Actor(
            Principal.named(Provider.AWS, PrincipalKind.USER, Actors.ACCOUNT, "AIDAEXAMPLE"),
            null,
            null,
            "");
    Happening own = Happening.by(KEY, "AssumeRole", 0).sharing("shared-1");
    Happening trusting =
        Happening.by(stranger, "AssumeRole", 0)
            .issuing(sessionOf("ASIA1", Actors.session("deploy", "s"), 3_600))
            .sharing("shared-1");
    CredentialGraph graph = callerFirst ? graph(own, trusting) : graph(trusting, own);
    assertThat(graph.rootOf(FIRST, at(1))).isEqualTo(ROOT);
  }

  @Test
  void rootOf_sourceIdentityOfAKnownChain_joinsASessionWhoseIssueIsMissing() {
    Actor marked = withSource(Actors.role("deploy", "s", "ASIA1"), "ada");
    CredentialGraph graph =
        graph(
            assume(KEY, 0, "ASIA1", "deploy", "s"),
            Happening.by(marked, "AssumeRole", 5)
                .issuing(sessionOf("ASIA2", Actors.session("admin", "t"), 0)));
    assertThat(graph.rootOf(withSource(Actors.role("far", "u", "ASIA9"), "ada"), at(9)))
        .isEqualTo(ROOT);
    assertThat(graph.rootOf(withSource(Actors.role("far", "u", "ASIA9"), "eve"), at(9)).sort())
        .isEqualTo(Bearer.Sort.PRINCIPAL);
  }

  private static Actor withSource(Actor actor, String source) {
    Session session = actor.session();
    return new Actor(
        actor.principal(),
        actor.credential(),
        new Session(
            session == null ? "" : session.name(),
            session == null ? "" : session.issuer(),
            source,
            "",
            null),
        "");
  }

  @Test
  void rootOf_delegatedGoogleToken_isWhereTheChainBegan() {
    Actor delegated =
        Actors.google("c@p-1.iam.gserviceaccount.com", "", "Ada@example.com", "b@x.com");
    assertThat(graph().rootOf(delegated, at(0)))
        .isEqualTo(new Bearer(Provider.GCP, Bearer.Sort.PRINCIPAL, "ada@example.com"));
    Actor platform =
        Actors.google(
            "c@p-1.iam.gserviceaccount.com", "", "service-1@gcp-sa-run.iam.gserviceaccount.com");
    assertThat(graph().rootOf(platform, at(0)).id()).isEqualTo("c@p-1.iam.gserviceaccount.com");
  }

  @Test
  void makerOf_whatLasts_isWhoeverMadeIt() {
    CredentialGraph graph =
        graph(
            Happening.by(FIRST, "CreateAccessKey", 1)
                .issuing(new Issuance(IssuedKind.ACCESS_KEY, "AKIANEW", Actors.user("bob"))),
            assume(KEY, 2, "ASIA1", "deploy", "s"),
            Happening.by(KEY, "CreateUser", 3)
                .issuing(new Issuance(IssuedKind.IDENTITY, Actors.user("eve"), Actors.user("eve"))),
            Happening.by(KEY, "RunInstances", 4)
                .issuing(new Issuance(IssuedKind.INSTANCE, "i-0123456789", "")));
    assertThat(graph.makerOf(Actors.key("bob", "AKIANEW"), at(9)))
        .isEqualTo(new Maker(FIRST, ROOT, IssuedKind.ACCESS_KEY, at(1), "192.0.2.7"));
    Actor console =
        new Actor(
            Principal.named(
                Provider.AWS, PrincipalKind.USER, Actors.ACCOUNT, Actors.user("team/eve")),
            null,
            null,
            "");
    assertThat(graph.makerOf(console, at(9)))
        .isEqualTo(new Maker(KEY, ROOT, IssuedKind.IDENTITY, at(3), "192.0.2.7"));
    assertThat(graph.makerOf(Actors.role("web", "i-0123456789", "ASIAI"), at(9)))
        .isEqualTo(new Maker(KEY, ROOT, IssuedKind.INSTANCE, at(4), "192.0.2.7"));
    assertThat(graph.makerOf(Actors.role("web", "i-0999999999", "ASIAI"), at(9))).isNull();
    assertThat(graph.makerOf(Actors.key("bob", "AKIAOLD"), at(9))).isNull();
  }

  @Test
  void makerOf_outsiderThatATrustLetsIn_isWhoeverOpenedIt() {
    CredentialGraph graph =
        graph(
            Happening.by(KEY, "UpdateAssumeRolePolicy", 0)
                .issuing(
                    new Issuance(
                        IssuedKind.TRUST,
                        "arn:aws:iam::111122223333:role/deploy",
                        "arn:aws:iam::999900001111:root")));
    Actor outsider =
        new Actor(
            Principal.named(Provider.AWS, PrincipalKind.USER, "999900001111", "AIDAOUTSIDER"),
            null,
            null,
            "");
    assertThat(graph.makerOf(outsider, at(1)))
        .isEqualTo(new Maker(KEY, ROOT, IssuedKind.TRUST, at(0), "192.0.2.7"));
    assertThat(graph.makerOf(KEY, at(1))).isNull();
  }

  @Test
  void makerOf_entraSecretAndGoogleKey_isWhoeverAddedThem() {
    Actor admin = Actors.entraUser("ada@example.com");
    Actor owner = Actors.google("ada@example.com", "");
    CredentialGraph graph =
        graph(
            Happening.by(admin, "Add service principal credentials", 0)
                .issuing(new Issuance(IssuedKind.CLIENT_CREDENTIAL, "k-1", "app-1")),
            Happening.by(owner, "CreateServiceAccountKey", 0)
                .issuing(new Issuance(IssuedKind.SERVICE_ACCOUNT_KEY, "//k", "sa")));
    assertThat(graph.makerOf(Actors.application("app-1", "k-1"), at(1))).isNotNull();
    assertThat(graph.makerOf(Actors.application("app-1", "k-0"), at(1))).isNull();
    assertThat(graph.makerOf(Actors.google("sa@p-1.iam.gserviceaccount.com", "//k"), at(1)))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void rootOf_anyOrderWithinASecondAndAnyCopies_isTheSame(long seed) {
    Random random = new Random(seed);
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      actors.add(Actors.key("u" + i, "AKIA" + i));
    }
    List<Happening> happenings = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Actor maker = actors.get(random.nextInt(actors.size()));
      String role = "r" + random.nextInt(5);
      String name = "n" + i;
      String id = random.nextInt(4) == 0 ? "" : "ASIA" + i;
      happenings.add(assume(maker, i / 6, id, role, name));
      actors.add(Actors.role(role, name, id));
    }
    CredentialGraph expected = graph(happenings);
    for (int round = 0; round < 10; round++) {
      List<Happening> shuffled = new ArrayList<>(happenings);
      shuffled.addAll(happenings.subList(0, 20));
      Collections.shuffle(shuffled, random);
      shuffled.sort((one, other) -> Long.compare(one.minute(), other.minute()));
      CredentialGraph graph = graph(shuffled);
      for (Actor actor : actors) {
        assertThat(graph.rootOf(actor, at(10))).isEqualTo(expected.rootOf(actor, at(10)));
        assertThat(graph.rootOf(actor, at(10)).sort()).isEqualTo(Bearer.Sort.CREDENTIAL);
      }
    }
  }

  @Test
  void observe_sessionsWithoutEnd_areForgottenOldestFirstAndCounted() {
    CredentialGraph graph = new CredentialGraph();
    int extra = 1_000;
    for (int i = 0; i < CredentialGraph.MOST_SESSIONS + extra; i++) {
      graph.observe(
          Happening.by(KEY, "AssumeRole", i / 1_000)
              .issuing(sessionOf("ASIA" + i, Actors.user("ada"), 900)));
    }
    assertThat(graph.lost()).isEqualTo(extra);
    assertThat(graph.sessionLink(Actors.role("r", "n", "ASIA0"), at(0))).isNull();
    assertThat(graph.sessionLink(Actors.role("r", "n", "ASIA" + extra), at(0))).isNotNull();
  }

  @Test
  void observe_moreSharedCallsAtOnceThanFit_areCountedWhereACopyIsMissed() {
    CredentialGraph graph = new CredentialGraph();
    int extra = 7;
    for (int i = 0; i < SharedCalls.MOST + extra; i++) {
      graph.observe(assume(KEY, 0, "ASIA" + i, "deploy", "s").sharing("shared-" + i));
    }
    assertThat(graph.lost()).isEqualTo(extra);
  }

  @Test
  void observe_oneNameIssuedAgainAndAgain_costsOneEntry() {
    CredentialGraph graph = new CredentialGraph();
    for (int i = 0; i < 10_000; i++) {
      graph.observe(assume(KEY, i, "", "deploy", "s"));
    }
    assertThat(graph.lost()).isZero();
    assertThat(graph.rootOf(Actors.role("deploy", "s", ""), at(9_999))).isEqualTo(ROOT);
  }
}
