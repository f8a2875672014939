package io.keytrail.detection.flow;

import static io.keytrail.detection.flow.FlowCells.FIRST;
import static io.keytrail.detection.flow.FlowCells.LARGEST;
import static io.keytrail.detection.flow.FlowCells.LARGEST_HIGH;
import static io.keytrail.detection.flow.FlowCells.LARGEST_LOW;
import static io.keytrail.detection.flow.FlowCells.MINED_BYTES;
import static io.keytrail.detection.flow.FlowCells.MINED_HIGH;
import static io.keytrail.detection.flow.FlowCells.MINED_LOW;
import static io.keytrail.detection.flow.FlowCells.MINED_MINUTES;
import static io.keytrail.detection.flow.FlowCells.MINED_PORT;
import static io.keytrail.detection.flow.FlowCells.RECORDS;
import static io.keytrail.detection.flow.FlowCells.SENT;
import static io.keytrail.detection.flow.FlowCells.SENT_HOME;
import static io.keytrail.detection.flow.FlowCells.SENT_UNKNOWN;
import static io.keytrail.detection.flow.FlowCells.SERVED;

import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.metering.SeenRecords;
import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.incident.Measurements;
import io.keytrail.model.metering.FlowMeter;
import io.keytrail.model.metering.FlowRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What flowed, summed per interface and hour. Shared by all reading threads, each of which adds
 * through a {@link Reader} of its own. Sums, minima and maxima only, so that order, files and
 * threads change nothing; each distinct record counts once, as far as {@link SeenRecords} goes.
 *
 * <p>Keeps {@value #MOST} hours of interfaces (1,400 interfaces for a month) in 140 MB at most.
 * Above that, whole interfaces are left out and counted.
 */
public final class FlowTable {
  /** Most hours of interfaces kept. */
  public static final int MOST = 1 << 20;

  static final int SECONDS_AN_HOUR = 3600;

  private static final int SHARD_BITS = 6;
  private static final int SECONDS_A_MINUTE = 60;
  private static final int FIRST_EPHEMERAL_PORT = 32_768;

  private final Shard[] shards = new Shard[1 << SHARD_BITS];
  private final SeenRecords seen = new SeenRecords();

  /** What one lock guards. */
  private static final class Shard {
    final FlowCells cells;
    final LogCounts distinct = new LogCounts();
    long copies;

    Shard(int limit) {
      this.cells = new FlowCells(limit);
    }
  }

  public FlowTable() {
    this(MOST);
  }

  FlowTable(int most) {
    Arrays.setAll(shards, i -> new Shard(Math.max(1, most >> SHARD_BITS)));
  }

  private Shard shardOf(long hash) {
    return shards[(int) hash & (shards.length - 1)];
  }

  /** How one thread adds records. */
  public final class Reader {
    /** Meters whose hash is remembered; a log that names more of them only costs time. */
    private static final int MOST_METERS = 100_000;

    private final FarSides networks;
    private final Map<FlowMeter, Long> hashes = new HashMap<>();
    private @Nullable FlowMeter lastMeter;
    private long lastHash;
    private long lastHour = Long.MIN_VALUE;
    private SeenRecords.Hour seenInHour = SeenRecords.Hour.FORGETFUL;

    Reader(AddressLookup networks) {
      this.networks = new FarSides(networks);
    }

    /** Adds a record. */
    public void add(FlowRecord flow) {
      long hash = hash(flow.meter());
      boolean first = hour(Math.floorDiv(flow.second(), SECONDS_AN_HOUR)).add(flow.fingerprint());
      boolean counts = first && flow.accepted() && flow.direction() == FlowRecord.Direction.OUT;
      FarSide side =
          !counts || flow.farIsProviderService()
              ? FarSide.CLOUD
              : networks.of(flow.farHigh(), flow.farLow());
      Shard shard = shardOf(hash);
      synchronized (shard) {
        if (!first) {
          shard.copies++;
          return;
        }
        shard.distinct.add(flow.meter().log(), 1);
        sum(shard.cells, hash, flow, counts ? side : null);
      }
    }

    private SeenRecords.Hour hour(long number) {
      if (number != lastHour) {
        lastHour = number;
        seenInHour = seen.hour(number);
      }
      return seenInHour;
    }

    private long hash(FlowMeter meter) {
      if (!meter.equals(lastMeter)) {
        Long known = hashes.get(meter);
        lastHash = known == null ? hashOf(meter) : known;
        lastMeter = meter;
        if (known == null && hashes.size() < MOST_METERS) {
          hashes.put(meter, lastHash);
        }
      }
      return lastHash;
    }
  }

  /** The part of one thread, which knows networks by these tables. */
  public Reader reader(AddressLookup networks) {
    return new Reader(networks);
  }

  private static void sum(FlowCells cells, long hash, FlowRecord flow, @Nullable FarSide side) {
    if (!flow.machine().isEmpty()) {
      cells.machine(hash, flow.machine());
    }
    long hour = Math.floorDiv(flow.second(), SECONDS_AN_HOUR);
    int cell = cells.find(flow.meter(), hash, hour);
    if (cell < 0) {
      return;
    }
    long[] numbers = cells.chunk(cell);
    int at = FlowCells.offset(cell);
    numbers[at + RECORDS]++;
    if (side == null) {
      return;
    }
    if (side == FarSide.OWN || side == FarSide.CLOUD) {
      numbers[at + SENT_HOME] += flow.bytes();
    } else {
      sent(numbers, at, flow, side);
    }
    if (side != FarSide.OWN && MiningPorts.thin(flow)) {
      mined(numbers, at, flow, hour);
    }
  }

  private static void sent(long[] numbers, int at, FlowRecord flow, FarSide side) {
    if (served(flow)) {
      numbers[at + SERVED] += flow.bytes();
      return;
    }
    numbers[at + (side == FarSide.FOREIGN ? SENT : SENT_UNKNOWN)] += flow.bytes();
    numbers[at + FIRST] = Math.min(numbers[at + FIRST], flow.second());
    long more = flow.bytes() - numbers[at + LARGEST];
    if (more > 0 || (more == 0 && before(flow, numbers, at + LARGEST_HIGH))) {
      numbers[at + LARGEST] = flow.bytes();
      numbers[at + LARGEST_HIGH] = flow.farHigh();
      numbers[at + LARGEST_LOW] = flow.farLow();
    }
  }

  /** Whether a service of the machine answered: its own port is the lower one, and a fixed one. */
  private static boolean served(FlowRecord flow) {
    return flow.ownPort() != 0
        && flow.ownPort() < flow.farPort()
        && flow.ownPort() < FIRST_EPHEMERAL_PORT;
  }

  private static boolean before(FlowRecord flow, long[] numbers, int high) {
    int order = Long.compareUnsigned(flow.farHigh(), numbers[high]);
    return order < 0 || (order == 0 && Long.compareUnsigned(flow.farLow(), numbers[high + 1]) < 0);
  }

  private static void mined(long[] numbers, int at, FlowRecord flow, long hour) {
    long begin = hour * SECONDS_AN_HOUR;
    int from = (int) (flow.second() - begin) / SECONDS_A_MINUTE;
    int to = (int) Math.min(SECONDS_AN_HOUR - 1, flow.lastSecond() - begin) / SECONDS_A_MINUTE;
    boolean none = numbers[at + MINED_MINUTES] == 0;
    for (int minute = from; minute <= to; minute++) {
      numbers[at + MINED_MINUTES] |= 1L << minute;
    }
    numbers[at + MINED_BYTES] += flow.bytes();
    if (none || before(flow, numbers, at + MINED_HIGH)) {
      numbers[at + MINED_HIGH] = flow.farHigh();
      numbers[at + MINED_LOW] = flow.farLow();
      numbers[at + MINED_PORT] = flow.farPort();
    } else if (numbers[at + MINED_HIGH] == flow.farHigh()
        && numbers[at + MINED_LOW] == flow.farLow()) {
      numbers[at + MINED_PORT] = Math.min(numbers[at + MINED_PORT], flow.farPort());
    }
  }

  /** How many parts the interfaces are told in. */
  int parts() {
    return shards.length;
  }

  /** What was summed of each interface in a part, which is the same one in every table. */
  List<InterfaceHours> interfaces(int part) {
    Shard shard = shards[part];
    synchronized (shard) {
      shard.cells.prune();
      return InterfaceHours.of(shard.cells);
    }
  }

  /**
   * Writes everything for {@link #read}.
   *
   * @param span how long before the latest hour the earliest that is kept may lie
   */
  public void write(StateOutput out, Duration span) throws IOException {
    long earliest = earliest(span);
    KeptFlows kept = new KeptFlows(earliest);
    for (Shard shard : shards) {
      synchronized (shard) {
        shard.cells.prune();
        kept.write(shard.cells, shard.distinct, shard.copies, out);
      }
    }
    seen.write(out, earliest);
  }

  private long earliest(Duration span) {
    long latest = Long.MIN_VALUE / 2;
    for (int part = 0; part < shards.length; part++) {
      for (InterfaceHours one : interfaces(part)) {
        latest = Math.max(latest, one.hours().getLast()[FlowCells.HOUR]);
      }
    }
    return latest - span.toHours();
  }

  /** Takes up what an earlier hunt summed, into a table in which nothing is yet. */
  public void read(StateInput in) throws IOException {
    for (Shard shard : shards) {
      synchronized (shard) {
        shard.copies += KeptFlows.read(shard.cells, shard.distinct, in);
      }
    }
    seen.read(in);
  }

  /** Whether no record was added. */
  public boolean isEmpty() {
    return measurements().equals(Measurements.NONE);
  }

  static long hashOf(FlowMeter meter) {
    return Fingerprint.of(meter.log().label(), meter.account(), meter.name()).high();
  }

  /** What the records came to. */
  public Measurements measurements() {
    Map<String, Long> byLog = new TreeMap<>();
    long copies = 0;
    long kept = 0;
    long distinct = 0;
    for (Shard shard : shards) {
      synchronized (shard) {
        copies += shard.copies;
        shard.cells.prune();
        for (LogKind log : LogKind.values()) {
          long count = shard.distinct.of(log);
          distinct += count;
          if (count > 0) {
            byLog.merge(log.label(), count, Long::sum);
          }
        }
        for (long[] row : shard.cells.rows()) {
          kept += row[RECORDS];
        }
      }
    }
    return new Measurements(byLog, copies, distinct - kept);
  }
}
