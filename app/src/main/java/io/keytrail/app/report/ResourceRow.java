package io.keytrail.app.report;

import io.keytrail.model.configuration.TouchedResource;
import io.keytrail.model.configuration.TouchedResource.Difference;
import io.keytrail.model.configuration.TouchedResource.Snapshot;
import io.keytrail.model.configuration.TouchedResources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A resource that an incident touched, in words.
 *
 * @param what the deed and the resource
 * @param done by which call of whom, when
 * @param recorded from when the states are that were compared; empty where none was recorded
 * @param differences what was before and is after, a line each
 */
public record ResourceRow(
    String what, String done, String owner, String recorded, List<String> differences) {
  public ResourceRow {
    differences = List.copyOf(differences);
  }

  /**
   * Rows in the order of the incident.
   *
   * @param time how times are written
   */
  public static List<ResourceRow> of(TouchedResources touched, Function<Instant, String> time) {
    return touched.list().stream().map(one -> of(one, time)).toList();
  }

  private static ResourceRow of(TouchedResource one, Function<Instant, String> time) {
    return new ResourceRow(
        one.deed().label() + " " + one.type() + " " + one.name(),
        done(one, time),
        one.owner(),
        recorded(one, time),
        differences(one));
  }

  private static String done(TouchedResource one, Function<Instant, String> time) {
    StringBuilder done = new StringBuilder(one.action());
    done.append(" by ").append(one.by()).append(", ").append(time.apply(one.first()));
    if (one.calls() > 1) {
      done.append(", ").append(one.calls()).append(" calls until ");
      done.append(time.apply(one.last()));
    }
    return one.evidence() ? done.toString() : done + "; no evidence itself";
  }

  private static String recorded(TouchedResource one, Function<Instant, String> time) {
    Snapshot before = one.before();
    Snapshot after = one.after();
    List<String> parts = new ArrayList<>();
    if (before != null) {
      parts.add("before as of " + time.apply(before.at()));
    }
    if (after != null) {
      parts.add("after as of " + time.apply(after.at()));
    }
    return String.join(", ", parts);
  }

  private static List<String> differences(TouchedResource one) {
    List<String> lines = new ArrayList<>();
    for (Difference difference : one.differences()) {
      lines.add(
          difference.property()
              + ": "
              + shown(difference.before())
              + " → "
              + shown(difference.after()));
    }
    if (one.changedUnseen()) {
      lines.add("It changed in a part that is not kept.");
    }
    return lines;
  }

  private static String shown(String value) {
    return value.isEmpty() ? "(none)" : value;
  }

  /** All that is known of it in one sentence. */
  public String sentence() {
    List<String> parts = new ArrayList<>(List.of(what, done));
    if (!owner.isEmpty()) {
      parts.add("owner " + owner);
    }
    if (!recorded.isEmpty()) {
      parts.add(recorded);
    }
    return String.join("; ", parts);
  }
}
