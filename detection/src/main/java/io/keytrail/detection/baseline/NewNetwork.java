package io.keytrail.detection.baseline;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import java.util.List;
import java.util.function.Consumer;

/**
 * A principal acts from a network it has never used, or a machine from an unknown part of a cloud's
 * network: a rented server in the same cloud is in the same autonomous system as its owner's.
 */
final class NewNetwork implements Deviation {
  private static final double CHANCE_WITH_A_THIEF = 0.9;
  private static final double MACHINE_FROM_NEW_COUNTRY = 22;
  private static final double MACHINE_FROM_NEW_NETWORK = 16;
  private static final double PERSON_FROM_NEW_COUNTRY = 12;
  private static final double PERSON_FROM_NEW_NETWORK = 8;
  private static final double MACHINE_FROM_NEW_PREFIX = 8;
  private static final double ANONYMISER_BONUS = 4;
  private static final double OF_PEERS = 0.3;
  private static final double OF_ORGANISATION = 0.3;
  private static final int FEWEST_EVENTS = 5;
  private static final int FEW_PREFIXES = 3;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    Place place = moment.place();
    if (!place.ofCaller()
        || place.context().trusted()
        || moment.habits().rhythm().events() < FEWEST_EVENTS
        || moment.habits().count(Trait.NETWORK) == 0) {
      return;
    }
    if (!moment.knows(place.network())) {
      network(moment, findings);
    } else if (leavesItsPrefixes(moment)) {
      prefix(moment, findings);
    }
  }

  private static void network(Moment moment, Consumer<Finding> findings) {
    Place place = moment.place();
    double points =
        NoveltyPoints.of(
                moment,
                Unusual.NETWORK,
                place.network(),
                shipped(moment),
                CHANCE_WITH_A_THIEF,
                OF_PEERS,
                OF_ORGANISATION)
            + bonus(place.context()) * moment.habits().rhythm().maturity();
    report(moment, points, "First call from " + place.described(), place.network(), findings);
  }

  private static double shipped(Moment moment) {
    boolean newCountry = !moment.knows(moment.place().country());
    return moment.machine()
        ? (newCountry ? MACHINE_FROM_NEW_COUNTRY : MACHINE_FROM_NEW_NETWORK)
        : (newCountry ? PERSON_FROM_NEW_COUNTRY : PERSON_FROM_NEW_NETWORK);
  }

  private static boolean leavesItsPrefixes(Moment moment) {
    return switch (moment.place().context().kind()) {
      case CLOUD, HOSTING ->
          moment.machine()
              && !moment.knows(moment.place().prefix())
              && moment.habits().count(Trait.PREFIX) <= FEW_PREFIXES;
      case VPN, TOR, CONSUMER, BUSINESS, UNKNOWN, PRIVATE, PROVIDER_SERVICE -> false;
    };
  }

  private static void prefix(Moment moment, Consumer<Finding> findings) {
    Place place = moment.place();
    double points =
        NoveltyPoints.of(
            moment,
            Unusual.PREFIX,
            place.prefix(),
            MACHINE_FROM_NEW_PREFIX,
            CHANCE_WITH_A_THIEF,
            OF_PEERS,
            OF_ORGANISATION);
    report(
        moment,
        points,
        "First call from " + place.context().prefix() + " of " + place.described(),
        place.prefix(),
        findings);
  }

  private static void report(
      Moment moment, double points, String text, int value, Consumer<Finding> findings) {
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    String before = " before it used ";
    findings.accept(
        new Finding(
                id(moment),
                Layer.AUTH_CONTEXT,
                points,
                false,
                text
                    + "; "
                    + Normal.history(moment)
                    + before
                    + Trait.NETWORK.counted(moment.habits().count(Trait.NETWORK)),
                "came from " + moment.place().described() + ", where it had never been",
                Normal.of(moment, value, Trait.NETWORK, Trait.COUNTRY),
                List.of("T1078.004"),
                List.of(moment.event().trace()))
            .bringing(Novelty.NETWORK));
  }

  private static double bonus(IpContext network) {
    return switch (network.kind()) {
      case TOR, VPN, HOSTING -> ANONYMISER_BONUS;
      case CLOUD, CONSUMER, BUSINESS, PRIVATE, PROVIDER_SERVICE, UNKNOWN -> 0;
    };
  }

  private static String id(Moment moment) {
    PrincipalKind kind = moment.principal().kind();
    Provider provider = moment.principal().provider();
    boolean service =
        kind == PrincipalKind.SERVICE_ACCOUNT
            || kind == PrincipalKind.SERVICE_PRINCIPAL
            || kind == PrincipalKind.MANAGED_IDENTITY;
    return switch (provider) {
      case AWS -> "aws.auth.new-network";
      case GCP -> service ? "gcp.auth.sa-new-network" : "gcp.auth.new-network";
      case AZURE -> service ? "az.auth.sp-new-network" : "az.auth.new-network";
      case GITHUB -> "github.auth.new-network";
    };
  }
}
