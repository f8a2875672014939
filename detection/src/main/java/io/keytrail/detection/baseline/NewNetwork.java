package io.keytrail.detection.baseline;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Provider;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A principal acts from a network it has never used. The points are the log-odds of that: how
 * likely a thief is to come from elsewhere, over how often this principal has come from elsewhere
 * in its own past; never more than the shipped weight, less for a network that colleagues use, and
 * scaled by how long the principal has been known.
 */
final class NewNetwork implements Deviation {
  private static final double CHANCE_WITH_A_THIEF = 0.9;
  private static final double MACHINE_FROM_NEW_COUNTRY = 22;
  private static final double MACHINE_FROM_NEW_NETWORK = 16;
  private static final double PERSON_FROM_NEW_COUNTRY = 12;
  private static final double PERSON_FROM_NEW_NETWORK = 8;
  private static final double ANONYMISER_BONUS = 4;
  private static final double KNOWN_TO_COLLEAGUES = 0.3;
  private static final int FEWEST_EVENTS = 5;

  @Override
  public void evaluate(
      Observed event, Habits principal, Habits organisation, Consumer<Finding> findings) {
    IpContext network = event.network();
    long now = event.time().getEpochSecond();
    if (!placeOfACaller(network)
        || principal.events() < FEWEST_EVENTS
        || principal.networks.size() == 0
        || principal.networks.seen(network.network(), now, Habits.WINDOW_SECONDS)) {
      return;
    }
    double points = points(event, principal, organisation, now);
    findings.accept(
        new Finding(
            id(event.actor()),
            Layer.AUTH_CONTEXT,
            points,
            false,
            text(network, principal),
            "came from " + where(network) + ", where it had never been",
            List.of("T1078.004"),
            List.of(event.trace())));
  }

  private static boolean placeOfACaller(IpContext network) {
    return switch (network.kind()) {
      case PRIVATE, PROVIDER_SERVICE -> false;
      case CLOUD, HOSTING, VPN, TOR, CONSUMER, BUSINESS, UNKNOWN ->
          !network.network().isEmpty() && !network.trusted();
    };
  }

  private static double points(Observed event, Habits principal, Habits organisation, long now) {
    IpContext network = event.network();
    boolean machine = Automation.likely(event.actor(), principal);
    boolean newCountry =
        !network.country().isEmpty()
            && !principal.countries.seen(network.country(), now, Habits.WINDOW_SECONDS);
    double shipped =
        machine
            ? (newCountry ? MACHINE_FROM_NEW_COUNTRY : MACHINE_FROM_NEW_NETWORK)
            : (newCountry ? PERSON_FROM_NEW_COUNTRY : PERSON_FROM_NEW_NETWORK);
    double measured = 10 * Math.log10(CHANCE_WITH_A_THIEF / principal.newNetworkRate());
    double points = Math.max(0, Math.min(shipped, measured));
    if (organisation.networks.seen(network.network(), now, Habits.WINDOW_SECONDS)) {
      points *= KNOWN_TO_COLLEAGUES;
    }
    return points * principal.maturity() + bonus(network);
  }

  private static double bonus(IpContext network) {
    return switch (network.kind()) {
      case TOR, VPN, HOSTING -> ANONYMISER_BONUS;
      case CLOUD, CONSUMER, BUSINESS, PRIVATE, PROVIDER_SERVICE, UNKNOWN -> 0;
    };
  }

  private static String id(Actor actor) {
    Provider provider = actor.principal().provider();
    return switch (provider) {
      case AWS -> "aws.auth.new-network";
      case GCP -> "gcp.auth.new-network";
      case AZURE -> "az.auth.new-network";
    };
  }

  private static String text(IpContext network, Habits principal) {
    return String.format(
        Locale.ROOT,
        "First call from %s; in %d active days before it used %s",
        where(network),
        principal.activeDays(),
        principal.networks.size() == 1
            ? "one network only"
            : principal.networks.size() + " other networks");
  }

  private static String where(IpContext network) {
    StringBuilder where = new StringBuilder(network.network());
    if (!network.asName().isEmpty()) {
      where.append(' ').append(network.asName());
    }
    if (!network.country().isEmpty()) {
      where.append(", ").append(network.country());
    }
    return where.toString();
  }
}
