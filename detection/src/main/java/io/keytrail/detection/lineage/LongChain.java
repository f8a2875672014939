package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Provider;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A role session made by a role session that a role session made: pipelines go over two roles at
 * most. Renewing one and the same session is no longer chain. Told once for each pair of root and
 * role, of which {@value #MOST} are remembered.
 */
final class LongChain implements LineageSign {
  static final int MOST = 50_000;

  private static final int LONG = 3;
  private static final double POINTS = 10;

  private record Way(Bearer root, String role) {}

  private final CredentialGraph graph;
  private final Set<Way> told = new HashSet<>();

  LongChain(CredentialGraph graph) {
    this.graph = graph;
  }

  @Override
  public void judge(Observed event, Consumer<Finding> findings) {
    List<Issuance> issued = event.issued();
    if (issued.isEmpty() || event.actor().principal().provider() != Provider.AWS) {
      return;
    }
    for (Issuance one : issued) {
      String role = Identifiers.roleOfSession(one.holder());
      boolean renewal = role.equals(Identifiers.roleOfSession(event.actor().principal().name()));
      if (one.kind() == IssuedKind.SESSION && !renewal) {
        judge(event, role, findings);
      }
    }
  }

  private void judge(Observed event, String role, Consumer<Finding> findings) {
    int depth = graph.depthOf(event.actor(), event.second()) + 1;
    Bearer root = graph.rootOf(event.actor(), event.second());
    if (depth >= LONG && told.size() < MOST && told.add(new Way(root, role))) {
      findings.accept(
          new Finding(
              "aws.sts.juggling",
              Layer.IDENTITY_CHANGE,
              POINTS,
              false,
              "Assumed " + role + " as the " + depth + "th session of a chain",
              "went through a chain of " + depth + " sessions to " + role,
              List.of("T1550.001", "T1548.005"),
              List.of(event.trace())));
    }
  }
}
