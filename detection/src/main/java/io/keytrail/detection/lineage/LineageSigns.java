package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.model.finding.Finding;
import java.util.List;
import java.util.function.Consumer;

/**
 * The detections that only the links tell: learns an event's links, then asks every sign about it.
 * One instance for one run of events in time order; single-threaded.
 *
 * <p>Calls that the provider made for a principal are learned from and not judged.
 */
public final class LineageSigns {
  private final CredentialGraph graph;
  private final InstanceOffHost offHost = new InstanceOffHost();
  private final List<LineageSign> signs;

  /**
   * Asks nothing yet.
   *
   * @param graph fed by this
   */
  public LineageSigns(CredentialGraph graph) {
    this.graph = graph;
    this.signs =
        List.of(
            offHost,
            new MadeThenUsed(graph),
            new OutlivesContainment(graph),
            new ContainmentReversed(),
            new ConsoleFromKey(graph),
            new LongChain(graph));
  }

  /** Learns one event and judges it. */
  public void accept(Observed event, Consumer<Finding> findings) {
    graph.observe(event);
    if (event.actor().serviceMade()) {
      return;
    }
    for (LineageSign sign : signs) {
      sign.judge(event, findings);
    }
  }

  /** Tells what was held back to see whether others did the same. */
  public void finish(Consumer<Finding> findings) {
    offHost.finish(findings);
  }
}
