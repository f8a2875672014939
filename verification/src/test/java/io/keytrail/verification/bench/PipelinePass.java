package io.keytrail.verification.bench;

import io.keytrail.app.run.RuleFolders;
import io.keytrail.detection.declared.Declarations;
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
import io.keytrail.detection.sigma.RuleOptions;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.files.Discovery;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogFiles;
import io.keytrail.sources.files.LogReader;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.formats.Normalizers;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * A hunt in the thread that asks for it, so that the thread's own counters tell what it took. The
 * rules are compiled once; a pass itself reads, normalises, enriches, matches, orders, correlates
 * and weighs.
 */
final class PipelinePass {
  private final RuleSet rules;
  private final Discovery discovery;

  PipelinePass(Path home, Path logs) {
    this.rules =
        RuleSet.load(
            RuleFolders.read(List.of(home.resolve("content/rules"))), RuleOptions.DEFAULTS);
    this.discovery =
        LogFiles.discover(
            List.of(logs.toString()), ReadLimits.standard(), InputStream.nullInputStream());
  }

  /** The whole of a hunt. */
  DetectionResult hunt() {
    DetectionPipeline pipeline =
        new DetectionPipeline(
            rules,
            () -> new Enricher(NetworkTables.EMPTY),
            WeighingSettings.of(Profile.BALANCED),
            OwnerDirectory.EMPTY,
            Declarations.NONE);
    LogReader reader = new LogReader(ReadLimits.standard(), Normalizers::all);
    DetectionWorker worker = pipeline.worker();
    Feed feed = new Feed(worker);
    long bytes = 0;
    for (LogFile file : discovery.files()) {
      bytes += reader.read(file, feed).bytes();
    }
    int files = discovery.files().size();
    FileCoverage coverage =
        new FileCoverage(
            files, files, bytes, List.of(), feed.records, new TreeMap<>(), new TreeMap<>());
    return pipeline.finish(coverage, TimeRange.ALL, finding -> {});
  }

  private static final class Feed implements EventSink {
    private final DetectionWorker worker;
    private long records;

    Feed(DetectionWorker worker) {
      this.worker = worker;
    }

    @Override
    public void event(ActivityEvent event) {
      records++;
      worker.accept(event);
    }

    @Override
    public void ignored(Provenance where, String kind) {
      records++;
    }

    @Override
    public void rejected(Provenance where, String reason) {
      records++;
    }

    @Override
    public Retention retention() {
      return Retention.RELEASES_RECORDS;
    }
  }
}
