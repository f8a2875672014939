package io.keytrail.detection.baseline;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Provider;
import java.util.List;
import java.util.function.Consumer;

/**
 * A machine identity speaks with a tool that neither it nor anybody else here has used: the sign of
 * another computer. A caller can forge its user agent, so this only ever supports other evidence.
 */
final class NewAgent implements Deviation {
  private static final double POINTS = 7;
  private static final int FEWEST_EVENTS = 20;

  private final AgentFamily families;

  NewAgent(AgentFamily families) {
    this.families = families;
  }

  @Override
  public void evaluate(
      Observed event, Habits principal, Habits organisation, Consumer<Finding> findings) {
    String family = families.of(event.origin().userAgent());
    long now = event.time().getEpochSecond();
    if (family.isEmpty()
        || principal.events() < FEWEST_EVENTS
        || !Automation.likely(event.actor(), principal)
        || principal.agents.seen(family, now, Habits.WINDOW_SECONDS)
        || organisation.agents.seen(family, now, Habits.WINDOW_SECONDS)) {
      return;
    }
    findings.accept(
        new Finding(
            id(event.actor().principal().provider()),
            Layer.AUTH_CONTEXT,
            POINTS * principal.maturity(),
            false,
            "First use of "
                + family.strip()
                + "; before it used "
                + principal.agents.size()
                + " other tools, and nobody here uses this one",
            "used " + family.strip() + ", a tool nobody here uses",
            List.of("T1078.004"),
            List.of(event.trace())));
  }

  private static String id(Provider provider) {
    return switch (provider) {
      case AWS -> "aws.auth.ua-family-shift";
      case GCP -> "gcp.auth.ua-shift";
      case AZURE -> "az.auth.ua-shift";
    };
  }
}
