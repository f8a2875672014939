package io.keytrail.detection.incident;

import io.keytrail.detection.declared.DeclaredJudge;
import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.model.finding.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the evidence on all trees in event-time order: what one principal does day by day
 * tells what is ordinary for its peers, and what many meet at once tells a change of
 * infrastructure.
 */
final class WeighingPass {
  private final WeighingSettings settings;
  private final AddressLookup networks;
  private final CredentialGraph graph;
  private final Weights weights;
  private final Circumstances circumstances;
  private final NavigableMap<IncidentKey, Weighing> weighings = new TreeMap<>();
  private final NavigableMap<IncidentKey, List<Signal>> cohorts = new TreeMap<>();

  /**
   * Ready to walk.
   *
   * @param days who acted when, complete
   * @param graph who handed what to whom, complete
   */
  WeighingPass(
      WeighingSettings settings,
      AddressLookup networks,
      PrincipalDays days,
      CredentialGraph graph,
      DeclaredJudge judge) {
    this.graph = graph;
    this.settings = settings.over(days.total());
    this.networks = networks;
    this.weights = new Weights(this.settings, networks, days, judge);
    this.circumstances = new Circumstances(judge, weights.tally());
  }

  /** Walks over the trees and returns those that are worth the queue, and cohorts. */
  NavigableMap<IncidentKey, Suspect> walk(NavigableMap<IncidentKey, Evidence> trees) {
    List<Placed> all = new ArrayList<>();
    trees.forEach(
        (root, whole) -> whole.inOrder().forEach(finding -> all.add(new Placed(root, finding))));
    all.sort(Placed.IN_TIME);
    Cohorts found = new Cohorts(all, networks, settings.layerFloor());
    all.forEach(placed -> weigh(placed, found.of(placed.finding())));
    return suspects(trees);
  }

  /** What the declarations were asked for on the way. */
  Weights weights() {
    return weights;
  }

  private void weigh(Placed placed, Cohorts.@Nullable Cohort cohort) {
    Weighing weighing = weighings.computeIfAbsent(placed.root(), root -> new Weighing(settings));
    for (Signal signal : weights.weigh(placed.finding())) {
      Signal shared = cohort == null ? signal : signal.sharedBy(cohort.size());
      weighing.add(shared);
      if (cohort != null) {
        cohorts.computeIfAbsent(cohort.key(), none -> new ArrayList<>()).add(shared);
      }
    }
    weights.learn(placed.finding());
    Instant theft = weighing.pagingSince();
    if (theft != null) {
      weights.forget(placed.finding(), theft);
    }
  }

  private NavigableMap<IncidentKey, Suspect> suspects(NavigableMap<IncidentKey, Evidence> trees) {
    NavigableMap<IncidentKey, Suspect> suspects = new TreeMap<>();
    weighings.forEach((root, weighing) -> {
      Verdict verdict = weighing.verdict();
      Evidence whole = trees.get(root);
      if (verdict != null && whole != null) {
        suspects.put(root, suspect(root, circumstances.of(verdict), whole.omitted()));
      }
    });
    cohorts.forEach((key, signals) -> suspects.put(key, suspect(key, quiet(signals), 0)));
    return suspects;
  }

  private Suspect suspect(IncidentKey key, Verdict verdict, int omitted) {
    return new Suspect(key, verdict, omitted, settings.limits().contextKept(), graph);
  }

  /** A cohort is one line in the queue, with the weight that one of its members has left. */
  private Verdict quiet(Collection<Signal> signals) {
    Scoreboard board = new Scoreboard(settings);
    signals.forEach(board::add);
    List<Signal> all = List.copyOf(signals);
    Score score = board.at(all.getLast().time());
    return new Verdict(Severity.S3, score, null, all, 0, List.of());
  }
}
