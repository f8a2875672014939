package io.keytrail.app.run;

import io.keytrail.detection.pipeline.FileCoverage;
import io.keytrail.model.incident.SkippedFile;
import io.keytrail.sources.files.Discovery;
import io.keytrail.sources.files.FileReport;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what the readers report of their files; used by all of them at once. */
final class FileTally {
  private final List<SkippedFile> skipped = new ArrayList<>();
  private final SortedMap<String, Long> ignored = new TreeMap<>();
  private final SortedMap<String, Long> rejected = new TreeMap<>();
  private final int found;
  private int read;
  private long bytes;
  private long records;

  FileTally(Discovery... discoveries) {
    int files = 0;
    for (Discovery discovery : discoveries) {
      files += discovery.files().size() + discovery.skipped().size();
      skipped.addAll(discovery.skipped());
    }
    this.found = files;
  }

  synchronized void add(FileReport report, RecordCounts counts) {
    boolean whole = report.skipped().stream().noneMatch(s -> s.file().equals(report.file()));
    read += whole || report.records() > 0 ? 1 : 0;
    bytes += report.bytes();
    records += report.records();
    skipped.addAll(report.skipped());
    counts.ignored().forEach((kind, count) -> ignored.merge(kind, count, Long::sum));
    counts.rejected().forEach((reason, count) -> rejected.merge(reason, count, Long::sum));
  }

  synchronized FileCoverage coverage() {
    return new FileCoverage(found, read, bytes, skipped, records, ignored, rejected);
  }

  /** What one reader met in one file beside events. */
  record RecordCounts(SortedMap<String, Long> ignored, SortedMap<String, Long> rejected) {
    static RecordCounts none() {
      return new RecordCounts(new TreeMap<>(), new TreeMap<>());
    }
  }
}
