package io.keytrail.sources.flows;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.metering.FlowMeter;
import io.keytrail.model.metering.FlowRecord;
import io.keytrail.model.metering.FlowRecord.Direction;
import org.jspecify.annotations.Nullable;

/**
 * One tuple of an Azure flow log: time, two addresses, two ports, protocol, who began it, what was
 * decided and, from version 2 on, packets and bytes both ways. What is told is what the machine
 * sent: of a connection that somebody else began, that is the answer.
 */
final class AzureTuple {
  private static final int TIME = 0;
  private static final int SOURCE = 1;
  private static final int TARGET = 2;
  private static final int SOURCE_PORT = 3;
  private static final int TARGET_PORT = 4;
  private static final int PROTOCOL = 5;
  private static final int BEGUN_BY = 6;
  private static final int DECISION = 7;

  /**
   * Packets and bytes from source to target, then those back. Before them stands the connection's
   * state in logs of security groups, and how it was encrypted in those of virtual networks.
   */
  private static final int COUNTS = 9;

  /** In seconds, the year 2200; a later time is in milliseconds. */
  private static final long LATEST_SECOND = 7_258_118_400L;

  private static final int TCP = 6;
  private static final int UDP = 17;

  private final FlowReading flow = new FlowReading(LogKind.NSG_FLOW);
  private final FlowText text = new FlowText();

  /** The flow of a tuple, valid until the next; null where it cannot be read. */
  @Nullable FlowRecord read(FlowMeter meter, String tuple) {
    String[] parts = tuple.split(",", -1);
    if (parts.length <= DECISION) {
      return null;
    }
    boolean outward = !parts[BEGUN_BY].equalsIgnoreCase("I");
    long time = FlowText.number(parts[TIME]);
    String own = parts[outward ? SOURCE : TARGET];
    if (time <= 0 || !text.ends(flow, own, parts[outward ? TARGET : SOURCE])) {
      return null;
    }
    flow.meter = meter;
    flow.direction = Direction.OUT;
    flow.second = time > LATEST_SECOND ? time / 1000 : time;
    flow.lastSecond = flow.second;
    flow.protocol = protocol(parts[PROTOCOL]);
    int source = FlowText.port(parts[SOURCE_PORT]);
    int target = FlowText.port(parts[TARGET_PORT]);
    flow.ownPort = outward ? source : target;
    flow.farPort = outward ? target : source;
    flow.accepted = !parts[DECISION].equalsIgnoreCase("D");
    int packets = COUNTS + (outward ? 0 : 2);
    flow.packets = count(parts, packets);
    flow.bytes = count(parts, packets + 1);
    return flow;
  }

  private static long count(String[] parts, int at) {
    return at < parts.length ? Math.max(0, FlowText.number(parts[at])) : 0;
  }

  private static int protocol(String text) {
    return switch (text) {
      case "T" -> TCP;
      case "U" -> UDP;
      default -> FlowText.port(text);
    };
  }
}
