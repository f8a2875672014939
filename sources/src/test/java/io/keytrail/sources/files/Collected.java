package io.keytrail.sources.files;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowRecord;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.GoldenRecords;
import io.keytrail.sources.formats.Normalizers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that reading gave. */
class Collected implements EventSink {
  final List<ActivityEvent> events = new ArrayList<>();
  final List<Map<String, String>> flows = new ArrayList<>();
  final List<CostLine> costs = new ArrayList<>();
  final List<String> ignored = new ArrayList<>();
  final List<String> rejected = new ArrayList<>();
  final List<FileReport> reports = new ArrayList<>();

  static Collected from(String text) {
    return from(text.getBytes(StandardCharsets.UTF_8), ReadLimits.standard());
  }

  static Collected from(byte[] content, ReadLimits limits) {
    return from(file("test.json", content), limits);
  }

  static Collected from(LogFile file, ReadLimits limits) {
    return from(file, new LogReader(limits, Normalizers::all));
  }

  static Collected from(LogFile file, LogReader reader) {
    Collected collected = new Collected();
    collected.reports.add(reader.read(file, collected));
    return collected;
  }

  static LogFile file(String name, byte[] content) {
    return new LogFile(name, content.length, () -> new ByteArrayInputStream(content));
  }

  /** Ids of the events in their order. */
  List<String> ids() {
    return events.stream().map(ActivityEvent::id).toList();
  }

  List<String> skipped() {
    return reports.stream()
        .flatMap(report -> report.skipped().stream())
        .map(skip -> skip.file() + ": " + skip.reason())
        .toList();
  }

  @Override
  public void event(ActivityEvent event) {
    events.add(event);
  }

  @Override
  public void flow(FlowRecord flow) {
    flows.add(GoldenRecords.flat(flow));
  }

  @Override
  public void cost(CostLine cost) {
    costs.add(cost);
  }

  @Override
  public void ignored(Provenance where, String kind) {
    ignored.add(where.record() + " " + kind);
  }

  @Override
  public void rejected(Provenance where, String reason) {
    rejected.add(where.record() + " " + reason);
  }
}
