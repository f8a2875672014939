package io.keytrail.response.run;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether the thief is out: what is left to do, what still runs out by itself, and what was done
 * with the tree of credentials since.
 *
 * @param open steps that contain and are not in effect
 * @param clocks of what outlives the steps that are, those that have not run out, the last first
 * @param since the last event that succeeded after everything was in effect; empty when none did
 */
public record Containment(
    State state, List<PlanStep> open, List<RunningClock> clocks, Optional<Instant> since) {
  /** What providers need at most until a change holds everywhere. */
  static final Duration SPREADING = Duration.ofMinutes(5);

  /** How far it is. */
  public enum State {
    PLANNED("planned: nothing has been done yet"),
    CONTAINING("containing: not everything is done"),
    ACTS_AGAIN("containing: it was used after everything was done"),
    CONTAINED_PENDING_EXPIRY("contained, until the last of what was handed out has run out"),
    CONTAINED("contained");

    private final String meaning;

    State(String meaning) {
      this.meaning = meaning;
    }

    /** For a reader. */
    public String meaning() {
      return meaning;
    }
  }

  /** Something that a step leaves alive until then. */
  public record RunningClock(PlanStep step, Instant until) {}

  public Containment {
    open = List.copyOf(open);
    clocks = List.copyOf(clocks);
  }

  /**
   * Judges a run.
   *
   * @param successes when something succeeded with the tree, as {@link #successes} has it
   */
  public static Containment of(Run run, List<Instant> successes, Instant now) {
    List<PlanStep> containing =
        run.plan().steps().stream().filter(step -> step.phase().contains()).toList();
    List<PlanStep> open = containing.stream().filter(step -> !run.state(step).settled()).toList();
    List<RunningClock> clocks =
        containing.stream()
            .filter(step -> run.state(step).inEffect())
            .filter(step -> !ended(run, step))
            .map(step -> new RunningClock(step, until(run, step)))
            .filter(clock -> clock.until().isAfter(now))
            .sorted(Comparator.comparing(RunningClock::until).reversed())
            .toList();
    Instant held = held(run, containing);
    Optional<Instant> since =
        open.isEmpty()
            ? successes.stream().filter(time -> time.isAfter(held)).max(Comparator.naturalOrder())
            : Optional.empty();
    return new Containment(state(run, containing, open, clocks, since), open, clocks, since);
  }

  private static State state(
      Run run,
      List<PlanStep> containing,
      List<PlanStep> open,
      List<RunningClock> clocks,
      Optional<Instant> since) {
    if (!open.isEmpty()) {
      boolean begun = containing.stream().anyMatch(step -> run.state(step).inEffect());
      return begun ? State.CONTAINING : State.PLANNED;
    }
    if (since.isPresent()) {
      return State.ACTS_AGAIN;
    }
    return clocks.isEmpty() ? State.CONTAINED : State.CONTAINED_PENDING_EXPIRY;
  }

  private static Instant until(Run run, PlanStep step) {
    Instant since = run.state(step).since();
    Duration lasting = step.survival().lasting();
    Instant own = since.plus(lasting.compareTo(SPREADING) > 0 ? lasting : SPREADING);
    Instant survival = step.survival().until();
    return survival != null && survival.isAfter(own) ? survival : own;
  }

  /** What a credential has handed out is over once its principal is denied everything. */
  private static boolean ended(Run run, PlanStep step) {
    return step.phase() == Phase.CUT_OFF
        && run.plan().steps().stream()
            .filter(it -> it.phase() == Phase.DENY && it.check() != null)
            .filter(it -> it.aim().principal().equals(step.aim().principal()))
            .filter(it -> it.aim().account().equals(step.aim().account()))
            .anyMatch(
                it -> run.state(it).inEffect() && !run.state(it).since().isBefore(Instant.MIN));
  }

  private static Instant held(Run run, List<PlanStep> containing) {
    return containing.stream()
        .map(step -> run.state(step).since())
        .max(Comparator.naturalOrder())
        .orElse(Instant.MAX.minus(SPREADING))
        .plus(SPREADING);
  }

  /**
   * What this run keeps from working, which its owner misses: somebody has to look at each again,
   * and take it back or agree to it anew. Nothing is taken back by itself.
   */
  public static List<Hold> holds(Run run, Duration review) {
    return run.plan().steps().stream()
        .filter(step -> step.phase().contains() && run.state(step).ours())
        .map(step ->
            new Hold(
                step,
                run.appliedAt(step).orElse(run.state(step).since()),
                run.agreement(step),
                review))
        .toList();
  }

  /**
   * Something that is kept from working.
   *
   * @param agreement who agreed, and why
   */
  public record Hold(PlanStep step, Instant since, List<String> agreement, Duration review) {
    public Hold {
      agreement = List.copyOf(agreement);
    }

    /** When somebody has to have looked at it again. */
    public Instant reviewBy() {
      return since.plus(review);
    }
  }

  /** When calls of an incident succeeded that its findings rest on. */
  public static List<Instant> successes(Incident incident) {
    return incident.events().stream()
        .filter(event -> event.role() == IncidentEvent.Role.EVIDENCE)
        .map(IncidentEvent::event)
        .filter(event -> event.outcome().status() == Outcome.Status.SUCCESS)
        .map(EventTrace::time)
        .toList();
  }
}
