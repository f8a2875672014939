package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Habits;
import io.keytrail.detection.habit.Population;
import io.keytrail.detection.habit.Space;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.identity.Actor;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The behavioural stage: asks every deviation about an event and then learns it. One instance for
 * one run of events in time order; single-threaded.
 *
 * <p>Calls that the provider made for a principal are neither judged nor learned: they say nothing
 * about who holds the credential. What an actor did before in the same hour, from the same origin
 * and with the same outcome, is only counted.
 */
public final class Behaviour {
  private final LearningGuard guard;
  private final AgentFamily families = new AgentFamily();
  private final Vocabulary vocabulary = new Vocabulary();
  private final Population population = new Population(vocabulary, Space.standard());
  private final Familiar familiar = new Familiar();
  private final ByNumber<Who> whos = new ByNumber<>();
  private final ByNumber<Who.State> states = new ByNumber<>();
  private final ByNumber<Call> calls = new ByNumber<>();
  private final ByNumber<Place> places = new ByNumber<>();

  /** What is asked of every event that is not met again and again. */
  private final List<Deviation> deviations =
      List.of(
          new NewNetwork(),
          new NewNetworkKind(),
          new NewRegion(),
          new NewAgent(),
          new TwoHolders(),
          new Dormant(),
          new OddHours(),
          new Spree(),
          new Probe(),
          new NewInventory(),
          new DryRun(),
          new FromNewNetwork(),
          new FirstUse(),
          new NewRole(),
          new StrangePipeline(),
          new NeverTouched(),
          new Surge());

  /** What is asked of an event for its amount, however often its like was met. */
  private final List<Deviation> ofAmounts =
      List.of(new Spree(), new NewRole(), new NeverTouched(), new Surge());

  /** Actors on whose tree an incident was open when last asked. */
  private final BitSet frozen = new BitSet();

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
    meet(event, findings);
  }

  /** Learns one event without judging it. */
  public void learn(Observed event) {
    meet(event, null);
  }

  /** Events of principals beyond the limit. */
  public long unjudged() {
    return unjudged;
  }

  private void meet(Observed event, @Nullable Consumer<Finding> findings) {
    Who who = who(event);
    Who.State state = who.state();
    if (state == null) {
      unjudged += who.actor().serviceMade() ? 0 : 1;
      return;
    }
    Call call = call(event);
    boolean again = familiar.again(event);
    if (!again || call.counted()) {
      Moment moment = new Moment(vocabulary, event, who, state, call, place(event));
      Measuring.take(moment);
      if (findings != null) {
        judge(moment, again ? ofAmounts : deviations, findings);
        askGuard(moment);
      }
      learn(moment, again);
    } else if (!frozen.get(event.actorNumber())) {
      state.habits.learnEvent(event.second());
    }
    state.recent.note(
        who.credential(), event.originNumber(), place(event), call.service(), event.second());
    state.organisationDays = state.habits.organisation().rhythm().activeDays();
  }

  private static void judge(Moment moment, List<Deviation> asked, Consumer<Finding> findings) {
    for (Deviation deviation : asked) {
      deviation.evaluate(moment, findings);
    }
  }

  private void askGuard(Moment moment) {
    Actor actor = moment.who().actor();
    Instant now = moment.event().time();
    Who.State state = moment.state();
    boolean open = guard.frozen(actor, now);
    frozen.set(moment.event().actorNumber(), open);
    Instant from = open ? guard.rollBackFrom(actor, now) : null;
    if (from != null && from.getEpochSecond() != state.takenBackFrom) {
      state.takenBackFrom = from.getEpochSecond();
      state.habits.forgetFrom(from.getEpochSecond());
    }
  }

  private void learn(Moment moment, boolean again) {
    if (frozen.get(moment.event().actorNumber())) {
      return;
    }
    if (again) {
      moment.habits().learnEvent(moment.now());
      Learning.learnQuantities(moment);
    } else {
      Learning.learn(moment);
    }
  }

  private Who who(Observed event) {
    Who known = whos.get(event.actorNumber());
    if (known == null) {
      known = Who.of(event.actor(), state(event), vocabulary);
      whos.put(event.actorNumber(), known);
    }
    return known;
  }

  private Who.@Nullable State state(Observed event) {
    if (event.actor().serviceMade()) {
      return null;
    }
    Who.State known = states.get(event.principalNumber());
    Habits habits = known == null ? population.of(event.actor().principal()) : null;
    if (habits != null) {
      known = new Who.State(habits);
      states.put(event.principalNumber(), known);
    }
    return known;
  }

  private Call call(Observed event) {
    Call known = calls.get(event.shapeNumber());
    if (known == null) {
      known = Call.of(event, vocabulary);
      calls.put(event.shapeNumber(), known);
    }
    return known;
  }

  private Place place(Observed event) {
    Place known = places.get(event.originNumber());
    if (known == null) {
      known = Place.of(event, vocabulary, families);
      places.put(event.originNumber(), known);
    }
    return known;
  }
}
