package io.keytrail.detection.incident;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
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
 * Decides which root credential an event belongs to, from what its record says and two certain
 * links: a principal's own sessions belong to the long-lived key it used at the time, and a key
 * belongs to the suspect that created it.
 *
 * <p>Everything else that lineage can tell (assumed roles, console sessions, instances) is not
 * followed here.
 */
final class CredentialTree {
  /** The longest life of an AWS GetSessionToken or GetFederationToken session, in hours. */
  private static final long LONGEST_SESSION_HOURS = 36;

  private static final long SECONDS_AN_HOUR = 3600;

  private final NavigableMap<IncidentKey, Seen> seen = new TreeMap<>();
  private final NavigableMap<IncidentKey, Creation> creators = new TreeMap<>();
  private final NavigableMap<IncidentKey, IncidentKey> parents = new TreeMap<>();

  /** In which hours (since 1970) an entity had findings, and the key of its principal. */
  private record Seen(String principal, NavigableSet<Long> hours) {}

  private record Creation(IncidentKey creator, EventTrace event) {}

  /** The entity a record by itself speaks of. */
  static IncidentKey entityOf(Actor actor) {
    Principal principal = actor.principal();
    Credential credential = actor.credential();
    if (credential != null && longLived(credential) && !credential.id().isEmpty()) {
      return new IncidentKey(principal.provider(), IncidentKey.Root.CREDENTIAL, credential.id());
    }
    String name = principal.key().isEmpty() ? principal.kind().label() : principal.key();
    String value = principal.key().isEmpty() ? principal.account() + "/" + name : name;
    return new IncidentKey(principal.provider(), IncidentKey.Root.PRINCIPAL, value);
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
    return entityOf(actor);
  }

  private static String userKey(EventTrace event, ResourceRef user) {
    boolean bareName = event.log() == LogKind.CLOUDTRAIL && !user.name().startsWith("arn:");
    return bareName ? "arn:aws:iam::" + event.account() + ":user/" + user.name() : user.name();
  }

  private static boolean longLived(Credential credential) {
    return credential.kind().lifetime() == CredentialKind.Lifetime.LONG;
  }

  /** Notes that an entity had a finding on this event. */
  void observe(IncidentKey entity, EventTrace event) {
    String principal =
        entity.root() == IncidentKey.Root.PRINCIPAL
            ? entity.value()
            : event.actor().principal().key();
    seen.computeIfAbsent(entity, key -> new Seen(principal, new TreeSet<>()))
        .hours()
        .add(Math.floorDiv(event.time().getEpochSecond(), SECONDS_AN_HOUR));
    IncidentKey created = createdKey(event);
    if (created != null && !created.equals(entity)) {
      creators.merge(created, new Creation(entity, event), CredentialTree::earlier);
    }
  }

  private static Creation earlier(Creation one, Creation other) {
    return one.event().compareTo(other.event()) <= 0 ? one : other;
  }

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
    TreeMap<String, List<IncidentKey>> credentialsOf = new TreeMap<>();
    seen.forEach((key, entry) -> {
      if (key.root() == IncidentKey.Root.CREDENTIAL) {
        credentialsOf.computeIfAbsent(ownerOf(key, entry), owner -> new ArrayList<>()).add(key);
      }
    });
    seen.forEach((key, entry) -> {
      if (key.root() == IncidentKey.Root.PRINCIPAL) {
        IncidentKey credential =
            earliestNear(entry, credentialsOf.getOrDefault(ownerOf(key, entry), List.of()));
        if (credential != null) {
          parents.put(key, credential);
        }
      }
    });
  }

  private static String ownerOf(IncidentKey key, Seen entry) {
    return key.provider().label() + " " + entry.principal();
  }

  private @Nullable IncidentKey earliestNear(Seen principal, List<IncidentKey> credentials) {
    IncidentKey best = null;
    long bestFirst = Long.MAX_VALUE;
    for (IncidentKey candidate : credentials) {
      Seen credential = seen.get(candidate);
      if (credential != null && near(principal.hours(), credential.hours())) {
        long first = credential.hours().getFirst();
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

  /** Gives keys to their creators where the creator is a suspect without them. */
  void adoptCreatedKeys(Predicate<IncidentKey> suspect) {
    creators.forEach((child, creation) -> {
      IncidentKey creator = rootOf(creation.creator());
      if (!creator.equals(rootOf(child)) && suspect.test(creator)) {
        parents.put(child, creator);
      }
    });
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
