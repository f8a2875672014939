package io.keytrail.detection.touched;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.call.CallSort;
import io.keytrail.detection.call.CallSorts;
import io.keytrail.model.configuration.TouchedResource.Deed;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one suspect did to which resource; the first {@value #MOST} resources are kept. What is
 * stored in a resource is no resource: objects, rows and messages are for the data layer.
 */
public final class Touches {
  private static final int MOST = 500;
  private static final String ACCESS_KEY = "access-key";

  private final Map<Key, Touch> touches = new LinkedHashMap<>();
  private int omitted;

  private record Key(String account, ResourceRef resource) {}

  /** What was done to one resource. */
  static final class Touch {
    final Provider provider;
    final String account;
    final ResourceRef resource;
    final Instant first;
    final String action;
    final String by;
    Deed deed;
    Instant last;
    int calls;
    boolean evidence;

    Touch(Observed event, ResourceRef resource, Deed deed) {
      this.provider = event.log().provider();
      this.account = event.account();
      this.resource = resource;
      this.first = event.time();
      this.action = event.action();
      this.by = event.actor().principal().name();
      this.deed = deed;
      this.last = first;
    }

    private void again(Observed event, Deed next, boolean isEvidence) {
      // What was made and then changed was made; what was removed in the end is gone.
      deed = next == Deed.DELETED ? next : deed;
      last = event.time();
      calls++;
      evidence |= isEvidence;
    }
  }

  /**
   * Takes in a call of the suspect.
   *
   * @param evidence whether the call is evidence
   */
  public void see(Observed event, boolean evidence) {
    boolean done =
        event.outcome().status() == Outcome.Status.SUCCESS
            || event.outcome().status() == Outcome.Status.PENDING;
    if (!done || event.access() != Access.WRITE || ofData(event)) {
      return;
    }
    Deed deed = Deeds.of(event.action());
    for (Named named : named(event, deed)) {
      touch(event, named, evidence);
    }
  }

  private static boolean ofData(Observed event) {
    CallSort sort = CallSorts.of(event.log(), event.service(), event.action(), event.access());
    return switch (sort) {
      case DATA, STORE, SECRET -> true;
      default -> event.service().startsWith("sts.");
    };
  }

  private record Named(ResourceRef resource, Deed deed) {}

  /** Machines that were started, keys that were made, and else the first thing that is named. */
  private static List<Named> named(Observed event, Deed deed) {
    List<Named> named = new ArrayList<>();
    for (Issuance issued : event.issued()) {
      if (issued.kind() == IssuedKind.INSTANCE) {
        named.add(new Named(new ResourceRef("instance", issued.id()), Deed.CREATED));
      }
    }
    if (!named.isEmpty()) {
      return named;
    }
    boolean keyMade = false;
    for (ResourceRef target : event.targets()) {
      if (target.type().equals(ACCESS_KEY)) {
        named.add(new Named(target, deed));
        keyMade = true;
      }
    }
    for (ResourceRef target : event.targets()) {
      // What is attached, or put into something, is itself no other for it.
      if (!target.type().equals(ACCESS_KEY) && !target.type().equals("iam-policy")) {
        named.add(new Named(target, keyMade ? Deed.CHANGED : deed));
        return named;
      }
    }
    if (named.isEmpty() && !event.targets().isEmpty()) {
      named.add(new Named(event.targets().getFirst(), deed));
    }
    return named;
  }

  private void touch(Observed event, Named named, boolean evidence) {
    Key key = new Key(event.account(), named.resource());
    Touch touch = touches.get(key);
    if (touch == null) {
      if (touches.size() == MOST) {
        omitted++;
        return;
      }
      touch = new Touch(event, named.resource(), named.deed());
      touches.put(key, touch);
    }
    touch.again(event, named.deed(), evidence);
  }

  Collection<Touch> all() {
    return touches.values();
  }

  /** Calls that touched further resources. */
  int omitted() {
    return omitted;
  }
}
