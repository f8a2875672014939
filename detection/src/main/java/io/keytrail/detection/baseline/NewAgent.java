package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import java.util.List;
import java.util.function.Consumer;

/**
 * A machine identity speaks with a tool that it has never used: the sign of another computer. A
 * caller can forge its user agent, so this only ever supports other evidence.
 */
final class NewAgent implements Deviation {
  private static final Ids IDS =
      new Ids(
          "aws.auth.ua-family-shift",
          "gcp.auth.ua-shift",
          "az.auth.ua-shift",
          "github.auth.ua-shift");
  private static final double POINTS = 7;
  private static final double CHANCE_WITH_A_THIEF = 0.8;
  private static final double OF_PEERS = 0.3;
  private static final double OF_ORGANISATION = 0.4;
  private static final int FEWEST_EVENTS = 20;

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    int agent = moment.place().agent();
    if (agent == Vocabulary.NONE
        || moment.habits().rhythm().events() < FEWEST_EVENTS
        || moment.habits().count(Trait.AGENT) == 0
        || moment.knows(agent)
        || !moment.machine()) {
      return;
    }
    double points =
        NoveltyPoints.of(
            moment, Unusual.AGENT, agent, POINTS, CHANCE_WITH_A_THIEF, OF_PEERS, OF_ORGANISATION);
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    String family = moment.vocabulary().text(agent).strip();
    findings.accept(
        new Finding(
                IDS.of(moment),
                Layer.AUTH_CONTEXT,
                points,
                false,
                "First use of "
                    + family
                    + "; before it used "
                    + Trait.AGENT.counted(moment.habits().count(Trait.AGENT)),
                "used " + family + ", a tool it never used",
                Normal.of(moment, agent, Trait.AGENT),
                List.of("T1078.004"),
                List.of(moment.event().trace()))
            .bringing(Novelty.TOOL));
  }
}
