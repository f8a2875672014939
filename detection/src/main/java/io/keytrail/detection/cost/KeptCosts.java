package io.keytrail.detection.cost;

import io.keytrail.detection.state.StateFault;
import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import io.keytrail.model.event.LogKind;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The form in which sums of costs outlive their hunt. */
final class KeptCosts {
  private static final int MOST_LOGS = 1 << 10;

  private final long earliest;

  /**
   * Writes sums.
   *
   * @param earliest the first day that is kept
   */
  KeptCosts(long earliest) {
    this.earliest = earliest;
  }

  void write(
      Collection<MeterCosts> meters, Map<LogKind, Long> distinct, long copies, StateOutput out)
      throws IOException {
    out.number(copies);
    out.number(distinct.size());
    distinct.forEach((log, count) -> {
      out.shared(log.label());
      out.number(count);
    });
    List<MeterCosts> kept =
        meters.stream().filter(costs -> !costs.from(earliest).isEmpty()).toList();
    out.number(kept.size());
    out.endOfValue();
    for (MeterCosts costs : kept) {
      write(costs, out);
    }
  }

  private void write(MeterCosts costs, StateOutput out) throws IOException {
    CostMeter meter = costs.meter;
    out.shared(meter.log().label());
    out.shared(meter.account());
    out.shared(meter.region());
    out.shared(meter.service());
    out.shared(meter.currency());
    Map<Long, MeterCosts.Day> days = costs.from(earliest);
    out.number(days.size());
    out.number(costs.resources().size());
    out.endOfValue();
    for (Map.Entry<Long, MeterCosts.Day> day : days.entrySet()) {
      out.whole(day.getKey());
      out.number(day.getValue().micros);
      out.whole(day.getValue().end);
      out.number(day.getValue().lines);
      out.endOfValue();
    }
    for (MeterCosts.Paid paid : costs.resources()) {
      out.text(paid.resource);
      out.whole(paid.firstSecond);
      out.number(paid.micros);
      out.endOfValue();
    }
  }

  /** Takes up what was written where nothing is yet; returns the copies. */
  static long read(Map<Long, MeterCosts> meters, Map<LogKind, Long> distinct, StateInput in)
      throws IOException {
    in.mustGoOn();
    long copies = in.number();
    for (int left = in.below(MOST_LOGS); left > 0; left--) {
      distinct.put(log(in), in.number());
    }
    for (int left = in.below(CostTable.MOST); left > 0; left--) {
      in.mustGoOn();
      MeterCosts costs = readMeter(in);
      meters.put(costs.meter.hash(), costs);
    }
    return copies;
  }

  private static MeterCosts readMeter(StateInput in) throws IOException {
    MeterCosts costs =
        new MeterCosts(new CostMeter(log(in), in.shared(), in.shared(), in.shared(), in.shared()));
    int days = in.below(MeterCosts.MOST_DAYS + 1);
    int resources = in.below(MeterCosts.MOST_RESOURCES + 1);
    for (; days > 0; days--) {
      in.mustGoOn();
      MeterCosts.Day day = costs.day(in.whole());
      day.micros = in.number();
      day.end = in.whole();
      day.lines = in.number();
    }
    for (; resources > 0; resources--) {
      in.mustGoOn();
      MeterCosts.Paid paid = costs.paid(in.text(), in.whole());
      paid.micros = in.number();
    }
    return costs;
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
}
