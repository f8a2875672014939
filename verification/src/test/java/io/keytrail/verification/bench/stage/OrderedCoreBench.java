package io.keytrail.verification.bench.stage;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.Enricher;
import io.keytrail.detection.enrich.NetworkTables;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.incident.Profile;
import io.keytrail.detection.incident.WeighingSettings;
import io.keytrail.detection.pipeline.DetectionPipeline;
import io.keytrail.detection.pipeline.DetectionResult;
import io.keytrail.detection.pipeline.DetectionWorker;
import io.keytrail.detection.pipeline.FileCoverage;
import io.keytrail.detection.pipeline.TimeRange;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one thread does when all files are read: order, copies, behaviour, weighing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class OrderedCoreBench {
  private static final FileCoverage FILES =
      new FileCoverage(2, 2, 0, List.of(), CorpusRecords.EVENTS, new TreeMap<>(), new TreeMap<>());

  private final DetectionPipeline pipeline = filled();

  /** Finishes a hunt; the ledger is only read, so it can be finished again. */
  @Benchmark
  @OperationsPerInvocation(CorpusRecords.EVENTS)
  public DetectionResult finish() {
    return pipeline.finish(FILES, TimeRange.ALL, finding -> {});
  }

  private static DetectionPipeline filled() {
    DetectionPipeline pipeline =
        new DetectionPipeline(
            GeneratedRules.of(50),
            () -> new Enricher(NetworkTables.EMPTY),
            WeighingSettings.of(Profile.BALANCED),
            OwnerDirectory.EMPTY,
            Declarations.NONE);
    DetectionWorker worker = pipeline.worker();
    for (EnrichedEvent event : CorpusRecords.generate().events()) {
      worker.accept(event.event());
    }
    return pipeline;
  }
}
