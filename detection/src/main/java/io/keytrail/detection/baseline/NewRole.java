package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.util.List;
import java.util.function.Consumer;

/**
 * A principal takes on a role or service account that it has not taken on for 30 days: a new edge
 * between identities.
 */
final class NewRole implements Deviation {
  private static final Ids IDS =
      new Ids(
          "aws.sts.unexpected-assume",
          "gcp.cred.impersonation",
          "az.cred.impersonation",
          "github.cred.impersonation");
  private static final double POINTS = 9;
  private static final double CHANCE_WITH_A_THIEF = 0.6;
  private static final double OF_PEERS = 0.3;
  private static final double OF_ORGANISATION = 0.8;
  private static final int FEWEST_EVENTS = 20;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    if (moment.targets().trait() != Trait.ROLE
        || moment.habits().organisation().rhythm().events() < FEWEST_EVENTS) {
      return;
    }
    for (int i = 0; i < moment.targets().count(); i++) {
      int role = moment.targets().value(i);
      if (role != Vocabulary.NONE && !moment.knows(role)) {
        report(moment, role, moment.targets().name(i), findings);
        return;
      }
    }
  }

  private static void report(Moment moment, int role, String name, Consumer<Finding> findings) {
    double points =
        NoveltyPoints.of(
            moment, Unusual.ROLE, role, POINTS, CHANCE_WITH_A_THIEF, OF_PEERS, OF_ORGANISATION);
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    findings.accept(
        new Finding(
            IDS.of(moment),
            Layer.IDENTITY_CHANGE,
            points,
            false,
            "First time it took on " + name,
            "took on " + name + ", which it had not before",
            Normal.of(moment, role, Trait.ROLE),
            List.of("T1550.001", "T1548.005"),
            List.of(moment.event().trace())));
  }
}
