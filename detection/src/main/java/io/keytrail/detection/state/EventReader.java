package io.keytrail.detection.state;

import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import io.keytrail.model.json.JsonSlice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link EventWriter} wrote. The events have an empty document for a record: whoever
 * wants the record looks where the provenance says. Not thread-safe.
 */
public final class EventReader {
  private static final JsonSlice NO_DOCUMENT = JsonSlice.parse("{}");
  private static final int NANOS = 1_000_000_000;
  private static final int MOST_IN_A_LIST = 1 << 16;

  private static final Labelled<LogKind> LOGS = new Labelled<>(LogKind.values(), LogKind::label);
  private static final Labelled<Access> ACCESS = new Labelled<>(Access.values(), Access::name);
  private static final Labelled<Provider> PROVIDERS =
      new Labelled<>(Provider.values(), Provider::label);
  private static final Labelled<PrincipalKind> PRINCIPALS =
      new Labelled<>(PrincipalKind.values(), PrincipalKind::label);
  private static final Labelled<CredentialKind> CREDENTIALS =
      new Labelled<>(CredentialKind.values(), CredentialKind::label);
  private static final Labelled<Outcome.Status> STATUSES =
      new Labelled<>(Outcome.Status.values(), Outcome.Status::label);
  private static final Labelled<IssuedKind> ISSUED =
      new Labelled<>(IssuedKind.values(), IssuedKind::label);
  private static final Labelled<Revocation.Effect> REVOKED =
      new Labelled<>(Revocation.Effect.values(), Revocation.Effect::label);

  private static final Labelled<ResourceState.Presence> PRESENCES =
      new Labelled<>(ResourceState.Presence.values(), ResourceState.Presence::label);

  private final StateInput in;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<List<ResourceRef>> targets = new ArrayList<>();
  private final List<ResourceState> states = new ArrayList<>();
  private long previous;
  private boolean begun;

  public EventReader(StateInput in) {
    this.in = in;
  }

  /** Reads a value of its kind. */
  private interface Part<T> {
    T read() throws StateFault;
  }

  /**
   * Reads the next event.
   *
   * @throws StateFault if what stands there is none
   */
  public ActivityEvent read() throws StateFault {
    Instant time = time();
    Fingerprint fingerprint = new Fingerprint(in.whole(), in.whole());
    String id = id();
    Provenance provenance = new Provenance(in.shared(), in.number());
    return new ActivityEvent(
        fingerprint,
        id,
        time,
        LOGS.read(in),
        in.shared(),
        in.shared(),
        in.shared(),
        in.shared(),
        ACCESS.read(in),
        once(actors, this::actor),
        once(origins, () -> new Origin(in.shared(), in.shared())),
        once(outcomes, () -> new Outcome(STATUSES.read(in), in.shared())),
        once(targets, this::targets),
        effects(),
        new RawRecord(provenance, NO_DOCUMENT));
  }

  private Instant time() throws StateFault {
    previous = begun ? previous + in.number() : in.whole();
    begun = true;
    int nano = in.below(NANOS);
    if (previous < Instant.MIN.getEpochSecond() || previous > Instant.MAX.getEpochSecond()) {
      throw in.damaged("a time that no clock shows");
    }
    return Instant.ofEpochSecond(previous, nano);
  }

  private String id() throws StateFault {
    return in.below(2) == EventWriter.UUID_ID
        ? new UUID(in.whole(), in.whole()).toString()
        : in.text();
  }

  private <T> T once(List<T> known, Part<T> part) throws StateFault {
    int number = in.below(known.size() + 1);
    if (number == known.size()) {
      known.add(part.read());
    }
    return known.get(number);
  }

  private Actor actor() throws StateFault {
    Principal principal =
        new Principal(
            PROVIDERS.read(in), PRINCIPALS.read(in), in.shared(), in.shared(), in.shared());
    Credential credential =
        in.below(2) == 0 ? null : new Credential(CREDENTIALS.read(in), in.shared());
    Session session = in.below(2) == 0 ? null : session();
    return new Actor(principal, credential, session, in.shared());
  }

  private Session session() throws StateFault {
    String name = in.shared();
    String issuer = in.shared();
    String sourceIdentity = in.shared();
    String platform = in.shared();
    Boolean multiFactor = multiFactor(in.below(3));
    List<String> delegation = new ArrayList<>();
    for (int left = in.below(MOST_IN_A_LIST); left > 0; left--) {
      delegation.add(in.shared());
    }
    return new Session(name, issuer, sourceIdentity, platform, multiFactor, delegation);
  }

  private static @Nullable Boolean multiFactor(int told) {
    return told == 0 ? null : Boolean.valueOf(told == 1);
  }

  private List<ResourceRef> targets() throws StateFault {
    List<ResourceRef> named = new ArrayList<>();
    for (int left = in.below(MOST_IN_A_LIST); left > 0; left--) {
      named.add(new ResourceRef(in.shared(), in.shared()));
    }
    return List.copyOf(named);
  }

  private ResourceState state() throws StateFault {
    String type = in.shared();
    String id = in.shared();
    List<String> names = new ArrayList<>();
    for (int left = in.below(MOST_IN_A_LIST); left > 0; left--) {
      names.add(in.shared());
    }
    return new ResourceState(
        type, id, names, PRESENCES.read(in), in.shared(), in.text(), properties(), properties());
  }

  private List<ResourceState.Property> properties() throws StateFault {
    List<ResourceState.Property> properties = new ArrayList<>();
    for (int left = in.below(MOST_IN_A_LIST); left > 0; left--) {
      properties.add(new ResourceState.Property(in.shared(), in.text()));
    }
    return properties;
  }

  private Effects effects() throws StateFault {
    int sort = in.below(EventWriter.REQUEST + 1);
    if (sort == EventWriter.NO_EFFECTS) {
      return Effects.NONE;
    }
    if (sort == EventWriter.STATE_ONLY) {
      return Effects.of(once(states, this::state));
    }
    if (sort == EventWriter.REQUEST) {
      return Effects.ofRequest(in.number(), in.whole());
    }
    List<Issuance> issued = new ArrayList<>();
    for (int left = in.below(MOST_IN_A_LIST); left > 0; left--) {
      issued.add(
          new Issuance(ISSUED.read(in), in.shared(), in.shared(), in.below(Integer.MAX_VALUE)));
    }
    List<Revocation> revoked = new ArrayList<>();
    for (int left = in.below(MOST_IN_A_LIST); left > 0; left--) {
      revoked.add(
          new Revocation(ISSUED.read(in), in.shared(), in.shared(), in.shared(), REVOKED.read(in)));
    }
    return new Effects(issued, revoked, in.number(), in.shared());
  }
}
