package io.keytrail.app.cli;

import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.ResponsePlan;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which steps of a plan are meant. */
final class StepOptions {
  private static final int MOST = 100_000;

  @Option(
      names = "--steps",
      paramLabel = "N,N-M",
      description = "Steps by their numbers in respond status.")
  private @Nullable String steps;

  @Option(
      names = "--phase",
      paramLabel = "PHASE",
      split = ",",
      description = "All steps of preserve, deny, cut-off, sweep, quarantine, rotate or notify.")
  private List<String> phases = List.of();

  /** Whether any were named. */
  boolean given() {
    return steps != null || !phases.isEmpty();
  }

  /**
   * The steps that were named; all of them when none were.
   *
   * @throws CommandFailure if something names none
   */
  List<PlanStep> of(ResponsePlan plan) {
    if (!given()) {
      return plan.steps();
    }
    Set<PlanStep> named = new LinkedHashSet<>();
    numbers(plan.steps().size()).forEach(number -> named.add(plan.steps().get(number - 1)));
    for (String label : phases) {
      Phase phase = phase(label);
      plan.steps().stream().filter(step -> step.phase() == phase).forEach(named::add);
    }
    return List.copyOf(named);
  }

  private Set<Integer> numbers(int last) {
    Set<Integer> numbers = new TreeSet<>();
    if (steps == null) {
      return numbers;
    }
    for (String part : steps.split(",", MOST)) {
      String[] ends = part.strip().split("-", 2);
      int from = number(ends[0], last);
      int to = number(ends[ends.length - 1], last);
      for (int number = from; number <= to; number++) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static int number(String text, int last) {
    if (!text.matches("[0-9]{1,6}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > last) {
      throw CommandFailure.usage(
          "\"" + text + "\" is no step: the plan has steps 1 to " + last + ". Nothing was done.",
          "Write numbers and ranges: --steps 5,7-9.");
    }
    return Integer.parseInt(text);
  }

  private static Phase phase(String label) {
    try {
      return Phase.labelled(label);
    } catch (IllegalArgumentException e) {
      String known =
          Arrays.stream(Phase.values()).map(Phase::label).collect(Collectors.joining(", "));
      throw CommandFailure.usage(
          e.getMessage() + ". Nothing was done.", "Use one of " + known + ".");
    }
  }
}
