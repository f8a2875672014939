package io.keytrail.response.hands;

import io.keytrail.response.plan.Check;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of the thing that a step is about.
 *
 * @param state the answer, as it is compared later: an approval holds for the state that it was
 *     given for
 */
public record Observed(Effect effect, String state) {
  private static final int LONGEST = 500;

  /** Whether the step is in effect. */
  public enum Effect {
    YES,
    NO,
    /** Nobody can tell: there is no call that tells, or it did not answer. */
    UNKNOWN
  }

  /** Where no call can tell. */
  public static final Observed UNSEEN = new Observed(Effect.UNKNOWN, "not read");

  /** Asks. */
  public static Observed by(Hands hands, @Nullable Check check, String account) {
    if (check == null) {
      return UNSEEN;
    }
    return switch (hands.perform(check.read(), account)) {
      case Answer.Done done -> {
        String said = done.output().text();
        boolean wanted = check.wanted().contains(said);
        yield new Observed(
            wanted ? Effect.YES : Effect.NO, said.isEmpty() ? "nothing" : shortened(said));
      }
      case Answer.Absent absent ->
          new Observed(check.orAbsent() ? Effect.YES : Effect.NO, "no such thing");
      case Answer.Refused refused -> unknown(refused.said());
      case Answer.Busy busy -> unknown(busy.said());
      case Answer.Lost lost -> unknown(lost.said());
    };
  }

  private static Observed unknown(String said) {
    return new Observed(Effect.UNKNOWN, "not readable: " + shortened(said));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
