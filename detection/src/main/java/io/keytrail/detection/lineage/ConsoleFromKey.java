package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Provider;
import java.util.List;
import java.util.function.Consumer;

/**
 * A console sign-in in a session that a long-lived access key issued, through however many roles:
 * the key's holder has moved to a browser. The request for the sign-in link need not be logged.
 */
final class ConsoleFromKey implements LineageSign {
  private static final double POINTS = 18;

  private final CredentialGraph graph;

  ConsoleFromKey(CredentialGraph graph) {
    this.graph = graph;
  }

  @Override
  public void judge(Observed event, Consumer<Finding> findings) {
    if (!event.action().equals("ConsoleLogin")
        || !event.outcome().succeeded()
        || event.actor().principal().provider() != Provider.AWS
        || !Sessions.named(event.actor())) {
      return;
    }
    Bearer root = graph.rootOf(event.actor(), event.second());
    if (root.sort() == Bearer.Sort.CREDENTIAL) {
      findings.accept(
          new Finding(
              "aws.signin.console-from-key",
              Layer.AUTH_CONTEXT,
              POINTS,
              false,
              "Signed in to the console in a session that an access key had issued",
              "went from an access key to a console session",
              List.of("T1550.001", "T1021.007"),
              List.of(event.trace())));
    }
  }
}
