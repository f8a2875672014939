package io.keytrail.response.journal;

import io.keytrail.response.approval.Purpose;
import io.keytrail.response.approval.SignedConsent;
import io.keytrail.response.journal.StepState.Standing;
import io.keytrail.response.plan.Digests;
import io.keytrail.response.plan.PlanJson;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.ResponsePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a run stands: what its entries come to, one after the other. Immutable. */
public final class Run {
  private final List<Recorded> entries;
  private final ResponsePlan plan;
  private final String planHash;
  private final String requester;
  private final Map<String, String> seen = new HashMap<>();
  private final Map<String, StepState> states = new HashMap<>();
  private final Map<String, Purpose> last = new HashMap<>();
  private final Map<String, Instant> applied = new HashMap<>();
  private final Map<String, List<String>> agreed = new HashMap<>();
  private final List<SignedConsent> consents = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private int failedVerifications;

  private Run(List<Recorded> entries, Entry.Planned planned) {
    this.entries = List.copyOf(entries);
    this.plan = planned.plan();
    this.planHash = Digests.sha256(PlanJson.canonical(plan));
    this.requester = planned.requester();
    this.entries.forEach(this::fold);
  }

  /** The run of these entries; none when no plan is among them. */
  public static Optional<Run> of(List<Recorded> entries) {
    Optional<Entry.Planned> newest =
        entries.stream()
            .map(Recorded::entry)
            .filter(Entry.Planned.class::isInstance)
            .map(Entry.Planned.class::cast)
            .reduce((before, after) -> after);
    return newest.map(planned -> new Run(entries, planned));
  }

  /** The same with one more entry. */
  public Run with(Recorded next) {
    List<Recorded> all = new ArrayList<>(entries);
    all.add(next);
    return of(all).orElseThrow();
  }

  private void fold(Recorded recorded) {
    Instant at = recorded.at();
    switch (recorded.entry()) {
      case Entry.Planned planned -> {
        seen.clear();
        states.values().removeIf(StepState::openInANewPlan);
      }
      case Entry.Seen states -> seen.putAll(states.states());
      case Entry.Agreed agreed -> {
        consents.add(agreed.consent());
        failedVerifications = 0;
      }
      case Entry.Intended intended -> {
        intended.by().forEach(nonce -> used.add(use(nonce, intended.step())));
        agreed.put(intended.step(), intended.by());
        last.put(intended.step(), intended.purpose());
        put(intended.step(), Standing.BEGUN, at, intended.purpose().label());
      }
      case Entry.Ended ended -> fold(ended, at);
      case Entry.Verified verified -> fold(verified, at);
      case Entry.HeldBack held -> {
        if (!state(held.step()).settled() && !state(held.step()).unclear()) {
          Standing standing =
              held.obstacle() == Entry.Obstacle.CONSENT ? Standing.WAITS : Standing.HELD_BACK;
          put(held.step(), standing, at, held.why());
        }
      }
      case Entry.DoneByHand done -> put(done.step(), Standing.DONE_BY_HAND, at, done.note());
    }
  }

  private void fold(Entry.Ended ended, Instant at) {
    boolean undo = ended.purpose() == Purpose.UNDO;
    Standing standing =
        switch (ended.ending()) {
          case APPLIED -> undo ? Standing.UNDONE : Standing.APPLIED;
          case ALREADY_IN_EFFECT -> undo ? Standing.UNDONE : Standing.WAS_IN_EFFECT;
          case REFUSED -> undo ? Standing.APPLIED : Standing.REFUSED;
          case FAILED -> undo ? Standing.APPLIED : Standing.FAILED;
          case UNKNOWN -> Standing.UNKNOWN;
        };
    if (standing == Standing.APPLIED && !undo) {
      applied.put(ended.step(), at);
    }
    put(ended.step(), standing, at, ended.said());
  }

  private void fold(Entry.Verified verified, Instant at) {
    StepState before = state(verified.step());
    if (before.standing() == Standing.UNDONE || before.standing() == Standing.DONE_BY_HAND) {
      return;
    }
    if (!verified.holds()) {
      failedVerifications++;
      put(verified.step(), Standing.INEFFECTIVE, at, verified.said());
    } else if (before.standing() != Standing.WAS_IN_EFFECT) {
      put(verified.step(), Standing.HOLDS, before.since(), before.said());
    }
  }

  private void put(String step, Standing standing, Instant at, String said) {
    states.put(step, new StepState(standing, at, said));
  }

  private static String use(String nonce, String step) {
    return nonce + " " + step;
  }

  /** The id of its incident, which names the run. */
  public String incident() {
    return plan.incident();
  }

  /** The newest plan. */
  public ResponsePlan plan() {
    return plan;
  }

  /** SHA-256 of the newest plan. */
  public String planHash() {
    return planHash;
  }

  /** Who asked for the newest plan. */
  public String requester() {
    return requester;
  }

  public List<Recorded> entries() {
    return entries;
  }

  /** Where a step stands. */
  public StepState state(PlanStep step) {
    return state(step.id());
  }

  private StepState state(String step) {
    return states.getOrDefault(step, new StepState(Standing.OPEN, plan.madeAt(), ""));
  }

  /** What was last begun with a step. */
  public Purpose lastPurpose(PlanStep step) {
    return last.getOrDefault(step.id(), Purpose.CONTAIN);
  }

  /** When this run did it; empty when it did not. */
  public Optional<Instant> appliedAt(PlanStep step) {
    return Optional.ofNullable(applied.get(step.id()));
  }

  /** The states of all targets when they were last looked at for an approval, by steps. */
  public Map<String, String> seen() {
    return Map.copyOf(seen);
  }

  /** The state its target was in when it was last looked at for an approval. */
  public Optional<String> seen(PlanStep step) {
    return Optional.ofNullable(seen.get(step.id()));
  }

  /** The consents that are not used up for a step. */
  public List<SignedConsent> unused(PlanStep step) {
    return consents.stream()
        .filter(consent -> !used.contains(use(consent.consent().nonce(), step.id())))
        .toList();
  }

  /** Who agreed to what was last done with a step, with their reasons; or by which order. */
  public List<String> agreement(PlanStep step) {
    return agreed.getOrDefault(step.id(), List.of()).stream()
        .map(nonce ->
            consents.stream()
                .map(SignedConsent::consent)
                .filter(consent -> consent.nonce().equals(nonce))
                .map(consent ->
                    consent.reason().isEmpty()
                        ? consent.approver()
                        : consent.approver() + " (" + consent.reason() + ")")
                .findFirst()
                .orElse(nonce))
        .toList();
  }

  /** All consents, in the order they were given. */
  public List<SignedConsent> consents() {
    return List.copyOf(consents);
  }

  /** How many steps were seen not to hold since somebody last agreed to something. */
  public int failedVerifications() {
    return failedVerifications;
  }
}
