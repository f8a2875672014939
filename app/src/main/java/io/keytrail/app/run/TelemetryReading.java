package io.keytrail.app.run;

import io.keytrail.detection.health.Checkup;
import io.keytrail.detection.health.TelemetrySeen;
import io.keytrail.detection.pipeline.FileCoverage;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowRecord;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.files.Discovery;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogReader;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.findings.AlertMapping;
import io.keytrail.sources.formats.Normalizers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads files only to see which logs there are, with several threads, the largest file first. What
 * it comes to depends on neither their number nor the order.
 */
public final class TelemetryReading {
  private final List<LogFile> files;
  private final FileTally tally;
  private final List<AlertMapping> alerts;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * A reading of those files.
   *
   * @param alerts how the alerts of other tools are read
   */
  public TelemetryReading(Discovery discovery, List<AlertMapping> alerts) {
    this.alerts = List.copyOf(alerts);
    this.files =
        discovery.files().stream()
            .sorted(
                Comparator.comparingLong(LogFile::bytes)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    this.tally = new FileTally(discovery, new Discovery(List.of(), List.of()));
  }

  /**
   * What there is.
   *
   * @param checkups by provider, then by account
   */
  public record Outcome(List<Checkup> checkups, Coverage coverage) {
    public Outcome {
      checkups = List.copyOf(checkups);
    }
  }

  /** Reads everything. */
  public Outcome readAll(int threads) {
    int readers = Math.max(1, Math.min(threads, files.size()));
    TelemetrySeen all = new TelemetrySeen();
    long events = 0;
    try (ExecutorService executor = Executors.newFixedThreadPool(readers)) {
      List<Future<Sink>> running = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        running.add(executor.submit(this::readFiles));
      }
      for (Future<Sink> reader : running) {
        Sink sink = result(reader);
        all.add(sink.seen);
        events += sink.events;
      }
    }
    return new Outcome(Checkup.of(all), coverage(all, events));
  }

  private Coverage coverage(TelemetrySeen seen, long events) {
    FileCoverage read = tally.coverage();
    return new Coverage(
        read.filesFound(),
        read.filesRead(),
        read.bytesRead(),
        read.skipped(),
        read.records(),
        events,
        0,
        read.ignored(),
        read.rejected(),
        Map.of(),
        seen.start(),
        seen.end(),
        List.of(),
        List.of());
  }

  private Sink readFiles() {
    LogReader reader = new LogReader(ReadLimits.standard(), () -> Normalizers.with(alerts));
    Sink sink = new Sink();
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      sink.counts = FileTally.RecordCounts.none();
      tally.add(reader.read(files.get(i), sink), sink.counts);
    }
    return sink;
  }

  private static Sink result(Future<Sink> reader) {
    try {
      return reader.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the reading was interrupted", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a reader failed: " + failed.getCause(), failed.getCause());
    }
  }

  private static final class Sink implements EventSink {
    final TelemetrySeen seen = new TelemetrySeen();
    FileTally.RecordCounts counts = FileTally.RecordCounts.none();
    long events;

    @Override
    public void event(ActivityEvent event) {
      events++;
      seen.event(event);
    }

    @Override
    public void flow(FlowRecord flow) {
      seen.flow(flow);
    }

    @Override
    public void cost(CostLine cost) {
      seen.cost(cost);
    }

    @Override
    public Retention retention() {
      return Retention.RELEASES_RECORDS;
    }

    @Override
    public void ignored(Provenance where, String kind) {
      counts.ignored().merge(kind, 1L, Long::sum);
      seen.kind(kind);
    }

    @Override
    public void rejected(Provenance where, String reason) {
      counts.rejected().merge(reason, 1L, Long::sum);
    }
  }
}
