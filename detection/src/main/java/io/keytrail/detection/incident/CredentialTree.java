package io.keytrail.detection.incident;

import io.keytrail.detection.lineage.Bearer;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.detection.lineage.Maker;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which root a finding belongs to. The graph says whose session it was; this adds what only
 * findings can tell: that a principal's own sessions belong to the long-lived key it used at the
 * time, where the log does not show their issue, and that what a suspect made belongs to the
 * suspect.
 */
final class CredentialTree {
  /** The longest life of an AWS GetSessionToken or GetFederationToken session, in hours. */
  private static final long LONGEST_SESSION_HOURS = 36;

  private static final long SECONDS_AN_HOUR = 3600;

  private final CredentialGraph graph;
  private final NavigableMap<IncidentKey, Entity> entities = new TreeMap<>();
  private final NavigableMap<IncidentKey, Maker> makers = new TreeMap<>();
  private final NavigableMap<IncidentKey, IncidentKey> parents = new TreeMap<>();

  /** Whom findings were about: its first record, and in which hours since 1970 there were any. */
  private static final class Entity {
    EventTrace first;
    final NavigableSet<Long> hours = new TreeSet<>();

    /** Addresses the findings came from; few are enough to recognise a companion by. */
    final NavigableSet<String> addresses = new TreeSet<>();

    Entity(EventTrace first) {
      this.first = first;
    }
  }

  /** A root with the hours in which anything below it had findings. */
  private record Seen(String principal, NavigableSet<Long> hours) {}

  CredentialTree(CredentialGraph graph) {
    this.graph = graph;
  }

  /** The entity a record by itself speaks of. */
  static IncidentKey entityOf(Actor actor, long second) {
    return IncidentKey.of(Bearer.of(actor, second));
  }

  /**
   * The entity a finding is about: whoever made the call, except where the provider itself says
   * that a user's credential is exposed.
   */
  static IncidentKey entityOf(Finding finding) {
    EventTrace trigger = finding.trigger();
    Actor actor = trigger.actor();
    if (finding.layer() == Layer.EXPOSURE && actor.serviceMade() && actor.credential() == null) {
      for (ResourceRef target : trigger.targets()) {
        if (target.type().toLowerCase(Locale.ROOT).contains("user")) {
          return new IncidentKey(
              trigger.log().provider(), IncidentKey.Root.PRINCIPAL, userKey(trigger, target));
        }
      }
    }
    return entityOf(actor, trigger.time().getEpochSecond());
  }

  private static String userKey(EventTrace event, ResourceRef user) {
    boolean bareName = event.log() == LogKind.CLOUDTRAIL && !user.name().startsWith("arn:");
    return bareName ? "arn:aws:iam::" + event.account() + ":user/" + user.name() : user.name();
  }

  /** Notes that an entity had a finding on this event. */
  void observe(IncidentKey entity, EventTrace event) {
    Entity known = entities.computeIfAbsent(entity, key -> new Entity(event));
    if (event.compareTo(known.first) < 0) {
      known.first = event;
    }
    known.hours.add(Math.floorDiv(event.time().getEpochSecond(), SECONDS_AN_HOUR));
    known.addresses.add(event.origin().address());
    IncidentKey created = createdKey(event);
    if (created != null && !created.equals(entity)) {
      Maker maker =
          new Maker(
              event.actor(),
              Bearer.of(event.actor(), second(event)),
              IssuedKind.ACCESS_KEY,
              second(event),
              event.origin().address());
      makers.merge(created, maker, CredentialTree::earlier);
    }
  }

  private static Maker earlier(Maker one, Maker other) {
    int order = Long.compare(one.second(), other.second());
    if (order == 0) {
      order = one.root().compareTo(other.root());
    }
    return order <= 0 ? one : other;
  }

  private static long second(EventTrace event) {
    return event.time().getEpochSecond();
  }

  /** What a rule's finding on the creating call says, should the graph have lost it. */
  private static @Nullable IncidentKey createdKey(EventTrace event) {
    if (!event.action().equals("CreateAccessKey") || !event.outcome().succeeded()) {
      return null;
    }
    for (ResourceRef target : event.targets()) {
      if (target.type().toLowerCase(Locale.ROOT).contains("access-key")
          || target.name().startsWith("AKIA")) {
        return new IncidentKey(event.log().provider(), IncidentKey.Root.CREDENTIAL, target.name());
      }
    }
    return null;
  }

