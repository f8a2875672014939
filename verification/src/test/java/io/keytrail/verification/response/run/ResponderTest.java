package io.keytrail.verification.response.run;

import static io.keytrail.verification.response.run.Office.run;
import static io.keytrail.verification.response.run.Plans.DENY;
import static io.keytrail.verification.response.run.Plans.KEY_OFF;
import static io.keytrail.verification.response.run.Plans.READ;
import static io.keytrail.verification.response.run.Plans.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.model.finding.Severity;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.approval.StandingOrder;
import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.Journal;
import io.keytrail.response.journal.LeaseLost;
import io.keytrail.response.journal.StepState.Standing;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.rail.Limits;
import io.keytrail.response.rail.Rails;
import io.keytrail.response.run.Prospect;
import io.keytrail.response.run.Prospect.Outlook;
import io.keytrail.response.run.Responder;
import io.keytrail.store.SqliteJournal;
import io.keytrail.verification.response.run.ModelCloud.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResponderTest {
  private static final List<PlanStep> CHANGES = List.of(DENY, KEY_OFF, STOP);

  @TempDir Path folder;
  private final Office office = new Office();
  private Journal journal;
  private Responder responder;

  @BeforeEach
  void open() {
    journal = SqliteJournal.open(folder);
    responder = office.responder(journal, "mira@here 1");
    responder.takeUp(Plans.plan(), "mira");
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Test
  void rehearse_changesNothingAndSaysWhatEachStepWaitsFor() {
    List<Prospect> prospects = responder.rehearse(run(responder));

    assertThat(prospects)
        .extracting(Prospect::outlook)
        .containsExactly(
            Outlook.WOULD_BE_DONE,
            Outlook.WOULD_BE_DONE,
            Outlook.WAITS,
            Outlook.WAITS,
            Outlook.WAITS);
    assertThat(office.cloud.effects).isEmpty();
  }

  @Test
  void contain_withoutConsent_keepsEvidenceAndChangesNothing() throws Exception {
    responder.contain(run(responder), step -> true);

    assertThat(office.kept).contains(READ.id());
    assertThat(office.cloud.effects).containsExactly("copy=made");
    assertThat(standing(DENY)).isEqualTo(Standing.WAITS);
    assertThat(standing(STOP)).isEqualTo(Standing.WAITS);
  }

  @Test
  void contain_withConsent_doesAllInOrderAndProvesIt() throws Exception {
    office.agree(responder, Purpose.CONTAIN, CHANGES, "noor", "owner");

    responder.contain(run(responder), step -> true);

    assertThat(office.cloud.effects)
        .containsExactly("copy=made", "user=denied", "key=off", "machine=stopped");
    assertThat(office.cloud.calls.indexOf("get user"))
        .isLessThan(office.cloud.calls.indexOf("set user denied"));
    assertThat(CHANGES).extracting(this::standing).containsOnly(Standing.HOLDS);
  }

  @Test
  void contain_whereEvidenceCannotBeKept_changesNothing() throws Exception {
    office.cloud.values.remove("user");
    office.cloud.faults.add(Fault.REFUSED);
    office.agree(responder, Purpose.CONTAIN, CHANGES, "noor", "owner");

    responder.contain(run(responder), step -> true);

    assertThat(office.cloud.effects).isEmpty();
    assertThat(run(responder).state(KEY_OFF).said()).contains("nothing has been preserved");
  }

  @Test
  void contain_oneConsentForTwo_isNotEnough_norIsTheRequesters() throws Exception {
    office.agree(responder, Purpose.CONTAIN, List.of(STOP), "mira", "noor");

    responder.contain(run(responder), step -> true);

    assertThat(office.cloud.values).containsEntry("machine", "runs");
    assertThat(run(responder).state(STOP).said()).contains("1 did");
  }

  @Test
  void contain_targetChangedSinceConsent_isNotDone() throws Exception {
    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor");
    office.cloud.values.put("key", "rotated");

    responder.contain(run(responder), step -> true);

    assertThat(office.cloud.values).containsEntry("key", "rotated");
    assertThat(run(responder).state(KEY_OFF).said()).contains("void", "rotated");
  }

  @Test
  void contain_afterTheConsentRanOut_isNotDone() throws Exception {
    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor");
    office.pass(Duration.ofMinutes(15));

    responder.contain(run(responder), step -> true);

    assertThat(office.cloud.values).containsEntry("key", "on");
    assertThat(run(responder).state(KEY_OFF).said()).contains("has run out");
  }

  @Test
  void contain_withConsentToAnotherPlan_isNotDone() throws Exception {
    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor");
    responder.takeUp(Plans.plan(Severity.S0, Plans.plan().steps()), "mira");

    responder.contain(run(responder), step -> true);

    assertThat(office.cloud.values).containsEntry("key", "on");
  }

  @Test
  void contain_consentIsUsedUpByATry() throws Exception {
    office.cloud.faults.addAll(List.of(Fault.NONE, Fault.REFUSED));
    office.agree(responder, Purpose.CONTAIN, List.of(DENY), "noor");
    responder.contain(run(responder), step -> true);
    assertThat(standing(DENY)).isEqualTo(Standing.REFUSED);

    responder.contain(run(responder), step -> true);

    assertThat(standing(DENY)).isEqualTo(Standing.WAITS);
    assertThat(office.cloud.values).containsEntry("user", "free");
  }

  @Test
  void contain_answerLostAfterItsEffect_isSettledByLooking() throws Exception {
    office.cloud.faults.addAll(List.of(Fault.NONE, Fault.LOST_AFTER));
    office.agree(responder, Purpose.CONTAIN, List.of(DENY), "noor");

    responder.contain(run(responder), step -> true);

    assertThat(standing(DENY)).isEqualTo(Standing.HOLDS);
    assertThat(office.cloud.effects).containsOnlyOnce("user=denied");
  }

  @Test
  void contain_answerLostBeforeItsEffect_hasFailed() throws Exception {
    office.cloud.faults.addAll(List.of(Fault.NONE, Fault.LOST_BEFORE));
    office.agree(responder, Purpose.CONTAIN, List.of(DENY), "noor");

    responder.contain(run(responder), step -> true);

    assertThat(standing(DENY)).isEqualTo(Standing.FAILED);
    assertThat(office.cloud.calls).containsOnlyOnce("set user denied");
  }

  @Test
  void contain_nobodyAnswersAtAll_staysUnknownUntilSomebodyDoes() throws Exception {
    office.cloud.faults.addAll(List.of(Fault.NONE, Fault.LOST_AFTER));
    office.cloud.unreadableAfterLoss = 100;
    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor");

    responder.contain(run(responder), step -> true);
    assertThat(standing(KEY_OFF)).isEqualTo(Standing.UNKNOWN);

    office.cloud.unreadable = 0;
    responder.contain(run(responder), step -> true);
    assertThat(standing(KEY_OFF)).isEqualTo(Standing.HOLDS);
    assertThat(office.cloud.calls).containsOnlyOnce("set key off");
  }

  @Test
  void contain_busyProvider_isAskedAgain() throws Exception {
    office.cloud.faults.addAll(List.of(Fault.NONE, Fault.BUSY, Fault.BUSY));
    office.agree(responder, Purpose.CONTAIN, List.of(DENY), "noor");

    responder.contain(run(responder), step -> true);

    assertThat(standing(DENY)).isEqualTo(Standing.HOLDS);
  }

  @Test
  void contain_twoStepsThatDoNotHold_stopTheRest() throws Exception {
    office.cloud.faults.addAll(List.of(Fault.NONE, Fault.IGNORED, Fault.IGNORED));
    office.agree(responder, Purpose.CONTAIN, CHANGES, "noor", "owner");

    responder.contain(run(responder), step -> true);

    assertThat(List.of(DENY, KEY_OFF))
        .extracting(this::standing)
        .containsOnly(Standing.INEFFECTIVE);
    assertThat(office.cloud.values).containsEntry("machine", "runs");
    assertThat(run(responder).state(STOP).said()).contains("do not hold");
  }

  @Test
  void contain_whatIsSoAlready_isLeftAlone() throws Exception {
    office.cloud.values.put("key", "off");

    responder.contain(run(responder), step -> true);

    assertThat(standing(KEY_OFF)).isEqualTo(Standing.WAS_IN_EFFECT);
    assertThat(office.cloud.calls).doesNotContain("set key off");
  }

  @Test
  void contain_machineThatWasNotCopied_isNotStopped() throws Exception {
    office.cloud.faults.add(Fault.REFUSED);
    office.agree(responder, Purpose.CONTAIN, CHANGES, "noor", "owner");

    responder.contain(run(responder), step -> true);

    assertThat(office.cloud.effects).containsExactly("user=denied", "key=off");
    assertThat(run(responder).state(STOP).said()).contains("not been copied");
  }

  @Test
  void contain_standingOrder_standsInForOnePersonInS0Only() throws Exception {
    StandingOrder order =
        StandingOrder.by(Office.key("noor"), "nights", "noor", office.now.plusSeconds(3_600));
    office.orders = List.of(order);
    responder = office.responder(journal, "mira@here 1");
    responder.contain(run(responder), step -> true);
    assertThat(standing(DENY)).isEqualTo(Standing.WAITS);

    responder.takeUp(Plans.plan(Severity.S0, Plans.plan().steps()), "mira");
    responder.contain(run(responder), step -> true);

    assertThat(standing(DENY)).isEqualTo(Standing.HOLDS);
    assertThat(standing(STOP)).isEqualTo(Standing.WAITS);
  }

  @Test
  void contain_standingOrderOfAnotherKey_isWorthNothing() throws Exception {
    office.orders =
        List.of(
            StandingOrder.by(
                Office.key("stranger"), "nights", "noor", office.now.plusSeconds(3_600)));
    responder = office.responder(journal, "mira@here 1");
    responder.takeUp(Plans.plan(Severity.S0, Plans.plan().steps()), "mira");

    responder.contain(run(responder), step -> true);

    assertThat(standing(DENY)).isEqualTo(Standing.WAITS);
  }

  @Test
  void contain_moreThanTheLimit_isHeldBack() throws Exception {
    office.rails = new Rails.Setup(List.of(), new Limits(1, 1, Duration.ofDays(7)));
    responder = office.responder(journal, "mira@here 1");
    office.agree(responder, Purpose.CONTAIN, CHANGES, "noor", "owner");

    responder.contain(run(responder), step -> true);

    assertThat(office.cloud.effects).containsExactly("copy=made", "user=denied");
    assertThat(run(responder).state(KEY_OFF).said()).contains("limit is 1");
  }

  @Test
  void agree_withTheKeyOfAnother_isNotWrittenDown() {
    var consent =
        responder.agree(
            run(responder),
            CHANGES,
            Purpose.CONTAIN,
            Office.approver("noor"),
            Office.key("stranger"),
            "",
            "n");

    assertThat(consent).isEmpty();
    assertThat(run(responder).consents()).isEmpty();
  }

  @Test
  void undo_beforeOldTokensHaveRunOut_isHeldBack_andDoneAfterwards() throws Exception {
    office.agree(responder, Purpose.CONTAIN, List.of(DENY), "noor");
    responder.contain(run(responder), step -> true);
    office.agree(responder, Purpose.UNDO, List.of(DENY), "noor");
    responder.undo(run(responder), DENY::equals);
    assertThat(office.cloud.values).containsEntry("user", "denied");

    office.pass(Plans.PATIENCE);
    office.agree(responder, Purpose.UNDO, List.of(DENY), "noor");
    responder.undo(run(responder), DENY::equals);

    assertThat(office.cloud.values).containsEntry("user", "as-before");
    assertThat(standing(DENY)).isEqualTo(Standing.UNDONE);
  }

  @Test
  void undo_andPlannedAnew_isOpenAgain() throws Exception {
    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor");
    responder.contain(run(responder), step -> true);
    office.agree(responder, Purpose.UNDO, List.of(KEY_OFF), "noor");
    responder.undo(run(responder), KEY_OFF::equals);

    responder.takeUp(Plans.plan(), "mira");
    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor");
    responder.contain(run(responder), step -> true);

    assertThat(office.cloud.values).containsEntry("key", "off");
    assertThat(standing(KEY_OFF)).isEqualTo(Standing.HOLDS);
  }

  @Test
  void contain_whatAThiefTookBack_isSeenAndDoneAgainWithANewConsent() throws Exception {
    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor");
    responder.contain(run(responder), step -> true);
    office.cloud.values.put("key", "on");

    responder.contain(run(responder), step -> true);
    assertThat(run(responder).state(KEY_OFF).settled()).isFalse();

    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor");
    responder.contain(run(responder), step -> true);
    assertThat(office.cloud.values).containsEntry("key", "off");
  }

  @Test
  void rehearse_whereNothingHasChanged_writesNothingMore() {
    responder.rehearse(run(responder));
    int entries = run(responder).entries().size();

    responder.rehearse(run(responder));

    assertThat(run(responder).entries()).hasSize(entries);
  }

  @Test
  void undo_withConsentToContain_isNotDone() throws Exception {
    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor", "owner");
    responder.contain(run(responder), step -> true);

    responder.undo(run(responder), KEY_OFF::equals);

    assertThat(office.cloud.values).containsEntry("key", "off");
  }

  @Test
  void undo_whatSomebodyChangedSince_isLeftAlone() throws Exception {
    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor");
    responder.contain(run(responder), step -> true);
    office.agree(responder, Purpose.UNDO, List.of(KEY_OFF), "noor");
    office.cloud.values.put("key", "deleted");

    responder.undo(run(responder), KEY_OFF::equals);

    assertThat(office.cloud.values).containsEntry("key", "deleted");
  }

  @Test
  void undo_whatWasSoBefore_isNotOurs() throws Exception {
    office.cloud.values.put("key", "off");
    responder.contain(run(responder), step -> true);
    office.agree(responder, Purpose.UNDO, List.of(KEY_OFF), "noor");

    responder.undo(run(responder), KEY_OFF::equals);

    assertThat(office.cloud.values).containsEntry("key", "off");
  }

  @Test
  void verify_whatIsUndoneByAThief_doesNotHold() throws Exception {
    office.agree(responder, Purpose.CONTAIN, List.of(KEY_OFF), "noor");
    responder.contain(run(responder), step -> true);
    office.cloud.values.put("key", "on");

    responder.verify(run(responder));

    assertThat(standing(KEY_OFF)).isEqualTo(Standing.INEFFECTIVE);
  }

  @Test
  void contain_whileAnotherIsAtIt_joinsThem() throws Exception {
    journal.claim(
        Plans.INCIDENT, "noor@there 2", office.now, Duration.ofMinutes(3), holder -> false);

    Responder.Outcome outcome = responder.contain(run(responder), step -> true);

    assertThat(outcome).isInstanceOf(Responder.Outcome.Joined.class);
    assertThat(office.cloud.calls).isEmpty();
  }

  @Test
  void contain_afterAnotherIsGone_takesOver_andTheOtherCanDoNothingMore() throws Exception {
    var claim =
        (Journal.Claim.Granted)
            journal.claim(
                Plans.INCIDENT, "noor@there 2", office.now, Duration.ofMinutes(3), it -> false);
    office.gone.add("noor@there 2");

    assertThat(responder.contain(run(responder), step -> true))
        .isInstanceOf(Responder.Outcome.Acted.class);
    assertThatThrownBy(() ->
            journal.append(
                claim.lease(),
                office.now,
                new Entry.Intended(DENY.id(), Purpose.CONTAIN, DENY.change(), List.of())))
        .isInstanceOf(LeaseLost.class);
  }

  private Standing standing(PlanStep step) {
    return run(responder).state(step).standing();
  }
}
