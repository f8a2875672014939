package io.keytrail.app.run;

import io.keytrail.detection.pipeline.DetectionPipeline;
import io.keytrail.detection.pipeline.DetectionWorker;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowRecord;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.files.Discovery;
import io.keytrail.sources.files.FileReport;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogReader;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.findings.AlertMapping;
import io.keytrail.sources.formats.Normalizers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Reads all files of a hunt with several threads, each taking the next file when it is done with
 * one. The largest go first, so that no thread is left alone with one at the end.
 */
final class HuntReaders {
  private record Reading(LogFile file, boolean forLearning) {}

  private final List<Reading> files;
  private final List<AlertMapping> alerts;
  private final FileTally tally;
  private final DetectionPipeline pipeline;
  private final HuntProgress progress;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * Readers of what is judged and of what is only learned from.
   *
   * @param baseline the latter
   * @param alerts how the alerts of other tools are read
   */
  HuntReaders(
      Discovery discovery,
      Discovery baseline,
      List<AlertMapping> alerts,
      DetectionPipeline pipeline,
      HuntProgress progress) {
    this.alerts = alerts;
    this.files =
        Stream.concat(
                discovery.files().stream().map(file -> new Reading(file, false)),
                baseline.files().stream().map(file -> new Reading(file, true)))
            .sorted(
                Comparator.comparingLong((Reading reading) -> reading.file().bytes())
                    .reversed()
                    .thenComparing(Reading::file))
            .toList();
    this.tally = new FileTally(discovery, baseline);
    this.pipeline = pipeline;
    this.progress = progress;
  }

  /** Reads everything and returns what it came to. */
  FileTally readAll(int threads) {
    int readers = Math.max(1, Math.min(threads, files.size()));
    try (ExecutorService executor = Executors.newFixedThreadPool(readers, HuntReaders::thread)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        running.add(executor.submit(this::readFiles));
      }
      for (Future<?> reader : running) {
        join(reader);
      }
    }
    return tally;
  }

  private void readFiles() {
    LogReader reader = new LogReader(ReadLimits.standard(), () -> Normalizers.with(alerts));
    DetectionWorker judging = pipeline.worker();
    DetectionWorker learning = null;
    for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
      Reading reading = files.get(i);
      if (reading.forLearning() && learning == null) {
        learning = pipeline.learner();
      }
      Sink sink = new Sink(reading.forLearning() && learning != null ? learning : judging);
      FileReport report = reader.read(reading.file(), sink);
      tally.add(report, sink.counts);
      progress.read(1, report.bytes(), sink.events);
    }
  }

  private static void join(Future<?> reader) {
    try {
      reader.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the hunt was interrupted", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a reader failed: " + failed.getCause(), failed.getCause());
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "hunt-reader");
    thread.setDaemon(true);
    return thread;
  }

  /** Hands events on and counts the rest. */
  private static final class Sink implements EventSink {
    final FileTally.RecordCounts counts = FileTally.RecordCounts.none();
    long events;
    private final DetectionWorker worker;

    Sink(DetectionWorker worker) {
      this.worker = worker;
    }

    @Override
    public void event(ActivityEvent event) {
      events++;
      worker.accept(event);
    }

    @Override
    public void flow(FlowRecord flow) {
      worker.accept(flow);
    }

    @Override
    public void cost(CostLine cost) {
      worker.accept(cost);
    }

    /** What a worker keeps of an event are texts of its own. */
    @Override
    public Retention retention() {
      return Retention.RELEASES_RECORDS;
    }

    @Override
    public void ignored(Provenance where, String kind) {
      counts.ignored().merge(kind, 1L, Long::sum);
    }

    @Override
    public void rejected(Provenance where, String reason) {
      counts.rejected().merge(reason, 1L, Long::sum);
    }
  }
}
