package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Habits;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out once for all events of one actor.
 *
 * @param state of the actor's principal; null for calls the provider made, and beyond the limit
 * @param credential the value of the credential presented, or none
 */
record Who(Actor actor, @Nullable State state, int credential, boolean longLivedCredential) {

  /** What is kept of one principal beside its habits; shared by all of its actors. */
  static final class State {
    final Habits habits;
    final RecentPlaces recent = new RecentPlaces();

    /** From when on its habits were taken back last, in seconds since 1970. */
    long takenBackFrom = Long.MAX_VALUE;

    /** The organisation's active days when this principal last acted. */
    int organisationDays;

    State(Habits habits) {
      this.habits = habits;
    }
  }

  static Who of(Actor actor, @Nullable State state, Vocabulary vocabulary) {
    Credential credential = actor.credential();
    return new Who(
        actor,
        state,
        credential == null ? Vocabulary.NONE : vocabulary.number(Trait.CREDENTIAL, credential.id()),
        Automation.longLived(credential));
  }
}
