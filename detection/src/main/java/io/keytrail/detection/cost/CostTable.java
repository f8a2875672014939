package io.keytrail.detection.cost;

import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.incident.Measurements;
import io.keytrail.model.metering.CostLine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was paid, summed per service, region and day. Shared by all reading threads. Sums and maxima
 * only, so that order, files and threads change nothing; of the deliveries of a line the highest
 * counts, as far as {@link LineCosts} goes.
 *
 * <p>Keeps {@value #MOST} days and things in 80 MB at most, and 64 MB of lines. Above that, whole
 * services of an account are left out and counted.
 */
public final class CostTable {
  /** Most days and things kept. */
  public static final int MOST = 1 << 19;

  private final int most;

  /** By hash: those above the limit are the last ones, whichever came first. */
  private final TreeMap<Long, MeterCosts> meters = new TreeMap<>();

  private final LineCosts lines = new LineCosts(LineCosts.MOST_SLOTS);
  private final Map<LogKind, Long> distinct = new EnumMap<>(LogKind.class);
  private long copies;
  private long size;
  private long last = Long.MAX_VALUE;

  public CostTable() {
    this(MOST);
  }

  CostTable(int most) {
    this.most = most;
  }

  /** Adds a line, or what it costs more than in the deliveries before; thread-safe. */
  public synchronized void add(CostLine line) {
    long day = Math.floorDiv(line.second(), Charged.SECONDS_A_DAY);
    long before = lines.raise(day, line.fingerprint(), line.micros());
    if (before == LineCosts.UNKNOWN) {
      distinct.merge(line.log(), 1L, Long::sum);
    } else {
      copies++;
      if (line.micros() <= before) {
        return;
      }
    }
    CostMeter meter = CostMeter.of(line);
    long hash = meter.hash();
    if (hash <= last) {
      MeterCosts costs = meters.computeIfAbsent(hash, none -> new MeterCosts(meter));
      size -= costs.size();
      costs.raise(line, before);
      size += costs.size();
      prune();
    }
  }

  private void prune() {
    while (size > most) {
      Map.Entry<Long, MeterCosts> dropped = meters.pollLastEntry();
      size -= dropped.getValue().size();
      last = dropped.getKey() - 1;
    }
  }

  /** What was summed of each service, in an order that does not depend on when it came. */
  synchronized List<MeterCosts> meters() {
    return new ArrayList<>(meters.values());
  }

  /** Whether no line was added. */
  public synchronized boolean isEmpty() {
    return distinct.isEmpty();
  }

  /** What the lines came to. */
  public synchronized Measurements measurements() {
    Map<String, Long> byLog = new TreeMap<>();
    distinct.forEach((log, count) -> byLog.put(log.label(), count));
    long met = distinct.values().stream().mapToLong(Long::longValue).sum();
    long kept = meters.values().stream().mapToLong(MeterCosts::lines).sum();
    return new Measurements(byLog, copies, met - kept);
  }

  /**
   * Writes everything for {@link #read}.
   *
   * @param span how long before the latest day the earliest that is kept may lie
   */
  public synchronized void write(StateOutput out, Duration span) throws IOException {
    long latest = Long.MIN_VALUE / 2;
    for (MeterCosts costs : meters.values()) {
      latest = Math.max(latest, costs.days().lastKey());
    }
    long earliest = latest - span.toDays();
    new KeptCosts(earliest).write(meters.values(), distinct, copies, out);
    lines.write(out, earliest);
  }

  /** Takes up what an earlier hunt summed, into a table in which nothing is yet. */
  public synchronized void read(StateInput in) throws IOException {
    copies += KeptCosts.read(meters, distinct, in);
    size = meters.values().stream().mapToLong(MeterCosts::size).sum();
    prune();
    lines.read(in);
  }
}
