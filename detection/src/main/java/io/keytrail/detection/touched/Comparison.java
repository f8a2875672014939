package io.keytrail.detection.touched;

import io.keytrail.detection.touched.ResourceHistory.Recorded;
import io.keytrail.detection.touched.Touches.Touch;
import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.configuration.ResourceState.Presence;
import io.keytrail.model.configuration.ResourceState.Property;
import io.keytrail.model.configuration.TouchedResource;
import io.keytrail.model.configuration.TouchedResource.Deed;
import io.keytrail.model.configuration.TouchedResource.Difference;
import io.keytrail.model.configuration.TouchedResource.Snapshot;
import io.keytrail.model.configuration.TouchedResources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts beside what a suspect touched what that was before and after. */
public final class Comparison {
  private static final int MOST_DIFFERENCES = 20;
  private static final Comparator<TouchedResource> EVIDENCE_FIRST =
      Comparator.comparing(TouchedResource::evidence)
          .reversed()
          .thenComparing(TouchedResource::first)
          .thenComparing(TouchedResource::type)
          .thenComparing(TouchedResource::name);

  private Comparison() {}

  /**
   * All that was touched.
   *
   * @param listed how many at most
   */
  public static TouchedResources of(Touches touches, ResourceHistory history, int listed) {
    List<TouchedResource> all =
        touches.all().stream()
            .map(touch -> of(touch, history.of(touch.account, touch.resource, touch.action)))
            .sorted(EVIDENCE_FIRST)
            .toList();
    int shown = Math.min(listed, all.size());
    return new TouchedResources(all.subList(0, shown), all.size() - shown + touches.omitted());
  }

  private static TouchedResource of(Touch touch, List<Recorded> states) {
    Recorded before = before(touch, states);
    Recorded after = after(touch, states);
    ResourceState known = after != null ? after.state() : before != null ? before.state() : null;
    return new TouchedResource(
        known == null ? touch.resource.type() : known.type(),
        touch.resource.name(),
        deed(touch, before, after),
        touch.first,
        touch.last,
        touch.calls,
        touch.action,
        touch.by,
        touch.evidence,
        owner(before, after),
        snapshot(before),
        snapshot(after),
        differences(before, after));
  }

  private static @Nullable Recorded before(Touch touch, List<Recorded> states) {
    Recorded before = null;
    for (Recorded recorded : states) {
      if (recorded.at().isBefore(touch.first)) {
        before = recorded.state().presence() == Presence.DELETED ? null : recorded;
      }
    }
    return before;
  }

  private static @Nullable Recorded after(Touch touch, List<Recorded> states) {
    for (Recorded recorded : states) {
      if (!recorded.at().isBefore(touch.last)) {
        return recorded;
      }
    }
    // Touched again and again, and recorded in between only.
    Recorded last = states.isEmpty() ? null : states.getLast();
    return last == null || last.at().isBefore(touch.first) ? null : last;
  }

  /** What was there before cannot have been made, whatever the call is named. */
  private static Deed deed(Touch touch, @Nullable Recorded before, @Nullable Recorded after) {
    if (after != null && after.state().presence() == Presence.DELETED) {
      return Deed.DELETED;
    }
    boolean made = after != null && after.state().presence() == Presence.CREATED;
    if (before == null && made) {
      return Deed.CREATED;
    }
    return before != null && touch.deed == Deed.CREATED ? Deed.CHANGED : touch.deed;
  }

  private static String owner(@Nullable Recorded before, @Nullable Recorded after) {
    // A thief may have written another name over it.
    String first = before == null ? "" : before.state().owner();
    return first.isEmpty() && after != null ? after.state().owner() : first;
  }

  private static @Nullable Snapshot snapshot(@Nullable Recorded recorded) {
    return recorded == null ? null : new Snapshot(recorded.at(), recorded.state().digest());
  }

  private static List<Difference> differences(@Nullable Recorded before, @Nullable Recorded after) {
    if (after == null || after.state().presence() == Presence.DELETED || untold(before, after)) {
      return List.of();
    }
    if (before != null) {
      return differences(
          valuesOf(before.state().properties()), valuesOf(after.state().properties()), true);
    }
    return differences(
        valuesOf(after.state().before()), valuesOf(after.state().properties()), false);
  }

  private static boolean untold(@Nullable Recorded before, Recorded after) {
    return after.state().digest().isEmpty()
        || (before != null && before.state().digest().isEmpty());
  }

  private static Map<String, String> valuesOf(List<Property> properties) {
    Map<String, String> values = new LinkedHashMap<>();
    properties.forEach(property -> values.put(property.name(), property.value()));
    return values;
  }

  /**
   * What differs, in the order of the records.
   *
   * @param whole whether what is missing before was not there, rather than not told
   */
  private static List<Difference> differences(
      Map<String, String> before, Map<String, String> after, boolean whole) {
    Set<String> names = new LinkedHashSet<>(before.keySet());
    if (whole) {
      names.addAll(after.keySet());
    }
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      String was = before.getOrDefault(name, "");
      String is = after.getOrDefault(name, "");
      if (!was.equals(is) && differences.size() < MOST_DIFFERENCES) {
        differences.add(new Difference(name, was, is));
      }
    }
    return differences;
  }
}
