package io.keytrail.detection.lineage;

import static io.keytrail.detection.lineage.Actors.sessionOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.event.Revocation.Effect;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.identity.Actor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each detection that rests on links, with what fires it and what comes near and does not. */
final class LineageSignsTest {
  private static final Actor KEY = Actors.key("ada", "AKIAADA");
  private static final Actor SESSION = Actors.role("deploy", "s", "ASIA1");
  private static final Actor RESPONDER = Actors.key("responder", "AKIARESPOND");
  private static final String HOME = "203.0.113.7";
  private static final String AWAY = "198.51.100.9";

  private static List<Finding> findings(List<Happening> happenings) {
    LineageSigns signs = new LineageSigns(new CredentialGraph());
    List<Finding> findings = new ArrayList<>();
    happenings.forEach(happening -> signs.accept(happening, findings::add));
    signs.finish(findings::add);
    return findings;
  }

  private static List<String> ids(Happening... happenings) {
    return findings(List.of(happenings)).stream().map(Finding::detection).toList();
  }

  private static Happening assumed(Actor maker, long minute, String id, String role, String name) {
    return Happening.by(maker, "AssumeRole", minute)
        .issuing(sessionOf(id, Actors.session(role, name), 3_600));
  }

  private static Happening machine(String id, String credential, long minute) {
    return Happening.by(Actors.role("web", id, credential), "ListBuckets", minute)
        .from(HOME, Happening.CLOUD);
  }

  @Test
  void instance_sameCredentialFromElsewhere_isOffItsHost() {
    List<Finding> found =
        findings(
            List.of(
                machine("i-0123456789", "ASIAI", 0),
                machine("i-0123456789", "ASIAI", 5).from(AWAY, Happening.ELSEWHERE)));
    assertThat(found).extracting(Finding::detection).containsExactly("aws.cred.instance-off-host");
    assertThat(found.getFirst().normal())
        .isEqualTo("Until then the instance called from " + HOME + " only.");
  }

  @Test
  void instance_sameCredentialFromAnotherAddressOfTheCloud_isOffItsHostToo() {
    assertThat(
            ids(
                machine("i-0123456789", "ASIAI", 0),
                machine("i-0123456789", "ASIAI", 5).from("203.0.113.99", Happening.CLOUD)))
        .containsExactly("aws.cred.instance-off-host");
  }

  @Test
  void instance_restartedWithNewCredentialsInTheCloud_isNot() {
    assertThat(
            ids(
                machine("i-0123456789", "ASIAI", 0),
                machine("i-0123456789", "ASIAJ", 5).from("203.0.113.99", Happening.CLOUD)))
        .isEmpty();
  }

  @Test
  void instance_givenAnotherAddress_isNot() {
    assertThat(
            ids(
                machine("i-0123456789", "ASIAI", 0),
                Happening.by(KEY, "AssociateAddress", 1).on("instance", "i-0123456789"),
                machine("i-0123456789", "ASIAI", 5).from(AWAY, Happening.ELSEWHERE)))
        .isEmpty();
  }

  @Test
  void instance_privateAndPublicAndSixthVersion_isOneWayOut() {
    assertThat(
            ids(
                machine("i-0123456789", "ASIAI", 0),
                machine("i-0123456789", "ASIAI", 1).from("2001:db8::7", Happening.CLOUD),
                machine("i-0123456789", "ASIAI", 2)
                    .from("10.0.0.7", Happening.network("10.0.0.0/8", 0, NetworkKind.PRIVATE))))
        .isEmpty();
  }

