package io.keytrail.response.run;

import io.keytrail.response.approval.Approvers;
import io.keytrail.response.approval.Approvers.Verdict;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.hands.Answer;
import io.keytrail.response.hands.Observed;
import io.keytrail.response.hands.Observed.Effect;
import io.keytrail.response.hands.Output;
import io.keytrail.response.journal.Ending;
import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.Journal.Lease;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.journal.Run;
import io.keytrail.response.journal.StepState;
import io.keytrail.response.journal.StepState.Standing;
import io.keytrail.response.plan.Act;
import io.keytrail.response.plan.Change;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.rail.Rails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One holder of a run's lease going through its plan. Before a call its intent is written, after it
 * what came of it; what stands without an ending is settled by looking, never by doing it again.
 */
final class Execution {
  private static final Duration DAY = Duration.ofDays(1);

  private final Desk desk;
  private final Lease lease;
  private final Contact contact;
  private final Rails rails;
  private Run run;

  Execution(Desk desk, Lease lease, Run run) {
    this.desk = desk;
    this.lease = lease;
    this.run = run;
    this.contact = new Contact(desk.hands(), desk.pause());
    this.rails = new Rails(desk.rails(), desk.hands());
  }

  /** Does what may be done. */
  Run contain(Predicate<PlanStep> wanted) throws InterruptedException {
    settle();
    confirm();
    for (PlanStep step : run.plan().steps()) {
      if (step.act() instanceof Act.Command command
          && wanted.test(step)
          && !run.state(step).settled()
          && !run.state(step).unclear()) {
        contain(step, command.line());
      }
    }
    return run;
  }

  /** Takes back what may be taken back, the last first. */
  Run undo(Predicate<PlanStep> wanted) throws InterruptedException {
    settle();
    List<PlanStep> steps = run.plan().steps();
    for (PlanStep step : steps.reversed()) {
      if (wanted.test(step) && run.state(step).ours()) {
        undo(step);
      }
    }
    return run;
  }

  /** Looks at everything that is in effect, or may be. */
  Run verify() throws InterruptedException {
    settle();
    for (PlanStep step : run.plan().steps()) {
      boolean looked = step.check() != null && step.change() != Change.NONE;
      if (looked && (run.state(step).inEffect() || run.state(step).ours())) {
        verify(step);
      }
    }
    return run;
  }

  /** What held before may have been taken back since, by a thief who still can. */
  private void confirm() {
    for (PlanStep step : run.plan().steps()) {
      boolean held = run.state(step).inEffect() && step.change() != Change.NONE;
      Observed seen = held ? contact.observe(step) : Observed.UNSEEN;
      if (seen.effect() == Effect.NO) {
        append(new Entry.Verified(step.id(), false, seen.state()));
      }
    }
  }

  private void settle() throws InterruptedException {
    for (PlanStep step : run.plan().steps()) {
      if (run.state(step).unclear()) {
        settle(step);
      }
    }
  }

  /**
   * Nobody knows whether the call was made. Without a check it was a call that only reads, and is
   * made again; or it stays unknown until a person has looked.
   */
  private void settle(PlanStep step) throws InterruptedException {
    Purpose purpose = run.lastPurpose(step);
    if (step.check() == null) {
      boolean reads = step.change() == Change.NONE;
      end(
          step,
          purpose,
          reads ? Ending.FAILED : Ending.UNKNOWN,
          reads ? "was interrupted" : "was interrupted, and no call tells whether it was done");
      return;
    }
    Observed seen = contact.look(step, purpose == Purpose.CONTAIN ? Effect.YES : Effect.NO);
    end(step, purpose, settled(purpose, seen), seen.state());
    if (purpose == Purpose.CONTAIN && seen.effect() == Effect.YES) {
      append(new Entry.Verified(step.id(), true, seen.state()));
    }
  }

  private static Ending settled(Purpose purpose, Observed seen) {
    return switch (seen.effect()) {
      case YES -> purpose == Purpose.CONTAIN ? Ending.APPLIED : Ending.FAILED;
      case NO -> purpose == Purpose.CONTAIN ? Ending.FAILED : Ending.APPLIED;
      case UNKNOWN -> Ending.UNKNOWN;
    };
  }

  private void contain(PlanStep step, CommandLine line) throws InterruptedException {
    Optional<String> forbidden =
        Rails.unproved(step, run).or(() -> forbidden(step, line, Purpose.CONTAIN));
    if (forbidden.isPresent()) {
      hold(step, Entry.Obstacle.RAIL, forbidden.get());
      return;
    }
    Observed before = contact.observe(step);
    if (before.effect() == Effect.YES) {
      end(step, Purpose.CONTAIN, Ending.ALREADY_IN_EFFECT, before.state());
      return;
    }
    Optional<List<String>> by = allowed(step, Purpose.CONTAIN, before);
    if (by.isEmpty()) {
      return;
    }
    append(new Entry.Intended(step.id(), Purpose.CONTAIN, step.change(), by.get()));
    conclude(step, contact.perform(step, line));
  }

