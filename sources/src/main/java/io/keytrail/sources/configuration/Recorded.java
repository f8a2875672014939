package io.keytrail.sources.configuration;

import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.sources.fields.Interner;
import io.keytrail.sources.fields.TextPool;
import java.time.Instant;
import java.util.List;

/**
 * Makes statements of states. A state that a resource keeps is one instance, so that daily
 * snapshots cost rows and no states. Belongs to one thread.
 */
final class Recorded {
  private static final Origin NOWHERE = new Origin("", "");

  private final Interner<ResourceState> states = new Interner<>();
  private final Interner<Actor> actors = new Interner<>();
  private final TextPool texts = new TextPool();

  /** A statement that this was the state of a resource at that time. */
  ActivityEvent event(
      RawRecord record,
      LogKind log,
      Instant time,
      String account,
      String region,
      String service,
      ResourceState state) {
    String owner = texts.shared(account);
    Principal nobody =
        new Principal(log.provider(), PrincipalKind.UNKNOWN, owner, "", owner + "/" + log.label());
    return new ActivityEvent(
        Fingerprint.of(
            log.label(),
            state.type(),
            state.id(),
            time.toString(),
            state.digest(),
            state.presence().label()),
        "",
        time,
        log,
        owner,
        texts.shared(region),
        service,
        state.presence().label(),
        Access.UNKNOWN,
        actors.same(new Actor(nobody, null, null, "")),
        NOWHERE,
        Outcome.SUCCESS,
        List.of(new ResourceRef(texts.shared(state.type()), texts.shared(state.id()))),
        Effects.of(states.same(state)),
        record);
  }
}
