package io.keytrail.response.run;

import io.keytrail.response.hands.Answer;
import io.keytrail.response.hands.Hands;
import io.keytrail.response.hands.Observed;
import io.keytrail.response.hands.Observed.Effect;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.PlanStep;
import java.time.Duration;

/** Talks to providers with the patience that they need. */
final class Contact {
  private static final int TRIES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private final Hands hands;
  private final Pause pause;

  Contact(Hands hands, Pause pause) {
    this.hands = hands;
    this.pause = pause;
  }

  /** Carries a line out, again where the provider has said that it was not done. */
  Answer perform(PlanStep step, CommandLine line) throws InterruptedException {
    Duration next = FIRST_PAUSE;
    Answer answer = hands.perform(line, step.aim().account());
    for (int i = 1; i < TRIES && answer instanceof Answer.Busy; i++) {
      pause.take(next);
      next = next.multipliedBy(2);
      answer = hands.perform(line, step.aim().account());
    }
    return answer;
  }

  /** Looks until it is as it should be; providers need a while until they say what they did. */
  Observed look(PlanStep step, Effect wanted) throws InterruptedException {
    Duration next = FIRST_PAUSE;
    Observed seen = observe(step);
    for (int i = 1; i < TRIES && seen.effect() != wanted; i++) {
      pause.take(next);
      next = next.multipliedBy(2);
      seen = observe(step);
    }
    return seen;
  }

  /** Looks once. */
  Observed observe(PlanStep step) {
    return Observed.by(hands, step.check(), step.aim().account());
  }
}
