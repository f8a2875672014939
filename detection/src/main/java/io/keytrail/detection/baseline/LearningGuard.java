package io.keytrail.detection.baseline;

import io.keytrail.model.identity.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a thief from teaching the baseline that a theft is normal. Asked by {@link Behaviour} in
 * event-time order, after the findings of an event were handed on, so whoever keeps score of them
 * may answer from what it has been told so far.
 *
 * <p>Both answers are about the present state and are asked for again and again; neither may change
 * anything.
 */
public interface LearningGuard {
  /** Nobody is suspected, so everything is learned. */
  LearningGuard OPEN =
      new LearningGuard() {
        @Override
        public boolean frozen(Actor actor, Instant now) {
          return false;
        }

        @Override
        public @Nullable Instant rollBackFrom(Actor actor, Instant now) {
          return null;
        }
      };

  /**
   * Whether an incident is open on the credential tree that an actor belongs to, so that nothing it
   * does now is learned. It is judged all the same. Others who act as the same role are learned
   * from.
   */
  boolean frozen(Actor actor, Instant now);

  /**
   * The time of the first evidence of the paging incident that is open on the actor's tree: what
   * its principal first met from then on is unlearned, for the principal, its peers and the
   * organisation. Null when there is none. The same answer may be given any number of times.
   */
  @Nullable Instant rollBackFrom(Actor actor, Instant now);
}
