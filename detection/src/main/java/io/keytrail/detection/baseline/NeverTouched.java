package io.keytrail.detection.baseline;

import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.detection.habit.Vocabulary;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import java.util.List;
import java.util.function.Consumer;

/**
 * Content of a secret, a store or a host is reached that the principal has never touched. An
 * application reads its own few; one that meets new ones every day is lowered by its own past.
 */
final class NeverTouched implements Deviation {
  private static final double SECRET = 9;
  private static final double OTHER = 7;
  private static final double CHANCE_WITH_A_THIEF = 0.7;
  private static final double OF_PEERS = 0.4;
  private static final double OF_ORGANISATION = 0.8;
  private static final int FEWEST_EVENTS = 30;

  private static final Ids SECRETS =
      new Ids(
          "aws.secrets.never-touched",
          "gcp.secrets.never-touched",
          "az.kv.never-touched",
          "github.secrets.never-touched");
  private static final Ids STORES = Ids.of("data.never-touched");
  private static final Ids HOSTS = Ids.of("exec.never-touched");

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    Trait trait = moment.targets().trait();
    if (trait == null || trait == Trait.ROLE || moment.habits().rhythm().events() < FEWEST_EVENTS) {
      return;
    }
    for (int i = 0; i < moment.targets().count(); i++) {
      int value = moment.targets().value(i);
      if (value != Vocabulary.NONE && !moment.knows(value)) {
        touched(moment, trait, value, moment.targets().name(i), findings);
        return;
      }
    }
  }

  private static void touched(
      Moment moment, Trait trait, int value, String name, Consumer<Finding> findings) {
    double points =
        NoveltyPoints.of(
            moment,
            Unusual.RESOURCE,
            value,
            trait == Trait.SECRET ? SECRET : OTHER,
            CHANCE_WITH_A_THIEF,
            OF_PEERS,
            OF_ORGANISATION);
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    findings.accept(
        new Finding(
            ids(trait).of(moment),
            trait == Trait.HOST ? Layer.RESOURCE_IMPACT : Layer.DATA,
            points,
            false,
            "First touch of " + name,
            "reached " + name + ", which it had never touched",
            Normal.of(moment, value, trait),
            List.of("T1078.004", trait == Trait.SECRET ? "T1555.006" : "T1530"),
            List.of(moment.event().trace())));
  }

  private static Ids ids(Trait trait) {
    return switch (trait) {
      case SECRET, KEY -> SECRETS;
      case HOST -> HOSTS;
      case STORE,
          MODEL,
          NETWORK,
          PREFIX,
          NETWORK_KIND,
          COUNTRY,
          REGION,
          WRITE_REGION,
          SERVICE,
          ACTION,
          AGENT,
          CREDENTIAL,
          ROLE,
          PIPELINE,
          NETWORK_PAIR ->
          STORES;
    };
  }
}
