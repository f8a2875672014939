package io.keytrail.detection.state;

import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.Session;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes events in order of time, without their records. What recurs (actors, origins, outcomes,
 * texts) is written in full once, so that an event takes some forty bytes, most of them its
 * fingerprint and its id. Not thread-safe.
 */
public final class EventWriter {
  static final int UUID_ID = 0;
  static final int TEXT_ID = 1;
  static final int NO_EFFECTS = 0;
  static final int SOME_EFFECTS = 1;

  /** Who says in which state a resource was issued and revoked nothing. */
  static final int STATE_ONLY = 2;

  /** Bytes out of a request that another log may record as well. */
  static final int REQUEST = 3;

  private static final int UUID_LENGTH = 36;

  private final StateOutput out;
  private final Map<Actor, Integer> actors = new HashMap<>();
  private final Map<Origin, Integer> origins = new HashMap<>();
  private final Map<Outcome, Integer> outcomes = new HashMap<>();
  private final Map<List<ResourceRef>, Integer> targets = new HashMap<>();
  private final Map<ResourceState, Integer> states = new HashMap<>();
  private long previous;
  private boolean begun;

  public EventWriter(StateOutput out) {
    this.out = out;
  }

  /**
   * Writes one event.
   *
   * @throws IllegalArgumentException if it happened in a second before that of the last one
   */
  public void write(ActivityEvent event) {
    writeTime(event);
    out.whole(event.fingerprint().high());
    out.whole(event.fingerprint().low());
    writeId(event.id());
    out.shared(event.record().provenance().file());
    out.number(event.record().provenance().record());
    out.shared(event.log().label());
    out.shared(event.account());
    out.shared(event.region());
    out.shared(event.service());
    out.shared(event.action());
    out.shared(event.access().name());
    once(actors, event.actor(), this::writeActor);
    once(origins, event.origin(), this::writeOrigin);
    once(outcomes, event.outcome(), this::writeOutcome);
    once(targets, event.targets(), this::writeTargets);
    writeEffects(event.effects());
  }

  private void writeTime(ActivityEvent event) {
    Instant time = event.time();
    long second = time.getEpochSecond();
    if (begun) {
      out.number(second - previous);
    } else {
      out.whole(second);
    }
    begun = true;
    previous = second;
    out.number(time.getNano());
  }

  private void writeId(String id) {
    UUID uuid = uuid(id);
    if (uuid == null) {
      out.number(TEXT_ID);
      out.text(id);
    } else {
      out.number(UUID_ID);
      out.whole(uuid.getMostSignificantBits());
      out.whole(uuid.getLeastSignificantBits());
    }
  }

  /** The id as a UUID if it is one in the spelling that a UUID prints. */
  private static @Nullable UUID uuid(String id) {
    if (id.length() != UUID_LENGTH) {
      return null;
    }
    try {
      UUID uuid = UUID.fromString(id);
      return uuid.toString().equals(id) ? uuid : null;
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  /** Writes a value's number, and the value behind a number that is new. */
  private <T> void once(Map<T, Integer> known, T value, Consumer<T> writer) {
    Integer number = known.putIfAbsent(value, known.size());
    out.number(number == null ? known.size() - 1 : number);
    if (number == null) {
      writer.accept(value);
    }
  }

  private void writeActor(Actor actor) {
    Principal principal = actor.principal();
    out.shared(principal.provider().label());
    out.shared(principal.kind().label());
    out.shared(principal.account());
    out.shared(principal.name());
    out.shared(principal.key());
    Credential credential = actor.credential();
    out.number(credential == null ? 0 : 1);
    if (credential != null) {
      out.shared(credential.kind().label());
      out.shared(credential.id());
    }
    Session session = actor.session();
    out.number(session == null ? 0 : 1);
    if (session != null) {
      writeSession(session);
    }
    out.shared(actor.invokedBy());
  }

  private void writeSession(Session session) {
    out.shared(session.name());
    out.shared(session.issuer());
    out.shared(session.sourceIdentity());
    out.shared(session.platform());
    Boolean multiFactor = session.multiFactor();
    out.number(multiFactor == null ? 0 : multiFactor ? 1 : 2);
    out.number(session.delegation().size());
    session.delegation().forEach(out::shared);
  }

  private void writeOrigin(Origin origin) {
    out.shared(origin.address());
    out.shared(origin.userAgent());
  }

  private void writeOutcome(Outcome outcome) {
    out.shared(outcome.status().label());
    out.shared(outcome.errorCode());
  }

  private void writeTargets(List<ResourceRef> named) {
    out.number(named.size());
    for (ResourceRef target : named) {
      out.shared(target.type());
      out.shared(target.name());
    }
  }

  private void writeEffects(Effects effects) {
    if (effects.equals(Effects.NONE)) {
      out.number(NO_EFFECTS);
      return;
    }
    ResourceState state = effects.state();
    if (state != null) {
      out.number(STATE_ONLY);
      once(states, state, this::writeState);
      return;
    }
    if (effects.request() != 0) {
      out.number(REQUEST);
      out.number(effects.bytes());
      out.whole(effects.request());
      return;
    }
    out.number(SOME_EFFECTS);
    out.number(effects.issued().size());
    for (Issuance issued : effects.issued()) {
      out.shared(issued.kind().label());
      out.shared(issued.id());
      out.shared(issued.holder());
      out.number(issued.seconds());
    }
    out.number(effects.revoked().size());
    for (Revocation revoked : effects.revoked()) {
      out.shared(revoked.kind().label());
      out.shared(revoked.id());
      out.shared(revoked.holder());
      out.shared(revoked.by());
      out.shared(revoked.effect().label());
    }
    out.number(effects.bytes());
    out.shared(effects.sharedId());
  }

  private void writeState(ResourceState state) {
    out.shared(state.type());
    out.shared(state.id());
    out.number(state.names().size());
    state.names().forEach(out::shared);
    out.shared(state.presence().label());
    out.shared(state.owner());
    out.text(state.digest());
    writeProperties(state.properties());
    writeProperties(state.before());
  }

  private void writeProperties(List<ResourceState.Property> properties) {
    out.number(properties.size());
    for (ResourceState.Property property : properties) {
      out.shared(property.name());
      out.text(property.value());
    }
  }
}
