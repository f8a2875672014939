package io.keytrail.response.journal;

import io.keytrail.response.approval.Purpose;
import io.keytrail.response.approval.SignedConsent;
import io.keytrail.response.plan.Change;
import io.keytrail.response.plan.ResponsePlan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One thing that is written down of a run. Steps are named by their ids. */
public sealed interface Entry {
  /**
   * A plan was made; the one before, if any, is over.
   *
   * @param requester who asked for it
   */
  record Planned(ResponsePlan plan, String requester) implements Entry {}

  /**
   * The targets of steps were looked at.
   *
   * @param states by the ids of steps
   */
  record Seen(Map<String, String> states) implements Entry {
    public Seen {
      states = Collections.unmodifiableMap(new TreeMap<>(states));
    }
  }

  /** Somebody agreed. */
  record Agreed(SignedConsent consent) implements Entry {}

  /**
   * A step is about to be done. Without an {@link Ended} behind it nobody knows whether it was.
   *
   * @param by the consents that are used up by it
   */
  record Intended(String step, Purpose purpose, Change change, List<String> by) implements Entry {
    public Intended {
      by = List.copyOf(by);
    }
  }

  /**
   * What came of it.
   *
   * @param said by the provider, or where its answer was kept
   */
  record Ended(String step, Purpose purpose, Ending ending, String said) implements Entry {}

  /**
   * A step that was done was looked at afterwards.
   *
   * @param holds whether it is in effect
   */
  record Verified(String step, boolean holds, String said) implements Entry {}

  /** A step was not done. */
  record HeldBack(String step, Obstacle obstacle, String why) implements Entry {}

  /** What stands in the way of a step. */
  enum Obstacle {
    /** Those who have to agree have not, or not to what it would do now. */
    CONSENT,
    /** It is not done whoever agrees, as things are. */
    RAIL
  }

  /** A person did a step, or says why it need not be done. */
  record DoneByHand(String step, String note) implements Entry {}
}