  /**
   * Gives every principal that acted in sessions to the long-lived credential of its own that was
   * in use within the life of a session of it; the earliest used if there are several.
   */
  void foldSessions() {
    NavigableMap<IncidentKey, Seen> seen = new TreeMap<>();
    entities.forEach((key, entity) -> {
      IncidentKey top = above(key, entity);
      if (!top.equals(key)) {
        parents.put(key, top);
      }
      boolean itself = top.root() == IncidentKey.Root.PRINCIPAL || !top.equals(key);
      String principal = itself ? top.value() : entity.first.actor().principal().key();
      seen.computeIfAbsent(top, missing -> new Seen(principal, new TreeSet<>()))
          .hours()
          .addAll(entity.hours);
    });
    TreeMap<String, List<IncidentKey>> credentialsOf = new TreeMap<>();
    entities.forEach((key, entity) -> {
      if (key.root() == IncidentKey.Root.CREDENTIAL) {
        String owner = ownerOf(key, entity.first.actor().principal().key());
        credentialsOf.computeIfAbsent(owner, missing -> new ArrayList<>()).add(key);
      }
    });
    seen.forEach((key, entry) -> {
      if (key.root() == IncidentKey.Root.PRINCIPAL) {
        IncidentKey credential =
            earliestNear(
                entry, credentialsOf.getOrDefault(ownerOf(key, entry.principal()), List.of()));
        if (credential != null) {
          parents.put(key, credential);
        }
      }
    });
  }

  private IncidentKey above(IncidentKey key, Entity entity) {
    return key.root() == IncidentKey.Root.SESSION
        ? IncidentKey.of(graph.rootOf(entity.first.actor(), second(entity.first)))
        : key;
  }

  private static String ownerOf(IncidentKey key, String principal) {
    return key.provider().label() + " " + principal;
  }

  private @Nullable IncidentKey earliestNear(Seen principal, List<IncidentKey> credentials) {
    IncidentKey best = null;
    long bestFirst = Long.MAX_VALUE;
    for (IncidentKey candidate : credentials) {
      Entity credential = entities.get(candidate);
      if (credential != null && near(principal.hours(), credential.hours)) {
        long first = credential.hours.getFirst();
        if (first < bestFirst) {
          best = candidate;
          bestFirst = first;
        }
      }
    }
    return best;
  }

  private static boolean near(NavigableSet<Long> sessions, NavigableSet<Long> uses) {
    for (long hour : sessions) {
      Long use = uses.ceiling(hour - LONGEST_SESSION_HOURS);
      if (use != null && use <= hour + LONGEST_SESSION_HOURS) {
        return true;
      }
    }
    return false;
  }

  /**
   * What speaks for giving a thing to its maker.
   *
   * @param creator the maker's root
   * @param sameAddress whether the thing was used from the address its maker called from
   * @param siblings how many things of this maker have findings of their own
   */
  record Adoption(IncidentKey creator, boolean sameAddress, int siblings) {}

  private record Made(IncidentKey child, IncidentKey creator, boolean sameAddress) {}

  /** Gives what somebody made to its maker where the two belong together. */
  void adopt(Predicate<Adoption> together) {
    List<Made> things = new ArrayList<>();
    NavigableMap<IncidentKey, Integer> siblings = new TreeMap<>();
    entities.forEach((key, entity) -> {
      Maker maker = makerOf(key, entity);
      if (maker != null) {
        IncidentKey creator = rootOf(IncidentKey.of(maker.root()));
        boolean sameAddress = entity.addresses.contains(maker.address());
        things.add(new Made(madeThing(key, maker), creator, sameAddress));
        siblings.merge(creator, 1, Integer::sum);
      }
    });
    for (Made thing : things) {
      int many = siblings.getOrDefault(thing.creator(), 0);
      IncidentKey creator = rootOf(thing.creator());
      if (!creator.equals(rootOf(thing.child()))
          && together.test(new Adoption(creator, thing.sameAddress(), many))) {
        parents.put(thing.child(), creator);
      }
    }
  }

  /** Gives one tree to another because both are in the same hands; whether they were two. */
  boolean join(IncidentKey root, IncidentKey other) {
    IncidentKey above = rootOf(root);
    IncidentKey below = rootOf(other);
    if (above.equals(below)) {
      return false;
    }
    parents.put(below, above);
    return true;
  }

  private @Nullable Maker makerOf(IncidentKey key, Entity entity) {
    Maker found = graph.makerOf(entity.first.actor(), second(entity.first));
    return found != null ? found : makers.get(key);
  }

  /**
   * A machine, or a foreign token let in, is adopted with its own sessions only; everything else
   * with all it is the root of.
   */
  private IncidentKey madeThing(IncidentKey key, Maker maker) {
    boolean alone =
        maker.kind() == IssuedKind.INSTANCE || maker.kind() == IssuedKind.FEDERATED_CREDENTIAL;
    return alone ? key : rootOf(key);
  }

  /** The root of what an actor did at a time. */
  IncidentKey rootOf(Actor actor, long second) {
    IncidentKey entity = entityOf(actor, second);
    return parents.containsKey(entity) || entity.root() != IncidentKey.Root.SESSION
        ? rootOf(entity)
        : rootOf(IncidentKey.of(graph.rootOf(actor, second)));
  }

  /** The root an entity belongs to; itself when nothing is known above it. */
  IncidentKey rootOf(IncidentKey entity) {
    IncidentKey at = entity;
    for (int step = 0; step <= parents.size(); step++) {
      IncidentKey above = parents.get(at);
      if (above == null) {
        return at;
      }
      at = above;
    }
    throw new IllegalStateException("the credential tree has a circle at " + entity.value());
  }
}
