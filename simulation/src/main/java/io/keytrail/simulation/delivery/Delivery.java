package io.keytrail.simulation.delivery;

import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.records.JsonBytes;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.LogStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Carries records into files. The organisation's trail carries every CloudTrail record; the
 * development account's own, older trail carries its home region a second time, until somebody
 * stops it; and one record in a few hundred is delivered twice by the same trail. It keeps what is
 * not yet in a finished file, which is at most the last few days. Not thread-safe.
 */
public final class Delivery {
  private static final String ORGANISATION_TRAIL = Company.ORGANISATION + "/";
  private static final double REDELIVERED = 0.004;
  private static final int BATCH_SECONDS = 300;
  private static final double SHUFFLED_BATCHES = 0.28;
  private static final int QUIET_RECORDS = 70;
  private static final int QUIET_DAYS = 4;
  private static final int GZIP_LEVEL = 9;
  private static final int MAX_RECORDS_A_FILE = 2000;

  private record Slot(LogStream stream, String trail) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      int order = stream.compareTo(other.stream);
      return order != 0 ? order : trail.compareTo(other.trail);
    }
  }

  private final Path directory;
  private final Layout layout;
  private final long seed;
  private final Map<Slot, List<Consignment>> waiting = new TreeMap<>();
  private final JsonBytes out = new JsonBytes();
  private Instant ownTrailStopped = Instant.MAX;
  private long copies;
  private long files;

  public Delivery(Path directory, Layout layout, long seed) {
    this.directory = directory;
    this.layout = layout;
    this.seed = seed;
  }

  /** Takes one day's records and writes what is complete by its end. */
  public void deliver(List<LogRecord> records, Instant dayEnd) {
    List<LogRecord> ordered = new ArrayList<>(records);
    ordered.sort(Comparator.comparing(LogRecord::time).thenComparing(LogRecord::id));
    for (LogRecord record : ordered) {
      consign(record);
    }
    for (Map.Entry<Slot, List<Consignment>> entry : waiting.entrySet()) {
      flush(entry.getKey(), entry.getValue(), dayEnd, false);
    }
  }

  /** Writes what is left, and nothing may follow. */
  public void finish(Instant end) {
    for (Map.Entry<Slot, List<Consignment>> entry : waiting.entrySet()) {
      flush(entry.getKey(), entry.getValue(), end, true);
    }
  }

  /** How many records were written, copies included. */
  public long copies() {
    return copies;
  }

  public long files() {
    return files;
  }

  private void consign(LogRecord record) {
    Dice dice = Dice.of(seed, record.id(), 0);
    boolean cloudTrail = record.stream() instanceof LogStream.CloudTrail;
    String main = cloudTrail ? ORGANISATION_TRAIL : "";
    send(main, record, record.time(), dice);
    if (ownTrailCarries(record)) {
      send("", record, record.time(), dice);
    }
    if (dice.chance(REDELIVERED)) {
      send(main, record, record.time().plusSeconds(Lateness.MAX_SECONDS), dice);
    }
    if (record.action().equals("cloudtrail:StopLogging")) {
      ownTrailStopped = record.time();
    }
  }

  private boolean ownTrailCarries(LogRecord record) {
    return record.stream() instanceof LogStream.CloudTrail stream
        && stream.account().equals(Company.DEVELOPMENT)
        && stream.region().equals(Company.HOME_REGION)
        && !record.time().isAfter(ownTrailStopped);
  }

  private void send(String trail, LogRecord record, Instant from, Dice dice) {
    Instant delivered = from.plusSeconds(Lateness.draw(dice));
    waiting
        .computeIfAbsent(new Slot(record.stream(), trail), slot -> new ArrayList<>())
        .add(new Consignment(trail, record, delivered, dice.next()));
  }

  private void flush(Slot slot, List<Consignment> queue, Instant until, boolean last) {
    if (layout == Layout.BUNDLED) {
      flushBundle(slot, queue, until, last);
      return;
    }
    Duration length =
        Duration.ofSeconds(slot.stream() instanceof LogStream.CloudTrail ? BATCH_SECONDS : 3600);
    Map<Long, List<Consignment>> bySlot = new TreeMap<>();
    for (Consignment consignment : queue) {
      long start = Math.floorDiv(consignment.delivered().getEpochSecond(), length.toSeconds());
      bySlot.computeIfAbsent(start, key -> new ArrayList<>()).add(consignment);
    }
    queue.clear();
    bySlot.forEach((index, batch) -> {
      Instant first = Instant.ofEpochSecond(index * length.toSeconds());
      if (last || !first.plus(length).isAfter(until)) {
        writeParts(slot, batch, first, first.plus(length));
      } else {
        queue.addAll(batch);
      }
    });
  }

  /** A bundle holds whole days: what belongs to a day is waited for. */
  private void flushBundle(Slot slot, List<Consignment> queue, Instant until, boolean last) {
    if (queue.isEmpty()) {
      return;
    }
    Instant oldest = queue.getFirst().record().time();
    boolean old = Duration.between(oldest, until).toDays() >= QUIET_DAYS;
    if (last || old || queue.size() >= QUIET_RECORDS) {
      writeParts(slot, queue, until.minus(Duration.ofDays(1)), until);
      queue.clear();
    }
  }

  private void writeParts(Slot slot, List<Consignment> batch, Instant first, Instant last) {
    List<Consignment> ordered = new ArrayList<>(batch);
    ordered.sort(
        Comparator.comparing(Consignment::delivered).thenComparingLong(Consignment::order));
    boolean whole = slot.stream() instanceof LogStream.AzureDiagnostics; // appends to one blob
    int size = whole ? ordered.size() : MAX_RECORDS_A_FILE;
    for (int part = 0; part * size < ordered.size(); part++) {
      int to = Math.min(ordered.size(), (part + 1) * size);
      Dice name = Dice.of(seed, slot.trail() + slot.stream().order() + first, part);
      String path = FileNames.path(slot.stream(), slot.trail(), first, last, part, name);
      writeFile(path, slot, ordered.subList(part * size, to));
    }
  }

  private void writeFile(String path, Slot slot, List<Consignment> part) {
    boolean lines = !(slot.stream() instanceof LogStream.CloudTrail);
    out.clear();
    if (!lines) {
      out.ascii("{\"Records\":[");
    }
    for (Consignment consignment : inBatches(part)) {
      consignment.record().write(out);
      if (lines) {
        out.put('\n');
      }
    }
    if (!lines) {
      out.ascii("]}");
    }
    copies += part.size();
    files++;
    GzipFile.write(directory.resolve(path), out, GZIP_LEVEL);
  }

  /** Providers write in batches: most are in the order of the calls, some are not. */
  private List<Consignment> inBatches(List<Consignment> part) {
    List<Consignment> result = new ArrayList<>(part.size());
    List<Consignment> batch = new ArrayList<>();
    long current = Long.MIN_VALUE;
    for (Consignment consignment : part) {
      long index = Math.floorDiv(consignment.delivered().getEpochSecond(), BATCH_SECONDS);
      if (index != current) {
        result.addAll(arranged(batch));
        batch.clear();
        current = index;
      }
      batch.add(consignment);
    }
    result.addAll(arranged(batch));
    return result;
  }

  private List<Consignment> arranged(List<Consignment> batch) {
    List<Consignment> arranged = new ArrayList<>(batch);
    boolean shuffled =
        !batch.isEmpty() && new Dice(batch.getFirst().order()).chance(SHUFFLED_BATCHES);
    arranged.sort(
        shuffled
            ? Comparator.comparingLong(Consignment::order)
            : Comparator.comparing((Consignment c) -> c.record().time())
                .thenComparingLong(Consignment::order));
    return arranged;
  }
}
