package io.keytrail.detection.baseline;

import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One credential is used from two networks with two tools on two services within half an hour, or
 * from two countries further apart than anybody travels. Two networks that were used side by side
 * before belong together: a split tunnel, a connector of a service. Distance is not asked of rented
 * servers, VPNs and clouds, whose address says nothing of where somebody is.
 */
final class TwoHolders implements Deviation {
  private static final Ids HOLDERS =
      new Ids(
          "aws.auth.concurrent-holders",
          "gcp.auth.sa-key-multi",
          "az.auth.session-multi",
          "github.auth.token-multi");
  private static final Ids TRAVEL =
      new Ids(
          "aws.auth.geo-velocity",
          "gcp.auth.geo-velocity",
          "az.auth.user-travel-risk",
          "github.auth.geo-velocity");
  private static final double POINTS = 18;
  private static final double TRAVEL_OF_A_PERSON = 14;
  private static final long AT_ONCE = Duration.ofMinutes(30).toSeconds();
  private static final long JOURNEY = Duration.ofHours(18).toSeconds();
  private static final long SETTLED = Duration.ofDays(1).toSeconds();
  private static final int FEWEST_EVENTS = 20;

  /** The pair of networks as it is remembered, whichever came first; none when there is none. */
  static int pair(Moment moment) {
    RecentPlaces.Use other = other(moment, JOURNEY);
    return other == null ? Vocabulary.NONE : pair(moment, other.place);
  }

  private static int pair(Moment moment, Place other) {
    String one = moment.place().context().network();
    String two = other.context().network();
    return one.compareTo(two) < 0
        ? moment.vocabulary().number(Trait.NETWORK_PAIR, one, two)
        : moment.vocabulary().number(Trait.NETWORK_PAIR, two, one);
  }

  private static RecentPlaces.@Nullable Use other(Moment moment, long within) {
    Place place = moment.place();
    return place.ofCaller() && !place.context().trusted()
        ? moment
            .state()
            .recent
            .elsewhere(moment.who().credential(), place.network(), moment.now() - within)
        : null;
  }

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    if (moment.habits().rhythm().events() < FEWEST_EVENTS) {
      return;
    }
    RecentPlaces.Use other = other(moment, JOURNEY);
    if (other == null || other.place.context().trusted() || belongTogether(moment, other)) {
      return;
    }
    if (tooFar(moment, other)) {
      double shipped = moment.machine() ? POINTS : TRAVEL_OF_A_PERSON;
      report(moment, other, TRAVEL.of(moment), shipped, "too far apart for the time", findings);
    }
    if (atOnce(moment, other)) {
      report(moment, other, HOLDERS.of(moment), POINTS, "with different tools", findings);
    }
  }

  /** Since yesterday at least: a thief must not make them belong together by his second call. */
  private static boolean belongTogether(Moment moment, RecentPlaces.Use other) {
    int pair = pair(moment, other.place);
    return pair == Vocabulary.NONE
        || (moment.knows(pair) && moment.habits().firstSeen(pair) <= moment.now() - SETTLED);
  }

  private static boolean atOnce(Moment moment, RecentPlaces.Use other) {
    return moment.who().credential() != Vocabulary.NONE
        && moment.now() - other.second <= AT_ONCE
        && other.place.agent() != moment.place().agent()
        && other.service != moment.call().service();
  }

  private static boolean tooFar(Moment moment, RecentPlaces.Use other) {
    return stays(moment.place())
        && stays(other.place)
        && Countries.tooFar(
            moment.place().context().country(),
            other.place.context().country(),
            moment.now() - other.second);
  }

  private static boolean stays(Place place) {
    NetworkKind kind = place.context().kind();
    return switch (kind) {
      case CONSUMER, BUSINESS, UNKNOWN -> true;
      case CLOUD, HOSTING, VPN, TOR, PRIVATE, PROVIDER_SERVICE -> false;
    };
  }

  private static void report(
      Moment moment,
      RecentPlaces.Use other,
      String id,
      double shipped,
      String how,
      Consumer<Finding> findings) {
    double points = shipped * moment.habits().rhythm().maturity();
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    long minutes = (moment.now() - other.second) / 60;
    String here = moment.place().described();
    String there = other.place.described();
    findings.accept(
        new Finding(
            id,
            Layer.AUTH_CONTEXT,
            points,
            false,
            "Used from " + there + " and " + minutes + " minutes later from " + here + ", " + how,
            "was used from " + there + " and from " + here + " at once",
            Normal.of(moment, Trait.NETWORK, Trait.NETWORK_PAIR),
            List.of("T1078.004"),
            List.of(moment.event().trace())));
  }
}
