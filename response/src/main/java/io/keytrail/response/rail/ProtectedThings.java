package io.keytrail.response.rail;

import io.keytrail.model.text.Wildcard;
import io.keytrail.response.plan.PlanStep;
import java.util.List;
import java.util.stream.Stream;

/**
 * Things that nothing is done to: break-glass users, what keeps the logs, what signs people in.
 *
 * @param name what the operator calls them
 * @param names of principals, targets or accounts, with {@code *} and {@code ?}
 */
public record ProtectedThings(String name, List<Wildcard> names) {
  public ProtectedThings {
    names = List.copyOf(names);
  }

  /** Whether a step is about one of them. */
  public boolean covers(PlanStep step) {
    return Stream.of(step.aim().principal(), step.aim().target(), step.aim().account())
        .filter(text -> !text.isEmpty())
        .anyMatch(text -> names.stream().anyMatch(name -> name.matches(text)));
  }
}