  @Test
  void instances_manyTakeANewWayOutAtOnce_isTheNetworkThatChanged() {
    List<Happening> happenings = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      happenings.add(
          machine("i-012345678" + i, "ASIAI" + i, 0).from("203.0.113." + i, Happening.CLOUD));
    }
    for (int i = 0; i < 3; i++) {
      happenings.add(
          machine("i-012345678" + i, "ASIAI" + i, 5 + i).from(AWAY, Happening.ELSEWHERE));
    }
    happenings.add(Happening.by(KEY, "GetUser", 60));
    assertThat(findings(happenings)).isEmpty();
    assertThat(findings(happenings.subList(0, 4))).hasSize(1);
  }

  private static Happening keyMade(long minute) {
    return Happening.by(KEY, "CreateAccessKey", minute)
        .issuing(new Issuance(IssuedKind.ACCESS_KEY, "AKIANEW", Actors.user("ada")));
  }

  /** The first of them is let go long before the last one waits no more. */
  @Test
  void instances_takeANewWayOutMinutesApart_isTheNetworkThatChanged() {
    List<Happening> happenings = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      happenings.add(machine("i-" + i, "ASIA" + i, i));
    }
    for (int i = 0; i < 3; i++) {
      happenings.add(machine("i-" + i, "ASIA" + i, 20 + 4 * i).from(AWAY, Happening.ELSEWHERE));
    }
    happenings.add(machine("i-9", "ASIA9", 31));
    happenings.add(machine("i-9", "ASIA9", 60));
    assertThat(findings(happenings)).isEmpty();
  }

  @Test
  void newKey_firstUsedFromAnotherNetworkWithinTheDay_isCarriedOff() {
    Actor fresh = Actors.key("ada", "AKIANEW");
    Happening away = Happening.by(fresh, "GetCallerIdentity", 30).from(AWAY, Happening.ELSEWHERE);
    assertThat(ids(keyMade(0), away)).containsExactly("aws.iam.self-key-then-use");
    assertThat(findings(List.of(keyMade(0), away)).getFirst().points()).isEqualTo(14);
    assertThat(ids(keyMade(0), Happening.by(fresh, "GetCallerIdentity", 30))).isEmpty();
    assertThat(
            ids(
                keyMade(0),
                Happening.by(fresh, "GetCallerIdentity", 1_500).from(AWAY, Happening.ELSEWHERE)))
        .isEmpty();
    assertThat(
            ids(
                keyMade(0),
                Happening.by(fresh, "GetCallerIdentity", 5),
                Happening.by(fresh, "ListUsers", 30).from(AWAY, Happening.ELSEWHERE)))
        .isEmpty();
  }

  @Test
  void newSecretAndGoogleKey_usedFromAnotherNetwork_areCarriedOff() {
    Actor admin = Actors.entraUser("ada@example.com");
    Actor owner = Actors.google("ada@example.com", "");
    assertThat(
            ids(
                Happening.by(admin, "Add service principal credentials", 0)
                    .issuing(new Issuance(IssuedKind.CLIENT_CREDENTIAL, "k-1", "app-1")),
                Happening.by(Actors.application("app-1", "k-1"), "Sign-in activity", 9)
                    .from(AWAY, Happening.ELSEWHERE),
                Happening.by(owner, "CreateServiceAccountKey", 10)
                    .issuing(new Issuance(IssuedKind.SERVICE_ACCOUNT_KEY, "//k", "sa")),
                Happening.by(Actors.google("sa@p-1.iam.gserviceaccount.com", "//k"), "list", 80)
                    .from(AWAY, Happening.ELSEWHERE)))
        .containsExactly("az.cred.app-secret-then-use", "gcp.cred.key-then-use");
  }

  @Test
  void newSecret_ofAnApplicationWhoseChangesNameNoAddress_isComparedWithItsSignIn() {
    Actor maker = Actors.application("app-0", "k-0");
    Happening signIn = Happening.by(maker, "Sign-in activity", 0);
    Happening made =
        Happening.by(maker, "Add service principal credentials", 1)
            .from("", IpContext.NONE)
            .issuing(new Issuance(IssuedKind.CLIENT_CREDENTIAL, "k-1", "app-1"));
    Happening used = Happening.by(Actors.application("app-1", "k-1"), "Sign-in activity", 9);

    assertThat(ids(signIn, made, used.from(AWAY, Happening.ELSEWHERE)))
        .containsExactly("az.cred.app-secret-then-use");
    assertThat(ids(signIn, made, used)).isEmpty();
    assertThat(ids(made, used.from(AWAY, Happening.ELSEWHERE))).isEmpty();
  }

  @Test
  void newIdentity_actingFromItsMakersAddress_isInTheMakersHands() {
    Happening made =
        Happening.by(KEY, "CreateUser", 0)
            .from(AWAY, Happening.ELSEWHERE)
            .issuing(new Issuance(IssuedKind.IDENTITY, Actors.user("eve"), Actors.user("eve")));
    Actor eve = Actors.key("eve", "AKIAEVE");
    assertThat(ids(made, Happening.by(eve, "ListUsers", 9).from(AWAY, Happening.ELSEWHERE)))
        .containsExactly("aws.iam.created-then-used");
    assertThat(ids(made, Happening.by(eve, "ListUsers", 9))).isEmpty();
  }

  private static Happening cutOff(IssuedKind kind, String id, long minute, Effect effect) {
    return Happening.by(RESPONDER, "Contain", minute)
        .revoking(new Revocation(kind, id, id, "", effect));
  }

  @Test
  void session_actingAfterItsKeyWasDisabled_survivedTheContainment() {
    Happening off = cutOff(IssuedKind.ACCESS_KEY, "AKIAADA", 10, Effect.DISABLED);
    assertThat(
            ids(
                assumed(KEY, 0, "ASIA1", "deploy", "s"),
                off,
                Happening.by(SESSION, "ListBuckets", 20),
                Happening.by(SESSION, "ListBuckets", 21)))
        .containsExactly("aws.containment.survivor");
    assertThat(
            ids(
                assumed(KEY, 0, "ASIA1", "deploy", "s"),
                off,
                Happening.by(SESSION, "ListBuckets", 12)))
        .as("while the provider still spreads the change")
        .isEmpty();
    assertThat(ids(off, Happening.by(SESSION, "ListBuckets", 20)))
        .as("a session of somebody else")
        .isEmpty();
  }

  @Test
  void anything_actingThoughItsIdentityIsDeniedEverything_weighsMore() {
    List<Finding> found =
        findings(
            List.of(
                cutOff(IssuedKind.IDENTITY, Actors.user("ada"), 0, Effect.DENIED),
                Happening.by(KEY, "GetUser", 9)));
    assertThat(found).extracting(Finding::points).containsExactly(18.0);
  }

  @Test
  void roleUsedAgainAfterItsSessionsWereRevoked_isQuiet() {
    assertThat(
            ids(
                cutOff(
                    IssuedKind.IDENTITY,
                    "arn:aws:iam::111122223333:role/deploy",
                    0,
                    Effect.SESSIONS_ENDED),
                assumed(KEY, 30, "ASIA1", "deploy", "s"),
                Happening.by(SESSION, "ListBuckets", 40)))
        .isEmpty();
  }

  @Test
  void googleKey_turnedOnAgainWithinTheWeek_reversesTheContainment() {
    Actor admin = Actors.google("ada@example.com", "");
    Happening off =
        Happening.by(admin, "DisableServiceAccountKey", 0).revoking(revocation(Effect.DISABLED));
    Happening on = Happening.by(admin, "EnableServiceAccountKey", 90);
    assertThat(ids(off, on.revoking(revocation(Effect.RESTORED))))
        .containsExactly("gcp.containment.reversed");
    assertThat(ids(on.revoking(revocation(Effect.RESTORED)))).isEmpty();
  }

  private static Revocation revocation(Effect effect) {
    return new Revocation(IssuedKind.SERVICE_ACCOUNT_KEY, "//k", "sa", "", effect);
  }

  @Test
  void consoleLogin_inASessionOfAKey_isConsoleFromKey() {
    Happening login = Happening.by(Actors.role("deploy", "s", ""), "ConsoleLogin", 9);
    assertThat(ids(assumed(KEY, 0, "ASIA1", "deploy", "s"), login))
        .containsExactly("aws.signin.console-from-key");
    assertThat(ids(assumed(KEY, 0, "ASIA1", "deploy", "else"), login)).isEmpty();
    assertThat(ids(login)).isEmpty();
  }

  @Test
  void thirdSessionOfAChain_isJuggling_andARenewalIsNot() {
    Actor second = Actors.role("admin", "t", "ASIA2");
    Happening[] chain = {
      assumed(KEY, 0, "ASIA1", "deploy", "s"),
      assumed(SESSION, 1, "ASIA2", "admin", "t"),
      assumed(second, 2, "ASIA3", "owner", "u")
    };
    assertThat(ids(chain)).containsExactly("aws.sts.juggling");
    assertThat(ids(chain[0], chain[1])).isEmpty();
    assertThat(ids(chain[0], chain[1], assumed(second, 2, "ASIA3", "admin", "t"))).isEmpty();
  }
}
