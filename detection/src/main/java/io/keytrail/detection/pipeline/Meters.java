package io.keytrail.detection.pipeline;

import io.keytrail.detection.cost.CostJudge;
import io.keytrail.detection.cost.CostTable;
import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.flow.FlowJudge;
import io.keytrail.detection.flow.FlowTable;
import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import io.keytrail.model.incident.Measurements;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The tables in which measurements are summed: one set for what is judged, one for what is only
 * learned from. A new sort of measurement is a table here, and a judge in {@link #judge}.
 */
final class Meters {
  private final FlowTable flows = new FlowTable();
  private final CostTable costs = new CostTable();

  FlowTable flows() {
    return flows;
  }

  CostTable costs() {
    return costs;
  }

  /** Tells what the sums say, in any order. */
  void judge(Meters learned, AddressLookup networks, Consumer<Metered> signs) {
    new FlowJudge(networks).judge(flows, learned.flows, signs);
    new CostJudge().judge(costs, learned.costs, signs);
  }

  /** What all the records came to. */
  Measurements measurements() {
    return flows.measurements().with(costs.measurements());
  }

  /** Whether nothing was measured. */
  boolean isEmpty() {
    return flows.isEmpty() && costs.isEmpty();
  }

  /**
   * Writes all tables for {@link #read}.
   *
   * @param span how long before the latest measurement the earliest that is kept may lie
   */
  void write(StateOutput out, Duration span) throws IOException {
    flows.write(out, span);
    costs.write(out, span);
  }

  void read(StateInput in) throws IOException {
    flows.read(in);
    costs.read(in);
  }
}
