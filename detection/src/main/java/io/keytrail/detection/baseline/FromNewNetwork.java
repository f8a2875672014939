package io.keytrail.detection.baseline;

import io.keytrail.detection.call.CallSort;
import io.keytrail.detection.habit.Trait;
import io.keytrail.detection.habit.Unusual;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Provider;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is everyday work from a known network says something from one the principal has only just
 * come to: trading a key for a session, and creating machines or stores.
 */
final class FromNewNetwork implements Deviation {
  private static final Ids CREATED =
      new Ids(
          "aws.create.untrusted",
          "gcp.create.untrusted",
          "az.create.untrusted",
          "github.create.untrusted");
  private static final double SESSION = 9;
  private static final double CREATION = 11;
  private static final double CHANCE_WITH_A_THIEF = 0.5;
  private static final double OF_COLLEAGUES = 0.4;
  private static final int FEWEST_EVENTS = 5;
  private static final String STORE_WRITE = "microsoft.storage/storageaccounts/write";

  @Override
  public void evaluate(Moment moment, Consumer<Finding> findings) {
    boolean session =
        moment.call().sort() == CallSort.SESSION && moment.who().longLivedCredential();
    if ((!session && !creates(moment))
        || moment.failed()
        || moment.habits().rhythm().events() < FEWEST_EVENTS
        || !moment.fromNewNetwork()) {
      return;
    }
    double points =
        NoveltyPoints.of(
            moment,
            Unusual.NETWORK,
            moment.place().network(),
            session ? SESSION : CREATION,
            CHANCE_WITH_A_THIEF,
            OF_COLLEAGUES,
            OF_COLLEAGUES);
    if (points < NoveltyPoints.LEAST) {
      return;
    }
    String name = moment.event().action();
    findings.accept(
        new Finding(
            session ? "aws.sts.session-token" : CREATED.of(moment),
            session ? Layer.IDENTITY_CHANGE : Layer.RESOURCE_IMPACT,
            points,
            false,
            name + " from " + moment.place().described() + ", where it has only just come to",
            (session ? "traded its key for a session" : "created something (" + name + ")")
                + " from a new network",
            Normal.of(moment, moment.place().network(), Trait.NETWORK),
            List.of(session ? "T1550.001" : "T1578.002"),
            List.of(moment.event().trace())));
  }

  private static boolean creates(Moment moment) {
    return moment.call().sort() == CallSort.COMPUTE
        || (moment.principal().provider() == Provider.AZURE
            && moment.event().action().equalsIgnoreCase(STORE_WRITE));
  }
}