  private void conclude(PlanStep step, Answer answer) throws InterruptedException {
    switch (answer) {
      case Answer.Done done when step.change() == Change.NONE -> keep(step, done.output());
      case Answer.Done done -> {
        end(step, Purpose.CONTAIN, Ending.APPLIED, "");
        verify(step);
      }
      case Answer.Absent absent -> end(step, Purpose.CONTAIN, Ending.FAILED, absent.said());
      case Answer.Refused refused -> end(step, Purpose.CONTAIN, Ending.REFUSED, refused.said());
      case Answer.Busy busy -> end(step, Purpose.CONTAIN, Ending.FAILED, busy.said());
      case Answer.Lost lost -> {
        if (step.check() == null) {
          Ending ending = step.change() == Change.NONE ? Ending.FAILED : Ending.UNKNOWN;
          end(step, Purpose.CONTAIN, ending, lost.said());
        } else {
          settle(step);
        }
      }
    }
  }

  private void keep(PlanStep step, Output output) throws InterruptedException {
    try {
      String where = desk.shelf().keep(run.incident(), step, output, now());
      end(step, Purpose.CONTAIN, Ending.APPLIED, where);
    } catch (EvidenceNotKept e) {
      end(step, Purpose.CONTAIN, Ending.FAILED, String.valueOf(e.getMessage()));
      return;
    }
    verify(step);
  }

  private void undo(PlanStep step) throws InterruptedException {
    CommandLine line = step.undo().line();
    if (line == null) {
      hold(step, Entry.Obstacle.RAIL, "no command takes it back: " + step.undo().text());
      return;
    }
    Optional<String> forbidden = tooEarly(step).or(() -> forbidden(step, line, Purpose.UNDO));
    if (forbidden.isPresent()) {
      hold(step, Entry.Obstacle.RAIL, forbidden.get());
      return;
    }
    Observed before = contact.observe(step);
    if (before.effect() == Effect.NO) {
      end(step, Purpose.UNDO, Ending.ALREADY_IN_EFFECT, before.state());
      return;
    }
    Optional<List<String>> by = allowed(step, Purpose.UNDO, before);
    if (by.isEmpty()) {
      return;
    }
    append(new Entry.Intended(step.id(), Purpose.UNDO, step.change(), by.get()));
    switch (contact.perform(step, line)) {
      case Answer.Refused refused -> end(step, Purpose.UNDO, Ending.REFUSED, refused.said());
      case Answer.Busy busy -> end(step, Purpose.UNDO, Ending.FAILED, busy.said());
      case Answer.Done done when step.check() == null ->
          end(step, Purpose.UNDO, Ending.APPLIED, "");
      case Answer.Done done -> settle(step);
      case Answer.Absent absent -> settle(step);
      case Answer.Lost lost -> settle(step);
    }
  }

  /**
   * Tokens from before the step would work again if it were taken back before they have run out.
   */
  private Optional<String> tooEarly(PlanStep step) {
    Instant earliest =
        run.appliedAt(step).orElse(run.state(step).since()).plus(step.undo().patience());
    return now().isBefore(earliest)
        ? Optional.of("sessions from before it would work again until " + earliest)
        : Optional.empty();
  }

  private Optional<String> forbidden(PlanStep step, CommandLine line, Purpose purpose) {
    List<Recorded> recent = desk.journal().since(now().minus(DAY));
    Optional<String> breaker = step.change() == Change.NONE ? Optional.empty() : Rails.breaker(run);
    return breaker.or(() -> rails.forbid(step, line, run, purpose, recent, now()));
  }

  private Optional<List<String>> allowed(PlanStep step, Purpose purpose, Observed seen) {
    Approvers.Question question =
        new Approvers.Question(
            run.incident(),
            run.plan().severity(),
            run.planHash(),
            step,
            purpose,
            run.requester(),
            seen.state(),
            now());
    return switch (desk.approvers().on(question, run.unused(step))) {
      case Verdict.Granted granted -> Optional.of(granted.by());
      case Verdict.Missing missing -> {
        hold(step, Entry.Obstacle.CONSENT, missing.why());
        yield Optional.empty();
      }
    };
  }

  private void verify(PlanStep step) throws InterruptedException {
    if (step.check() == null) {
      return;
    }
    Observed seen = contact.look(step, Effect.YES);
    if (seen.effect() != Effect.UNKNOWN) {
      append(new Entry.Verified(step.id(), seen.effect() == Effect.YES, seen.state()));
    }
  }

  private void end(PlanStep step, Purpose purpose, Ending ending, String said) {
    append(new Entry.Ended(step.id(), purpose, ending, said));
  }

  /** Said once, and again only when the reason is another. */
  private void hold(PlanStep step, Entry.Obstacle obstacle, String why) {
    StepState state = run.state(step);
    boolean said =
        state.said().equals(why)
            && (state.standing() == Standing.HELD_BACK || state.standing() == Standing.WAITS);
    if (!said) {
      append(new Entry.HeldBack(step.id(), obstacle, why));
    }
  }

  private void append(Entry entry) {
    Recorded recorded = desk.journal().append(lease, now(), entry);
    run = run.with(recorded);
    desk.told().accept(recorded);
  }

  private Instant now() {
    return desk.clock().instant();
  }
}
