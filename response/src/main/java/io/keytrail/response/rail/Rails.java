package io.keytrail.response.rail;

import io.keytrail.response.approval.Purpose;
import io.keytrail.response.hands.Hands;
import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.Act;
import io.keytrail.response.plan.Change;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What holds a step back whoever agreed to it. What an account says of itself is asked once for an
 * execution. Not thread-safe.
 */
public final class Rails {
  private static final int MOST_FAILED = 2;

  /**
   * What the operator set.
   *
   * @param kept things that nothing is done to
   */
  public record Setup(List<ProtectedThings> kept, Limits limits) {
    public static final Setup USUAL = new Setup(List.of(), Limits.USUAL);

    public Setup {
      kept = List.copyOf(kept);
    }
  }

  private final Setup setup;
  private final Hands hands;
  private final Map<String, Identity.Found> identities = new HashMap<>();
  private final Map<String, Optional<Set<String>>> administrators = new HashMap<>();

  public Rails(Setup setup, Hands hands) {
    this.setup = setup;
    this.hands = hands;
  }

  /**
   * Why a step must not be done; empty when nothing is against it.
   *
   * @param changes what was written down of any run within the last day
   */
  public Optional<String> forbid(
      PlanStep step,
      CommandLine line,
      Run run,
      Purpose purpose,
      List<Recorded> changes,
      Instant now) {
    Optional<String> elsewhere = elsewhere(step, line);
    if (elsewhere.isPresent() || step.phase() == Phase.PRESERVE) {
      return elsewhere;
    }
    Optional<String> always =
        kept(step).or(() -> ourselves(step, line)).or(() -> tooMuch(step, changes, now));
    return purpose == Purpose.UNDO ? always : always.or(() -> lastAdministrator(step, line, run));
  }

  private Optional<String> elsewhere(PlanStep step, CommandLine line) {
    if (!line.program().equals("aws")) {
      return Optional.empty();
    }
    String wanted = step.aim().account();
    return switch (identity(line, wanted)) {
      case Identity.Found.Unknown unknown ->
          Optional.of(
              "nobody can tell whom aws acts as in %s: %s".formatted(wanted, unknown.said()));
      case Identity.Found.Known known when !known.identity().account().equals(wanted) ->
          Optional.of(
              "the credentials are of account %s and not of %s; KEYTRAIL_PROFILE_%s names a profile for it"
                  .formatted(known.identity().account(), wanted, wanted));
      case Identity.Found.Known known -> Optional.empty();
    };
  }

  private Optional<String> kept(PlanStep step) {
    return setup.kept().stream()
        .filter(things -> things.covers(step))
        .findFirst()
        .map(things -> "it is protected as \"%s\"".formatted(things.name()));
  }

  private Optional<String> ourselves(PlanStep step, CommandLine line) {
    return switch (identity(line, step.aim().account())) {
      case Identity.Found.Unknown unknown ->
          Optional.of(
              "nobody can tell whom %s acts as: %s".formatted(line.program(), unknown.said()));
      case Identity.Found.Known known when known.identity().hitBy(step) ->
          Optional.of("it would cut off %s, which does this".formatted(known.identity().name()));
      case Identity.Found.Known known -> Optional.empty();
    };
  }

  private Identity.Found identity(CommandLine line, String account) {
    return identities.computeIfAbsent(
        line.program() + " " + account, key -> Identity.of(hands, line, account));
  }

  /** Evidence comes before change, and a machine's copy before the machine's stop. */
  public static Optional<String> unproved(PlanStep step, Run run) {
    if (step.change() == Change.NONE) {
      return Optional.empty();
    }
    List<PlanStep> preserving =
        run.plan().steps().stream()
            .filter(it -> it.phase() == Phase.PRESERVE && it.act() instanceof Act.Command)
            .toList();
    if (preserving.stream().noneMatch(it -> run.state(it).inEffect())) {
      return Optional.of("nothing has been preserved yet");
    }
    boolean copied =
        preserving.stream()
            .filter(it -> it.aim().target().equals(step.aim().target()))
            .filter(it -> it.check() != null)
            .allMatch(it -> run.state(it).inEffect());
    return step.phase() == Phase.QUARANTINE && !copied
        ? Optional.of("it has not been copied yet")
        : Optional.empty();
  }

  private Optional<String> lastAdministrator(PlanStep step, CommandLine line, Run run) {
    boolean cutsOff = step.phase() == Phase.DENY || step.phase() == Phase.CUT_OFF;
    String principal = name(step);
    if (!line.program().equals("aws") || !cutsOff || principal.isEmpty()) {
      return Optional.empty();
    }
    String account = step.aim().account();
    Optional<Set<String>> all =
        administrators.computeIfAbsent(account, key -> Administrators.of(hands, key));
    if (all.isEmpty()) {
      return Optional.of(
          "account %s does not say who administers it (iam:ListEntitiesForPolicy, iam:GetGroup)"
              .formatted(account));
    }
    Set<String> cut =
        run.plan().steps().stream()
            .filter(it -> it.phase().contains() && it.aim().account().equals(account))
            .map(Rails::name)
            .collect(Collectors.toSet());
    boolean others = all.get().stream().anyMatch(name -> !cut.contains(name));
    return all.get().contains(principal) && !others
        ? Optional.of(
            "%s would leave account %s without an administrator".formatted(principal, account))
        : Optional.empty();
  }

  /** The name of a user or role in its ARN. */
  private static String name(PlanStep step) {
    String principal = step.aim().principal();
    return principal.contains(":user/") || principal.contains(":role/")
        ? principal.substring(principal.lastIndexOf('/') + 1)
        : "";
  }

  private Optional<String> tooMuch(PlanStep step, List<Recorded> changes, Instant now) {
    Instant hourAgo = now.minus(Duration.ofHours(1));
    List<Recorded> inHour = changes.stream().filter(it -> it.at().isAfter(hourAgo)).toList();
    long made = count(inHour, Set.of(Change.REVOCABLE, Change.FINAL));
    if (made >= setup.limits().changesPerHour()) {
      return Optional.of(
          "%d changes were made within an hour, and the limit is %d"
              .formatted(made, setup.limits().changesPerHour()));
    }
    long ended = count(changes, Set.of(Change.FINAL));
    return step.change() == Change.FINAL && ended >= setup.limits().finalPerDay()
        ? Optional.of(
            "%d changes that cannot be taken back were made within a day, and the limit is %d"
                .formatted(ended, setup.limits().finalPerDay()))
        : Optional.empty();
  }

  private static long count(List<Recorded> recorded, Set<Change> changes) {
    return recorded.stream()
        .filter(it ->
            it.entry() instanceof Entry.Intended intended && changes.contains(intended.change()))
        .count();
  }

  /** Why nothing at all is done in a run any more; empty while it goes well. */
  public static Optional<String> breaker(Run run) {
    return run.failedVerifications() >= MOST_FAILED
        ? Optional.of(
            "%d steps were done and do not hold; look at them, and agree anew to go on"
                .formatted(run.failedVerifications()))
        : Optional.empty();
  }
}
