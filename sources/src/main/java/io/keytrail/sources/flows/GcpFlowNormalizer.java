package io.keytrail.sources.flows;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.model.metering.FlowMeter;
import io.keytrail.model.metering.FlowRecord.Direction;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.time.Instant;

/**
 * VPC flow logs of Google Cloud: entries of the log {@code compute.googleapis.com/vpc_flows} (Cloud
 * VPC documentation, "VPC Flow Logs records"). A record counts what its source sent; both ends may
 * report it, and only the source's own report is what went out of a machine.
 */
public final class GcpFlowNormalizer implements Normalizer {
  private static final JsonNames LOG_NAME = JsonNames.of("logName", "log_name");
  private static final String FLOWS = "vpc_flows";

  private final FlowReading flow = new FlowReading(LogKind.GCP_FLOW);
  private final NormalizeResult read = new NormalizeResult.Flowed(flow);
  private final FlowText text = new FlowText();

  @Override
  public boolean recognises(JsonMembers members) {
    for (int i = 0; i < members.size(); i++) {
      if (LOG_NAME.indexOf(members.buffer(), members.nameStart(i), members.nameEnd(i)) >= 0) {
        return members.value(i).text().contains(FLOWS);
      }
    }
    return false;
  }

  @Override
  public NormalizeResult normalize(RawRecord record, JsonMembers members) {
    try {
      return flow(Fields.over(members).object("jsonpayload"));
    } catch (MalformedJson e) {
      return new Rejected("a value inside the Google record is not well-formed JSON");
    }
  }

  private NormalizeResult flow(Fields payload) {
    Fields connection = payload.object("connection");
    boolean fromSource = !payload.text("reporter").equalsIgnoreCase("DEST");
    Fields machine = payload.object(fromSource ? "srcinstance" : "destinstance");
    Instant start = EventTimes.first(payload, "starttime");
    Instant end = EventTimes.first(payload, "endtime");
    if (start == null) {
      return new Rejected("a flow record has no start time");
    }
    if (!addresses(connection, fromSource)) {
      return new Rejected("a flow record has no two addresses");
    }
    long bytes = FlowText.number(payload.text("bytessent"));
    if (bytes < 0) {
      return new Rejected("a flow record has no number of bytes");
    }
    flow.meter = meter(payload, machine, fromSource);
    flow.machine = machine.text("vmname").isEmpty() ? "" : flow.meter.name();
    flow.direction = fromSource ? Direction.OUT : Direction.IN;
    flow.accepted = true;
    flow.farIsProviderService =
        !payload.object(fromSource ? "destgoogleservice" : "srcgoogleservice").isEmpty();
    int source = FlowText.port(connection.text("srcport"));
    int target = FlowText.port(connection.text("destport"));
    flow.ownPort = fromSource ? source : target;
    flow.farPort = fromSource ? target : source;
    flow.protocol = FlowText.port(connection.text("protocol"));
    flow.packets = Math.max(0, FlowText.number(payload.text("packetssent")));
    flow.bytes = bytes;
    flow.second = start.getEpochSecond();
    flow.lastSecond = end == null ? flow.second : Math.max(flow.second, end.getEpochSecond());
    return read;
  }

  private boolean addresses(Fields connection, boolean fromSource) {
    return text.ends(
        flow,
        connection.text(fromSource ? "srcip" : "destip"),
        connection.text(fromSource ? "destip" : "srcip"));
  }

  /** Named as audit logs name machines; where there is none, by the network. */
  private static FlowMeter meter(Fields payload, Fields machine, boolean fromSource) {
    String project = machine.text("projectid");
    String zone = machine.text("zone");
    String name = machine.text("vmname");
    if (name.isEmpty()) {
      Fields network = payload.object(fromSource ? "srcvpc" : "destvpc");
      return new FlowMeter(
          LogKind.GCP_FLOW,
          network.text("projectid"),
          "",
          network.text("vpcname") + "/" + network.text("subnetworkname"));
    }
    return new FlowMeter(
        LogKind.GCP_FLOW,
        project,
        machine.text("region"),
        "projects/%s/zones/%s/instances/%s".formatted(project, zone, name));
  }
}
