package io.keytrail.detection.baseline;

import io.keytrail.model.event.Access;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Provider;
import java.util.List;
import java.util.function.Consumer;

/**
 * A principal changes something in a region where nobody of the organisation has changed anything.
 * Reading is no sign: consoles and inventories look into every region.
 */
final class NewRegion implements Deviation {
  private static final double POINTS = 15;
  private static final int FEWEST_EVENTS = 20;

  @Override
  public void evaluate(
      Observed event, Habits principal, Habits organisation, Consumer<Finding> findings) {
    long now = event.time().getEpochSecond();
    if (event.access() != Access.WRITE
        || event.region().isEmpty()
        || organisation.writeRegions.size() == 0
        || organisation.events() < FEWEST_EVENTS
        || organisation.writeRegions.seen(event.region(), now, Habits.WINDOW_SECONDS)
        || global(event)) {
      return;
    }
    findings.accept(
        new Finding(
            id(event.actor().principal().provider()),
            Layer.AUTH_CONTEXT,
            POINTS * organisation.maturity(),
            false,
            "First change by anybody in region "
                + event.region()
                + "; the organisation works in "
                + organisation.writeRegions.size()
                + " others",
            "worked in " + event.region() + ", where nobody of the organisation does",
            List.of("T1535"),
            List.of(event.trace())));
  }

  /** Global services log to one region whatever the caller chose. */
  private static boolean global(Observed event) {
    return switch (event.service()) {
      case "iam.amazonaws.com",
          "sts.amazonaws.com",
          "signin.amazonaws.com",
          "cloudfront.amazonaws.com",
          "route53.amazonaws.com",
          "organizations.amazonaws.com",
          "support.amazonaws.com" ->
          true;
      default -> event.region().equals("global");
    };
  }

  private static String id(Provider provider) {
    return switch (provider) {
      case AWS -> "aws.auth.new-region";
      case GCP -> "gcp.auth.new-region";
      case AZURE -> "az.auth.new-region";
    };
  }
}
