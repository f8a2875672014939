package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Habits;
import io.keytrail.detection.habit.Measure;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.identity.Principal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event with everything that is known before it: what a deviation is asked about. Made only for
 * events that are worth asking about.
 */
final class Moment {
  private final Vocabulary vocabulary;
  private final Targets targets;
  private final Map<Measure, Long> measured = new EnumMap<>(Measure.class);
  private final Observed event;
  private final Who who;
  private final Who.State state;
  private final Call call;
  private final Place place;
  private final long now;

  Moment(Vocabulary vocabulary, Observed event, Who who, Who.State state, Call call, Place place) {
    this.vocabulary = vocabulary;
    this.targets = Targets.of(event, call.sort(), vocabulary);
    this.event = event;
    this.who = who;
    this.state = state;
    this.call = call;
    this.place = place;
    this.now = event.second();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Observed event() {
    return event;
  }

  Who who() {
    return who;
  }

  Principal principal() {
    return who.actor().principal();
  }

  Who.State state() {
    return state;
  }

  Habits habits() {
    return state.habits;
  }

  Call call() {
    return call;
  }

  Place place() {
    return place;
  }

  /** Seconds since 1970. */
  long now() {
    return now;
  }

  /** The things acted on that habits are kept of. */
  Targets targets() {
    return targets;
  }

  /** The job of a pipeline that acts; null where none does. */
  @Nullable PipelineSubject pipeline() {
    return PipelineSubject.of(principal());
  }

  boolean machine() {
    return Automation.likely(who.actor(), state.habits);
  }

  boolean refused() {
    return event.outcome().status() == Outcome.Status.DENIED;
  }

  boolean failed() {
    Outcome.Status status = event.outcome().status();
    return status == Outcome.Status.DENIED || status == Outcome.Status.FAILURE;
  }

  /** Whether the principal has a value in its habits; true for none, which is no news. */
  boolean knows(int value) {
    return value == Vocabulary.NONE || state.habits.knows(value, now);
  }

  /** What a measure is with this event; 0 for one it does not touch. */
  long measured(Measure measure) {
    return measured.getOrDefault(measure, 0L);
  }

  Map<Measure, Long> measured() {
    return measured;
  }

  /** Whether the network is new to the principal, or was until an hour ago. */
  boolean fromNewNetwork() {
    int network = place.network();
    return network != Vocabulary.NONE
        && !place.context().trusted()
        && (!knows(network) || now - state.habits.firstSeen(network) <= 3600);
  }
}
