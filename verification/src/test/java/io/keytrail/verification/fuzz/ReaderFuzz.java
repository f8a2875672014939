package io.keytrail.verification.fuzz;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowRecord;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.files.FileReport;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogReader;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.formats.Normalizers;
import java.io.ByteArrayInputStream;

/**
 * Whatever a file holds, reading it throws nothing, every record is accounted for, and every event
 * is complete. A target for Jazzer: containers, envelopes, tables and all normalisers.
 */
public final class ReaderFuzz {
  private static final ReadLimits LIMITS =
      new ReadLimits(512, 64 << 10, 4 << 20, 250, 3, 100, 6, 10, 4);
  private static final LogReader READER = new LogReader(LIMITS, Normalizers::all);

  private ReaderFuzz() {}

  /** Called by Jazzer with every input it makes up. */
  public static void fuzzerTestOneInput(byte[] input) {
    Tally tally = new Tally();
    FileReport report =
        READER.read(
            new LogFile("fuzzed", input.length, () -> new ByteArrayInputStream(input)), tally);
    // One record of Azure holds many flows.
    boolean counted =
        tally.flows == 0
            ? report.records() == tally.records
            : report.records() > tally.records && report.records() <= tally.records + tally.flows;
    if (!counted) {
      throw new IllegalStateException(
          report.records() + " records reported, " + tally.records + " and flows " + tally.flows);
    }
  }

  /** Counts, and looks into every event as a rule would. */
  private static final class Tally implements EventSink {
    long records;
    long flows;

    @Override
    public void event(ActivityEvent event) {
      records++;
      if (event.action().isEmpty() || event.record().document().length() == 0) {
        throw new IllegalStateException("an event without action or record: " + event);
      }
    }

    @Override
    public void flow(FlowRecord flow) {
      flows++;
      if (flow.bytes() < 0 || flow.packets() < 0 || flow.lastSecond() < flow.second()) {
        throw new IllegalStateException("a flow that cannot be summed: " + flow);
      }
    }

    @Override
    public void cost(CostLine cost) {
      records++;
    }

    @Override
    public void ignored(Provenance where, String kind) {
      records++;
    }

    @Override
    public void rejected(Provenance where, String reason) {
      if (reason.equals(NormalizeResult.FlowsInside.UNREADABLE)) {
        flows++;
        return;
      }
      records++;
    }
  }
}
