package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.util.List;
import java.util.function.Consumer;

/** The first dry run of a principal: a way to test a right without leaving anything behind. */
final class DryRun implements Deviation {
  private static final double POINTS = 7;
  private static final double CHANCE_WITH_A_THIEF = 0.3;
  private static final double OF_PEERS = 0.3;
  private static final double OF_ORGANISATION = 0.6;
  private static final int FEWEST_EVENTS = 20;

  /** AWS answers a dry run that would have worked with this error. */
  private static final String CODE = "Client.DryRunOperation";

  /** What a dry run is remembered as, among actions. */
  static int value(Moment moment) {
    return moment.vocabulary().number(Trait.ACTION, "dry run", moment.event().action());
  }

  static boolean is(Moment moment) {
    return moment.event().outcome().errorCode().equals(CODE);
  }

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    if (!is(moment)
        || moment.habits().organisation().rhythm().events() < FEWEST_EVENTS
        || moment.knows(value(moment))) {
      return;
    }
    double points =
        NoveltyPoints.of(
            moment,
            Unusual.SENSITIVE,
            value(moment),
            POINTS,
            CHANCE_WITH_A_THIEF,
            OF_PEERS,
            OF_ORGANISATION);
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    String name = moment.event().action();
    findings.accept(
        new Finding(
            "aws.recon.dry-run",
            Layer.PROBING,
            points,
            false,
            "First dry run of " + name,
            "tested " + name + " without doing it",
            Normal.of(moment, value(moment), Trait.ACTION),
            List.of("T1580"),
            List.of(moment.event().trace())));
  }
}
