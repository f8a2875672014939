package io.keytrail.response.run;

import io.keytrail.response.plan.PlanStep;

/**
 * What would become of a step if the plan were carried out now.
 *
 * @param why it would not be done, or what was seen; or empty
 */
public record Prospect(PlanStep step, Outlook outlook, String why) {
  /** The ways it can go. */
  public enum Outlook {
    SETTLED("settled"),
    BY_HAND("by hand"),
    IN_EFFECT("is so already"),
    WAITS("waits for consent"),
    HELD_BACK("held back"),
    WOULD_BE_DONE("would be done");

    private final String label;

    Outlook(String label) {
      this.label = label;
    }

    /** The words used in every output. */
    public String label() {
      return label;
    }
  }
}
