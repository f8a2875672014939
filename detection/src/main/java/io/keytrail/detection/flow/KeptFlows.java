package io.keytrail.detection.flow;

import io.keytrail.detection.state.StateFault;
import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.metering.FlowMeter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** The form in which sums of flows outlive their hunt. */
final class KeptFlows {
  private static final int MOST_LOGS = 1 << 10;

  private final long earliest;

  /**
   * Writes sums.
   *
   * @param earliest the first hour that is kept
   */
  KeptFlows(long earliest) {
    this.earliest = earliest;
  }

  void write(FlowCells cells, LogCounts distinct, long copies, StateOutput out) throws IOException {
    List<long[]> rows =
        cells.rows().stream().filter(row -> row[FlowCells.HOUR] >= earliest).toList();
    out.number(copies);
    out.number(LogKind.values().length);
    for (LogKind log : LogKind.values()) {
      out.shared(log.label());
      out.number(distinct.of(log));
    }
    out.number(rows.size());
    out.endOfValue();
    for (long[] row : rows) {
      write(cells, row, out);
      out.endOfValue();
    }
  }

  private static void write(FlowCells cells, long[] row, StateOutput out) {
    FlowMeter meter = Objects.requireNonNull(cells.meter(row[FlowCells.METER]));
    out.shared(meter.log().label());
    out.shared(meter.account());
    out.shared(meter.region());
    out.shared(meter.name());
    out.shared(cells.machine(row[FlowCells.METER]));
    for (int field = FlowCells.HOUR; field < FlowCells.FIELDS; field++) {
      out.whole(row[field]);
    }
  }

  /**
   * Takes up what was written into cells and counts in which nothing is yet; returns the copies.
   */
  static long read(FlowCells cells, LogCounts distinct, StateInput in) throws IOException {
    in.mustGoOn();
    long copies = in.number();
    for (int left = in.below(MOST_LOGS); left > 0; left--) {
      distinct.add(log(in), in.number());
    }
    for (int left = in.below(FlowTable.MOST); left > 0; left--) {
      in.mustGoOn();
      readCell(cells, in);
    }
    return copies;
  }

  private static LogKind log(StateInput in) throws StateFault {
    String label = in.shared();
    for (LogKind log : LogKind.values()) {
      if (log.label().equals(label)) {
        return log;
      }
    }
    throw in.damaged("no kind of log is called '" + label + "'");
  }

  private static void readCell(FlowCells cells, StateInput in) throws IOException {
    FlowMeter meter = new FlowMeter(log(in), in.shared(), in.shared(), in.shared());
    String machine = in.shared();
    long hash = FlowTable.hashOf(meter);
    long hour = in.whole();
    int cell = cells.find(meter, hash, hour);
    for (int field = FlowCells.RECORDS; field < FlowCells.FIELDS; field++) {
      long value = in.whole();
      if (cell >= 0) {
        cells.chunk(cell)[FlowCells.offset(cell) + field] = value;
      }
    }
    if (!machine.isEmpty()) {
      cells.machine(hash, machine);
    }
  }
}
