package io.keytrail.detection.touched;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.event.ResourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The states of all resources in order of time, as far as they differ; at most {@value #MOST}, the
 * first of them.
 */
public final class ResourceHistory {
  private static final int MOST = 1_000_000;

  private final Map<String, Course> byId = new HashMap<>();
  private final Map<String, TreeSet<String>> idsByName = new HashMap<>();
  private int size;

  /** A state and when it was recorded. */
  record Recorded(Instant at, ResourceState state) {}

  private record Course(String account, List<Recorded> states) {}

  /** Takes in what a recorder says. */
  public void see(Observed event) {
    ResourceState state = event.state();
    if (state == null || size == MOST) {
      return;
    }
    Course course = byId.get(state.id());
    if (course == null) {
      course = new Course(event.account(), new ArrayList<>());
      byId.put(state.id(), course);
      for (String name : state.names()) {
        idsByName.computeIfAbsent(name, none -> new TreeSet<>()).add(state.id());
      }
    }
    List<Recorded> states = course.states();
    if (states.isEmpty() || !states.getLast().state().equals(state)) {
      states.add(new Recorded(event.time(), state));
      size++;
    }
  }

  /**
   * The states of what an activity log names so, in order of time; empty where none is known.
   *
   * @param action the call, which tells whether the rights on the resource are meant
   */
  List<Recorded> of(String account, ResourceRef named, String action) {
    Course exact = byId.get(named.name());
    if (exact != null) {
      return exact.states();
    }
    boolean policy = action.toLowerCase(Locale.ROOT).endsWith("iampolicy");
    for (String id : idsByName.getOrDefault(named.name(), new TreeSet<>())) {
      Course course = byId.get(id);
      boolean wanted = id.endsWith(ResourceState.POLICY) == policy;
      if (course != null && wanted && sameAccount(course, account) && sameType(course, named)) {
        return course.states();
      }
    }
    return List.of();
  }

  /** The names of some resources do not tell the account. */
  private static boolean sameAccount(Course course, String account) {
    return course.account().isEmpty() || course.account().equals(account);
  }

  /** {@code iam-user} is {@code AWS::IAM::User}; a path names only one thing of any type. */
  private static boolean sameType(Course course, ResourceRef named) {
    String recorded = letters(course.states().getFirst().state().type());
    return named.name().indexOf('/') > 0 || recorded.endsWith(letters(named.type()));
  }

  private static String letters(String type) {
    StringBuilder letters = new StringBuilder();
    type.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
