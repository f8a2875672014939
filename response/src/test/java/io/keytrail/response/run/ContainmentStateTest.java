package io.keytrail.response.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.response.Steps;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.journal.Ending;
import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.run.Containment.RunningClock;
import io.keytrail.response.run.Containment.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainmentStateTest {
  private static final PlanStep DENY = Steps.step(Phase.DENY, "ann");
  private static final PlanStep KEY_OFF =
      Steps.step(Phase.CUT_OFF, Steps.USER, "AKIA", Approval.L1, Duration.ofHours(36));
  private static final Instant DONE = Steps.MADE.plusSeconds(60);
  private static final Duration MINUTES = Duration.ofMinutes(5);

  private final List<Recorded> entries = new ArrayList<>();

  @Test
  void of_nothingDone_isPlanned_andSomeDone_isContaining() {
    plan(DENY, KEY_OFF);
    assertThat(at(DONE).state()).isEqualTo(State.PLANNED);

    done(KEY_OFF);
    Containment containment = at(DONE);
    assertThat(containment.state()).isEqualTo(State.CONTAINING);
    assertThat(containment.open()).containsExactly(DENY);
  }

  @Test
  void of_allDone_waitsUntilTheChangeHasSpread() {
    plan(DENY);
    done(DENY);

    assertThat(at(DONE.plus(MINUTES).minusSeconds(1)).state())
        .isEqualTo(State.CONTAINED_PENDING_EXPIRY);
    assertThat(at(DONE.plus(MINUTES)).state()).isEqualTo(State.CONTAINED);
  }

  @Test
  void of_keyOffAlone_waitsForItsSessions_whichADenyOfItsOwnerEnds() {
    plan(KEY_OFF);
    done(KEY_OFF);
    assertThat(at(DONE.plusSeconds(3_600)).clocks())
        .containsExactly(new RunningClock(KEY_OFF, DONE.plus(Duration.ofHours(36))));

    entries.clear();
    plan(DENY, KEY_OFF);
    done(DENY);
    done(KEY_OFF);
    assertThat(at(DONE.plusSeconds(3_600)).state()).isEqualTo(State.CONTAINED);
  }

  @Test
  void of_denyTakenBack_letsTheSessionsCountAgain() {
    plan(DENY, KEY_OFF);
    done(DENY);
    done(KEY_OFF);
    record(new Entry.Ended(DENY.id(), Purpose.UNDO, Ending.APPLIED, ""), DONE.plusSeconds(10));

    assertThat(at(DONE.plusSeconds(3_600)).state()).isEqualTo(State.CONTAINED_PENDING_EXPIRY);
  }

  @Test
  void of_successAfterAllHeld_actsAgain_andOneBeforeDoesNot() {
    plan(DENY);
    done(DENY);
    Instant later = DONE.plus(MINUTES);

    assertThat(at(later.plusSeconds(60), later).state()).isEqualTo(State.CONTAINED);
    Containment again = at(later.plusSeconds(60), later.plusSeconds(1));
    assertThat(again.state()).isEqualTo(State.ACTS_AGAIN);
    assertThat(again.since()).contains(later.plusSeconds(1));
  }

  @Test
  void of_stepThatDoesNotHold_isOpenAgain() {
    plan(DENY);
    done(DENY);
    record(new Entry.Verified(DENY.id(), false, "no"), DONE.plusSeconds(10));

    assertThat(at(DONE.plus(Duration.ofDays(1))).open()).containsExactly(DENY);
  }

  @Test
  void of_stepDoneByHand_isNotOpen() {
    plan(DENY);
    record(new Entry.DoneByHand(DENY.id(), "in the console"), DONE);

    assertThat(at(DONE.plus(MINUTES)).state()).isEqualTo(State.CONTAINED);
  }

  @Test
  void holds_areWhatThisRunDid_withWhoAgreedAndWhenToLookAgain() {
    plan(DENY, KEY_OFF);
    record(
        new Entry.Intended(DENY.id(), Purpose.CONTAIN, DENY.change(), List.of("standing order x")),
        DONE);
    done(DENY);
    record(
        new Entry.Ended(KEY_OFF.id(), Purpose.CONTAIN, Ending.ALREADY_IN_EFFECT, "Inactive"), DONE);

    List<Containment.Hold> holds =
        Containment.holds(Run.of(entries).orElseThrow(), Duration.ofDays(7));

    assertThat(holds)
        .containsExactly(
            new Containment.Hold(DENY, DONE, List.of("standing order x"), Duration.ofDays(7)));
    assertThat(holds.getFirst().reviewBy()).isEqualTo(DONE.plus(Duration.ofDays(7)));
  }

  private void plan(PlanStep... steps) {
    record(new Entry.Planned(Steps.plan(steps), "mira"), Steps.MADE);
  }

  private void done(PlanStep step) {
    record(new Entry.Ended(step.id(), Purpose.CONTAIN, Ending.APPLIED, ""), DONE);
    record(new Entry.Verified(step.id(), true, "yes"), DONE.plusSeconds(1));
  }

  private void record(Entry entry, Instant at) {
    entries.add(Recorded.next("INC-1", entries.size() + 1, at, "mira", entry, ""));
  }

  private Containment at(Instant now, Instant... successes) {
    return Containment.of(Run.of(entries).orElseThrow(), List.of(successes), now);
  }
}
