package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.util.List;
import java.util.function.Consumer;

/**
 * A machine comes from a home, a VPN or Tor, and never did before. A person does that every day,
 * which is why people are left out.
 */
final class NewNetworkKind implements Deviation {
  private static final Ids IDS =
      new Ids(
          "aws.auth.consumer-or-anonymiser",
          "gcp.auth.sa-anonymiser",
          "az.auth.sp-anonymiser",
          "github.auth.anonymiser");
  private static final double POINTS = 20;
  private static final double CHANCE_WITH_A_THIEF = 0.5;
  private static final double OF_PEERS = 0.3;
  private static final double OF_ORGANISATION = 0.7;
  private static final int FEWEST_EVENTS = 20;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    Place place = moment.place();
    if (!hiddenOrHome(place)
        || place.context().trusted()
        || moment.knows(place.kind())
        || moment.habits().count(Trait.NETWORK_KIND) == 0
        || moment.habits().rhythm().events() < FEWEST_EVENTS
        || !moment.machine()) {
      return;
    }
    double points =
        NoveltyPoints.of(
            moment,
            Unusual.NETWORK,
            place.kind(),
            POINTS,
            CHANCE_WITH_A_THIEF,
            OF_PEERS,
            OF_ORGANISATION);
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    String kind = place.context().kind().label();
    findings.accept(
        new Finding(
            IDS.of(moment),
            Layer.AUTH_CONTEXT,
            points,
            false,
            "A machine's credential came from a " + kind + " network for the first time",
            "came from a " + kind + " network, " + place.described(),
            Normal.of(moment, place.kind(), Trait.NETWORK_KIND, Trait.NETWORK),
            List.of("T1078.004", "T1090.003"),
            List.of(moment.event().trace())));
  }

  private static boolean hiddenOrHome(Place place) {
    return switch (place.context().kind()) {
      case TOR, VPN, CONSUMER -> true;
      case CLOUD, HOSTING, BUSINESS, UNKNOWN, PRIVATE, PROVIDER_SERVICE -> false;
    };
  }
}
