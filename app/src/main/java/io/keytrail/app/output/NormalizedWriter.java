package io.keytrail.app.output;

import io.keytrail.model.codec.ActivityEventJson;
import io.keytrail.model.codec.CoverageJson;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Measurements;
import io.keytrail.model.incident.SkippedFile;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowRecord;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.files.FileReport;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of every record as JSON lines, and counts it for the coverage. */
public final class NormalizedWriter implements EventSink, AutoCloseable {
  private final Presentation presentation;
  private final JsonWriter json;
  private final List<SkippedFile> skipped = new ArrayList<>();
  private final Map<String, Long> ignored = new TreeMap<>();
  private final Map<String, Long> rejected = new TreeMap<>();
  private final Map<String, Long> eventsByLog = new TreeMap<>();
  private final Map<String, Long> measured = new TreeMap<>();
  private int filesRead;
  private long bytes;
  private long records;
  private long events;
  private @Nullable Instant first;
  private @Nullable Instant last;

  public NormalizedWriter(Presentation presentation, OutputStream out) {
    this.presentation = presentation;
    json = new JsonWriter(out, JsonWriter.Layout.LINES);
  }

  @Override
  public void event(ActivityEvent event) {
    events++;
    eventsByLog.merge(event.log().label(), 1L, Long::sum);
    Instant time = event.time();
    if (first == null || time.isBefore(first)) {
      first = time;
    }
    if (last == null || time.isAfter(last)) {
      last = time;
    }
    MachineForm.writeLine(
        json, "event", () -> ActivityEventJson.writeMembers(event, json, presentation.redaction()));
  }

  /** A flow is counted and not printed: there may be thousands for every event. */
  @Override
  public void flow(FlowRecord flow) {
    measured.merge(flow.meter().log().label(), 1L, Long::sum);
  }

  /** A line of a bill is counted like a flow. */
  @Override
  public void cost(CostLine cost) {
    measured.merge(cost.log().label(), 1L, Long::sum);
  }

  @Override
  public void ignored(Provenance where, String kind) {
    ignored.merge(kind, 1L, Long::sum);
    MachineForm.writeLine(json, "ignored", () -> writeWhere(where, "kind", kind));
  }

  @Override
  public void rejected(Provenance where, String reason) {
    rejected.merge(reason, 1L, Long::sum);
    MachineForm.writeLine(json, "rejected", () -> writeWhere(where, "reason", reason));
  }

  private void writeWhere(Provenance where, String member, String value) {
    json.text("file", where.file());
    json.number("record", where.record());
    json.text(member, value);
  }

  /** Files that are not read. */
  public void skipped(List<SkippedFile> files) {
    for (SkippedFile file : files) {
      skipped.add(file);
      MachineForm.writeLine(json, "skipped", () -> CoverageJson.writeSkipped(file, json));
    }
  }

  /** A file whose records have all been written. */
  public void ended(FileReport report) {
    boolean whole = report.skipped().stream().noneMatch(s -> s.file().equals(report.file()));
    filesRead += whole || report.records() > 0 ? 1 : 0;
    bytes += report.bytes();
    records += report.records();
    skipped(report.skipped());
  }

  /** Writes the coverage line. */
  public Coverage finish(int filesFound) {
    Coverage coverage =
        new Coverage(
            filesFound,
            filesRead,
            bytes,
            List.copyOf(skipped),
            records,
            events,
            0,
            ignored,
            rejected,
            eventsByLog,
            first,
            last,
            List.of(),
            List.of(),
            0,
            List.of(),
            0,
            new Measurements(measured, 0, 0));
    MachineForm.writeLine(json, "coverage", () -> CoverageJson.writeMembers(coverage, json));
    return coverage;
  }

  @Override
  public void close() {
    json.close();
  }
}
