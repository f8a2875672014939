package io.keytrail.detection.baseline;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.identity.Provider;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The behavioural stage: asks every deviation about an event and then learns it. One instance for
 * one run of events in time order; single-threaded.
 *
 * <p>Calls that the provider made for a principal are neither judged nor learned: they say nothing
 * about who holds the credential.
 */
public final class Behaviour {
  /** More principals than a large company has; later ones are not judged, and counted. */
  static final int MAX_PRINCIPALS = 500_000;

  private final AgentFamily families = new AgentFamily();
  private final List<Deviation> deviations =
      List.of(new NewNetwork(), new NewRegion(), new NewAgent(families));
  private final Map<String, Habits> principals = new HashMap<>();
  private final Map<Provider, Habits> organisations = new EnumMap<>(Provider.class);
  private final LearningGuard guard;
  private long unjudged;

  /**
   * Knows nobody yet.
   *
   * @param guard says whom not to learn from
   */
  public Behaviour(LearningGuard guard) {
    this.guard = guard;
  }

  /** Judges one event, then learns it. */
  public void accept(Observed event, Consumer<Finding> findings) {
    if (event.actor().serviceMade()) {
      return;
    }
    Habits principal = habitsOf(event);
    if (principal == null) {
      unjudged++;
      return;
    }
    Habits organisation =
        organisations.computeIfAbsent(
            event.actor().principal().provider(), provider -> new Habits());
    for (Deviation deviation : deviations) {
      deviation.evaluate(event, principal, organisation, findings);
    }
    if (guard.frozen(event.actor().principal().key(), event.time())) {
      return;
    }
    String agent = families.of(event.origin().userAgent());
    principal.learn(event, agent);
    organisation.learn(event, agent);
  }

  /** Events of principals beyond the limit. */
  public long unjudged() {
    return unjudged;
  }

  private @Nullable Habits habitsOf(Observed event) {
    String key = event.actor().principal().key();
    Habits habits = principals.get(key);
    if (habits == null && principals.size() < MAX_PRINCIPALS) {
      habits = new Habits();
      principals.put(key, habits);
    }
    return habits;
  }
}
