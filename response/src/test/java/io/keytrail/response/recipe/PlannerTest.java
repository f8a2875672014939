package io.keytrail.response.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.CredentialNode.Usable;
import io.keytrail.model.incident.Incident;
import io.keytrail.response.plan.Act;
import io.keytrail.response.plan.Aim;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.ResponsePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlannerTest {
  private static final String USER = "arn:aws:iam::111122223333:user/team/dev-anna";
  private static final String ROLE = "arn:aws:sts::111122223333:assumed-role/report-builder/job";
  private static final List<String> NAMES =
      List.of(
          USER,
          ROLE,
          "arn:aws:iam::111122223333:root",
          "builder@project.iam.gserviceaccount.com",
          "anna@example.com",
          "0b3f7c1e-1111-2222-3333-444455556666",
          "");

  @Test
  void plan_keyThatMadeAKeyAndASession_deniesTheUserOnceAndTurnsOffEachKey() {
    ResponsePlan plan =
        plan(
            Provider.AWS,
            Trees.node(0, IssuedKind.ACCESS_KEY, "AKIAEXAMPLE111122223", USER),
            Trees.node(1, IssuedKind.ACCESS_KEY, "AKIAEXAMPLE444455556", USER),
            Trees.node(2, IssuedKind.SESSION, "ASIAEXAMPLE444455556", ROLE));

    assertThat(commands(plan, Phase.DENY))
        .containsExactly(
            "aws iam attach-user-policy --user-name dev-anna --policy-arn"
                + " arn:aws:iam::aws:policy/AWSDenyAll",
            "aws iam put-role-policy --role-name report-builder --policy-name AWSRevokeOlderSessions"
                + " --policy-document '{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\","
                + "\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"DateLessThan\":"
                + "{\"aws:TokenIssueTime\":\"2026-03-02T12:30:15Z\"}}}]}'");
    assertThat(commands(plan, Phase.CUT_OFF))
        .containsExactly(
            "aws iam update-access-key --user-name dev-anna --access-key-id AKIAEXAMPLE111122223"
                + " --status Inactive",
            "aws iam update-access-key --user-name dev-anna --access-key-id AKIAEXAMPLE444455556"
                + " --status Inactive");
    assertThat(plan.steps())
        .filteredOn(step -> step.phase() == Phase.DENY && step.recipe().equals("A3"))
        .singleElement()
        .satisfies(step -> {
          assertThat(step.approval()).isEqualTo(Approval.L2);
          assertThat(step.undo().text()).startsWith("aws iam delete-role-policy ");
        });
  }

  @Test
  void plan_roleThatTheThiefMade_isDeniedEverythingAndNotOnlyItsOldSessions() {
    String arn = "arn:aws:iam::111122223333:role/support-access";
    CredentialNode made =
        new CredentialNode(
            0,
            CredentialNode.NONE,
            IssuedKind.IDENTITY,
            arn,
            arn,
            Trees.ACCOUNT,
            "CreateRole",
            "e",
            null,
            null,
            null,
            0,
            Usable.YES,
            null,
            "why");

    assertThat(commands(plan(Provider.AWS, made), Phase.DENY))
        .containsExactly(
            "aws iam attach-role-policy --role-name support-access --policy-arn"
                + " arn:aws:iam::aws:policy/AWSDenyAll");
  }

  @Test
  void plan_federatedSession_deniesTheUserThatAskedForIt() {
    ResponsePlan plan =
        plan(
            Provider.AWS,
            Trees.node(0, IssuedKind.ACCESS_KEY, "AKIAEXAMPLE111122223", USER, Usable.NO),
            Trees.node(
                1,
                IssuedKind.SESSION,
                "ASIAEXAMPLE444455556",
                "arn:aws:sts::111122223333:federated-user/lunch"));

    assertThat(commands(plan, Phase.DENY))
        .containsExactly(
            "aws iam attach-user-policy --user-name dev-anna --policy-arn"
                + " arn:aws:iam::aws:policy/AWSDenyAll");
  }

  @ParameterizedTest
  @CsvSource({
    "repo:corp/app:ref:refs/heads/main,"
        + " arn:aws:iam::111122223333:oidc-provider/token.example/repo:corp/app, H3",
    "anna@example.com, b8Ja1/example=/anna@example.com, A6",
    "27065915-3b9e-45cf-8c64-a1d071a202fa, 27065915-3b9e-45cf-8c64-a1d071a202fa, A6",
    "AROAEXAMPLE111122223:collector, AROAEXAMPLE111122223/collector, A6"
  })
  void plan_identityThatIsNotKeptInTheAccount_isNoUserOfIt(
      String principal, String id, String recipe) {
    ResponsePlan plan = plan(Provider.AWS, Trees.node(0, IssuedKind.IDENTITY, id, principal));

    assertThat(plan.steps()).noneMatch(step -> step.act() instanceof Act.Command);
    assertThat(plan.steps())
        .filteredOn(step -> step.phase() == Phase.DENY)
        .singleElement()
        .satisfies(step -> assertThat(step.recipe()).isEqualTo(recipe));
  }

  @Test
  void plan_machineThatWasMeasured_isHeldStill() {
    ResponsePlan plan =
        plan(
            Provider.AWS,
            Trees.node(0, IssuedKind.IDENTITY, "i-0a1b2c3d4e5f60718", "i-0a1b2c3d4e5f60718"));

    assertThat(plan.steps())
        .filteredOn(step -> step.phase().contains())
        .isNotEmpty()
        .allMatch(step -> step.phase() == Phase.QUARANTINE);
  }

  @Test
  void plan_sessionClassAsKey_namesTheRoleAndNotTheClass() {
    String key = "arn:aws:iam::111122223333:role/report-builder/job";
    Principal principal = new Principal(Provider.AWS, PrincipalKind.ROLE, Trees.ACCOUNT, ROLE, key);
    Incident incident =
        Trees.incident(
            Provider.AWS, List.of(principal), Trees.node(0, IssuedKind.IDENTITY, key, key));

    assertThat(commands(Planner.plan(incident, Trees.NOW), Phase.DENY))
        .singleElement()
        .asString()
        .contains("--role-name report-builder ");
  }

  @Test
  void plan_rolesOfOneNameInTwoAccounts_areDeniedInEach() {
    ResponsePlan plan =
        plan(
            Provider.AWS,
            Trees.node(0, IssuedKind.SESSION, "ASIAEXAMPLE111122223", ROLE),
            Trees.node(
                1,
                IssuedKind.SESSION,
                "ASIAEXAMPLE444455556",
                "arn:aws:sts::444455556666:assumed-role/report-builder/job"));

    assertThat(plan.steps())
        .filteredOn(step -> step.phase() == Phase.DENY)
        .extracting(step -> step.aim().account())
        .containsExactly("111122223333", "444455556666");
  }

  @Test
  void plan_trustOfSomebodyOutside_isTakenBackWhereTheRoleIs() {
    ResponsePlan plan =
        plan(
            Provider.AWS,
            Trees.node(
                0,
                IssuedKind.TRUST,
                "arn:aws:iam::444455556666:role/report-builder",
                "arn:aws:iam::999988887777:root"));

    assertThat(plan.steps())
        .filteredOn(step -> step.phase() == Phase.CUT_OFF)
        .extracting(step -> step.aim().account())
        .containsExactly("444455556666");
  }

  @Test
  void plan_accountThatNobodyKnows_isLeftToAPerson() {
    CredentialNode made =
        new CredentialNode(
            0,
            CredentialNode.NONE,
            IssuedKind.LOGIN_PROFILE,
            "dev-anna",
            "dev-anna",
            "",
            "CreateLoginProfile",
            "",
            null,
            null,
            null,
            0,
            Usable.YES,
            null,
            "why");

    assertThat(plan(Provider.AWS, made).steps())
        .filteredOn(step -> step.phase() == Phase.DENY)
        .singleElement()
        .satisfies(step ->
            assertThat(((Act.Manual) step.act()).instruction())
                .contains(
                    "do not say in which account", "attach-user-policy --user-name dev-anna"));
  }

  @Test
  void plan_partThatIsOff_needsNothing() {
    ResponsePlan plan =
        plan(
            Provider.AWS,
            Trees.node(0, IssuedKind.ACCESS_KEY, "AKIAEXAMPLE111122223", USER, Usable.NO));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.alreadyOff()).containsExactly("access-key AKIAEXAMPLE111122223: for the test");
  }

  @Test
  void plan_noTree_saysThatNothingCanBeCutOff() {
    ResponsePlan plan = plan(Provider.AWS);

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.notCovered().getFirst()).contains("names no credential that can be cut off");
  }

  @Test
  void plan_machineInAnUnknownRegion_isLeftToAPersonWithTheCommand() {
    ResponsePlan plan =
        plan(Provider.AWS, Trees.node(0, IssuedKind.INSTANCE, "i-0a1b2c3d4e5f60718", ""));

    assertThat(commands(plan, Phase.QUARANTINE)).isEmpty();
    assertThat(plan.steps())
        .filteredOn(step -> step.phase() == Phase.QUARANTINE)
        .hasSize(2)
        .allSatisfy(step ->
            assertThat(((Act.Manual) step.act()).instruction())
                .contains("do not say in which region", "i-0a1b2c3d4e5f60718"));
  }

  @ParameterizedTest
  @CsvSource({
    "UploadSSHPublicKey, update-ssh-public-key, --ssh-public-key-id",
    "UploadSigningCertificate, update-signing-certificate, --certificate-id",
    "CreateServiceSpecificCredential, update-service-specific-credential,"
        + " --service-specific-credential-id"
  })
  void plan_otherCredentialOfAUser_isTurnedOffByItsOwnCall(
      String cameBy, String call, String option) {
    CredentialNode made =
        new CredentialNode(
            0,
            CredentialNode.NONE,
            IssuedKind.SERVICE_CREDENTIAL,
            "ACCAEXAMPLE",
            USER,
            Trees.ACCOUNT,
            cameBy,
            "e",
            null,
            null,
            null,
            0,
            Usable.YES,
            null,
            "why");

    assertThat(commands(plan(Provider.AWS, made), Phase.CUT_OFF))
        .containsExactly(
            "aws iam %s --user-name dev-anna %s ACCAEXAMPLE --status Inactive"
                .formatted(call, option));
  }

  @Test
  void plan_secretOfAnApplication_isRemovedFromBothObjects() {
    ResponsePlan plan =
        plan(Provider.AZURE, Trees.node(0, IssuedKind.CLIENT_CREDENTIAL, "key-1", "app-1"));

    assertThat(commands(plan, Phase.DENY))
        .containsExactly("az ad sp update --id app-1 --set accountEnabled=false");
    assertThat(commands(plan, Phase.CUT_OFF))
        .containsExactly(
            "az ad app credential delete --id app-1 --key-id key-1",
            "az ad sp credential delete --id app-1 --key-id key-1");
  }

  @Test
  void plan_keyOfAServiceAccount_disablesTheAccountBeforeTheKey() {
    String account = "builder@project.iam.gserviceaccount.com";
    ResponsePlan plan =
        plan(
            Provider.GCP,
            Trees.node(0, IssuedKind.SERVICE_ACCOUNT_KEY, "projects/p/keys/abc", account));

    assertThat(commands(plan, Phase.DENY))
        .containsExactly("gcloud iam service-accounts disable " + account);
    assertThat(commands(plan, Phase.CUT_OFF))
        .containsExactly("gcloud iam service-accounts keys disable abc --iam-account=" + account);
    assertThat(plan.steps())
        .filteredOn(step -> step.phase() == Phase.DENY)
        .allSatisfy(
            step -> assertThat(step.undo().text()).contains("not before the longest-lived token"));
  }

  @ParameterizedTest
  @EnumSource(Provider.class)
  void plan_anyPart_preservesFirstAndSaysOfEveryChangeWhatItDoes(Provider provider) {
    for (IssuedKind kind : IssuedKind.values()) {
      for (String principal : NAMES) {
        ResponsePlan plan = plan(provider, Trees.node(0, kind, "id-1", principal));
        assertThat(plan.steps()).isSortedAccordingTo(Comparator.comparing(PlanStep::phase));
        if (kind == IssuedKind.NETWORK_INTERFACE && provider != Provider.GITHUB) {
          assertThat(plan.steps()).isEmpty();
          continue;
        }
        assertThat(plan.steps().getFirst().phase()).isEqualTo(Phase.PRESERVE);
        List<PlanStep> changes =
            plan.steps().stream().filter(step -> step.phase().contains()).toList();
        assertThat(changes).as("%s %s %s", provider, kind, principal).isNotEmpty();
        assertThat(changes)
            .allSatisfy(step -> {
              assertThat(step.approval()).isNotEqualTo(Approval.L0);
              assertThat(step.what()).endsWith(".");
              assertThat(step.why()).isNotEmpty();
            });
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--endpoint-url=example.com", "dev\u001b[2Janna", "a\nb", "\u202Ex"})
  void plan_nameThatActs_isLeftToAPerson(String name) {
    ResponsePlan plan =
        plan(
            Provider.AWS,
            Trees.node(
                0, IssuedKind.ACCESS_KEY, "AKIAEXAMPLE111122223", "arn:aws:iam::1:user/" + name));

    assertThat(plan.steps())
        .filteredOn(step -> step.phase().contains())
        .isNotEmpty()
        .noneMatch(step -> step.act() instanceof Act.Command);
  }

  @Test
  void plan_order_doesNotDependOnTheOrderOfTheTree() {
    CredentialNode key = Trees.node(0, IssuedKind.ACCESS_KEY, "AKIAEXAMPLE111122223", USER);
    CredentialNode role = Trees.node(1, IssuedKind.SESSION, "ASIAEXAMPLE444455556", ROLE);

    assertThat(plan(Provider.AWS, role, key).steps())
        .containsExactlyInAnyOrderElementsOf(
            withNotes(plan(Provider.AWS, key, role).steps(), role));
  }

  /** The two steps that no part owns name the first one. */
  private static List<PlanStep> withNotes(List<PlanStep> steps, CredentialNode first) {
    List<PlanStep> all = new ArrayList<>();
    for (PlanStep step : steps) {
      boolean ofNobody = step.recipe().equals("E") || step.recipe().equals("N");
      all.add(
          new PlanStep(
              step.phase(),
              step.recipe(),
              ofNobody ? asOf(step.aim(), first) : step.aim(),
              step.what(),
              step.why(),
              step.act(),
              step.approval(),
              step.undo(),
              step.survival(),
              step.verification(),
              step.risk(),
              step.permissions()));
    }
    return all;
  }

  private static Aim asOf(Aim aim, CredentialNode node) {
    return new Aim(node.number(), node.principal(), aim.target(), aim.account());
  }

  private static ResponsePlan plan(Provider provider, CredentialNode... nodes) {
    return Planner.plan(Trees.incident(provider, nodes), Trees.NOW);
  }

  private static List<String> commands(ResponsePlan plan, Phase phase) {
    return plan.steps().stream()
        .filter(step -> step.phase() == phase)
        .map(PlanStep::act)
        .filter(Act.Command.class::isInstance)
        .map(act -> ((Act.Command) act).line().shell())
        .toList();
  }
}
