package io.keytrail.response.run;

import io.keytrail.response.approval.Approver;
import io.keytrail.response.approval.Approvers;
import io.keytrail.response.approval.Approvers.Verdict;
import io.keytrail.response.approval.Consent;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.approval.SignedConsent;
import io.keytrail.response.hands.Observed;
import io.keytrail.response.hands.Observed.Effect;
import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.Journal.Claim;
import io.keytrail.response.journal.Journal.Lease;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.Change;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.ResponsePlan;
import io.keytrail.response.rail.Rails;
import io.keytrail.response.run.Prospect.Outlook;
import io.keytrail.response.signing.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Everything that people do with a run. Not thread-safe; two responders have one each. */
public final class Responder {
  /** A holder that dies is followed after this; every entry it writes makes it hold on as long. */
  private static final Duration LEASE = Duration.ofMinutes(3);

  private static final Duration URGENT = Duration.ofMinutes(15);
  private static final Duration UNHURRIED = Duration.ofHours(4);
  private static final Duration DAY = Duration.ofDays(1);

  private final Desk desk;

  public Responder(Desk desk) {
    this.desk = desk;
  }

  /** What came of wanting to act. */
  public sealed interface Outcome {
    record Acted(Run run) implements Outcome {}

    /** Somebody else is at it; what they do is this responder's too. */
    record Joined(String holder, Instant until) implements Outcome {}
  }

  /** The run of an incident; none before its plan was taken up. */
  public Optional<Run> run(String incident) {
    return Run.of(desk.journal().entries(incident));
  }

  /** Takes up a plan, instead of the one before. */
  public Run takeUp(ResponsePlan plan, String requester) {
    note(plan.incident(), new Entry.Planned(plan, requester));
    return run(plan.incident()).orElseThrow();
  }

  /**
   * Looks at the targets of all steps, for those who are asked to agree, and says what would become
   * of each step. Changes nothing.
   */
  public List<Prospect> rehearse(Run run) {
    Map<String, String> states = new TreeMap<>();
    List<Prospect> prospects = new ArrayList<>();
    Rails rails = new Rails(desk.rails(), desk.hands());
    List<Recorded> recent = desk.journal().since(now().minus(DAY));
    for (PlanStep step : run.plan().steps()) {
      CommandLine line = step.line();
      if (line == null) {
        prospects.add(
            new Prospect(step, run.state(step).settled() ? Outlook.SETTLED : Outlook.BY_HAND, ""));
        continue;
      }
      Optional<String> forbidden =
          run.state(step).settled()
              ? Optional.empty()
              : rails.forbid(step, line, run, Purpose.CONTAIN, recent, now());
      Observed seen =
          forbidden.isPresent() || step.change() == Change.NONE
              ? Observed.UNSEEN
              : Observed.by(desk.hands(), step.check(), step.aim().account());
      if (forbidden.isEmpty() && step.change() != Change.NONE) {
        states.put(step.id(), seen.state());
      }
      prospects.add(prospect(run, step, forbidden, seen));
    }
    if (!states.equals(run.seen())) {
      note(run.incident(), new Entry.Seen(states));
    }
    return prospects;
  }

  private Prospect prospect(Run run, PlanStep step, Optional<String> forbidden, Observed seen) {
    if (run.state(step).settled()) {
      return new Prospect(step, Outlook.SETTLED, "");
    }
    if (forbidden.isPresent()) {
      return new Prospect(step, Outlook.HELD_BACK, forbidden.get());
    }
    if (seen.effect() == Effect.YES) {
      return new Prospect(step, Outlook.IN_EFFECT, seen.state());
    }
    Approvers.Question question =
        new Approvers.Question(
            run.incident(),
            run.plan().severity(),
            run.planHash(),
            step,
            Purpose.CONTAIN,
            run.requester(),
            seen.state(),
            now());
    return switch (desk.approvers().on(question, run.unused(step))) {
      case Verdict.Granted granted -> new Prospect(step, Outlook.WOULD_BE_DONE, "");
      case Verdict.Missing missing -> new Prospect(step, Outlook.WAITS, missing.why());
    };
  }

  /**
   * Agrees to steps as they were last seen.
   *
   * @param nonce makes it this consent and no other
   * @return the consent; empty, and nothing is written down, when the key is not the approver's
   */
  public Optional<SignedConsent> agree(
      Run run,
      List<PlanStep> steps,
      Purpose purpose,
      Approver approver,
      SigningKey key,
      String reason,
      String nonce) {
    Map<String, String> states = new TreeMap<>();
    steps.forEach(step -> states.put(step.id(), run.seen(step).orElse(Observed.UNSEEN.state())));
    Duration valid = run.plan().severity().paging() ? URGENT : UNHURRIED;
    Consent consent =
        new Consent(
            run.incident(),
            run.planHash(),
            purpose,
            states,
            approver.name(),
            reason,
            now(),
            now().plus(valid),
            nonce);
    SignedConsent signed = SignedConsent.by(key, consent);
    if (!desk.approvers().signed(signed)) {
      return Optional.empty();
    }
    note(run.incident(), new Entry.Agreed(signed));
    return Optional.of(signed);
  }

  /** Writes down what a person did. */
  public void doneByHand(Run run, PlanStep step, String note) {
    note(run.incident(), new Entry.DoneByHand(step.id(), note));
  }

  /** Does those of the steps that may be done. */
  public Outcome contain(Run run, Predicate<PlanStep> wanted) throws InterruptedException {
    return acting(run, execution -> execution.contain(wanted));
  }

  /** Takes those of the steps back that may be taken back. */
  public Outcome undo(Run run, Predicate<PlanStep> wanted) throws InterruptedException {
    return acting(run, execution -> execution.undo(wanted));
  }

  /** Looks whether what was done holds. */
  public Outcome verify(Run run) throws InterruptedException {
    return acting(run, Execution::verify);
  }

  @FunctionalInterface
  private interface Work {
    Run with(Execution execution) throws InterruptedException;
  }

  private Outcome acting(Run run, Work work) throws InterruptedException {
    Claim claim = desk.journal().claim(run.incident(), desk.who(), now(), LEASE, desk.gone());
    return switch (claim) {
      case Claim.Held held -> new Outcome.Joined(held.holder(), held.until());
      case Claim.Granted granted -> new Outcome.Acted(act(granted.lease(), work));
    };
  }

  private Run act(Lease lease, Work work) throws InterruptedException {
    try {
      // What others wrote until now counts; nobody else acts from here on.
      Run newest = run(lease.run()).orElseThrow();
      return work.with(new Execution(desk, lease, newest));
    } finally {
      desk.journal().release(lease);
    }
  }

  private void note(String incident, Entry entry) {
    desk.told().accept(desk.journal().note(incident, now(), desk.who(), entry));
  }

  private Instant now() {
    return desk.clock().instant();
  }
}
