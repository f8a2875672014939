package io.keytrail.sources.flows;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.metering.FlowMeter;
import io.keytrail.model.metering.FlowRecord.Direction;
import io.keytrail.sources.NormalizeResult;
import org.jspecify.annotations.Nullable;

/**
 * One AWS flow record as its fields come in, in any order and of any number. Belongs to one parser.
 */
final class VpcRecord {
  private static final NormalizeResult NO_DATA = new NormalizeResult.Ignored("vpc-flow-nodata");
  private static final NormalizeResult SKIPPED = new NormalizeResult.Ignored("vpc-flow-skipdata");
  private static final NormalizeResult NO_TIME =
      new NormalizeResult.Rejected("a flow record has no start time");
  private static final NormalizeResult NO_INTERFACE =
      new NormalizeResult.Rejected("a flow record names no interface");
  private static final NormalizeResult NO_ADDRESSES =
      new NormalizeResult.Rejected("a flow record has no two addresses");
  private static final NormalizeResult NO_BYTES =
      new NormalizeResult.Rejected("a flow record has no number of bytes");

  /** In seconds, the year 2200: what is later is a number of something else. */
  private static final long LATEST = 7_258_118_400L;

  private static final int NONE = -1;

  private final FlowReading flow = new FlowReading(LogKind.VPC_FLOW);
  private final NormalizeResult read = new NormalizeResult.Flowed(flow);
  private final Words words = new Words();
  private final @Nullable FlowMeter[] meters = new FlowMeter[4_096];
  private final AddressBytes source = new AddressBytes();
  private final AddressBytes target = new AddressBytes();
  private final AddressBytes packetSource = new AddressBytes();
  private final AddressBytes packetTarget = new AddressBytes();

  private String account = "";
  private String networkInterface = "";
  private String region = "";
  private boolean sourceRead;
  private boolean targetRead;
  private boolean packetSourceRead;
  private boolean packetTargetRead;
  private int sourcePort;
  private int targetPort;
  private byte direction;
  private byte status;

  /** Forgets the record before. */
  void begin() {
    account = "";
    networkInterface = "";
    region = "";
    sourceRead = false;
    targetRead = false;
    packetSourceRead = false;
    packetTargetRead = false;
    sourcePort = 0;
    targetPort = 0;
    direction = 0;
    status = 'O';
    flow.machine = "";
    flow.accepted = true;
    flow.farIsProviderService = false;
    flow.protocol = 0;
    flow.packets = 0;
    flow.bytes = NONE;
    flow.second = NONE;
    flow.lastSecond = NONE;
  }

  /** Takes the text of a field in; a lone dash stands for nothing. */
  void set(VpcField field, byte[] buffer, int start, int end) {
    if (end == start || (end - start == 1 && buffer[start] == '-')) {
      return;
    }
    switch (field) {
      case ACCOUNT_ID -> account = words.of(buffer, start, end);
      case INTERFACE_ID -> networkInterface = words.of(buffer, start, end);
      case REGION -> region = words.of(buffer, start, end);
      case INSTANCE_ID -> flow.machine = words.of(buffer, start, end);
      case SRCADDR -> sourceRead = source.read(buffer, start, end);
      case DSTADDR -> targetRead = target.read(buffer, start, end);
      case PKT_SRCADDR -> packetSourceRead = packetSource.read(buffer, start, end);
      case PKT_DSTADDR -> packetTargetRead = packetTarget.read(buffer, start, end);
      case SRCPORT -> sourcePort = port(buffer, start, end);
      case DSTPORT -> targetPort = port(buffer, start, end);
      case PROTOCOL -> flow.protocol = port(buffer, start, end);
      case PACKETS -> flow.packets = Math.max(0, number(buffer, start, end));
      case BYTES -> flow.bytes = number(buffer, start, end);
      case START -> flow.second = number(buffer, start, end);
      case END -> flow.lastSecond = number(buffer, start, end);
      case ACTION -> flow.accepted = buffer[start] != 'R';
      case LOG_STATUS -> status = buffer[start];
      case FLOW_DIRECTION -> direction = buffer[start];
      case PKT_DST_AWS_SERVICE -> flow.farIsProviderService = true;
      case OTHER -> {
        // Passed over.
      }
    }
  }

  /** What became of the record, now that all its fields are in. */
  NormalizeResult end() {
    if (status == 'N') {
      return NO_DATA;
    }
    if (status == 'S') {
      return SKIPPED;
    }
    if (networkInterface.isEmpty()) {
      return NO_INTERFACE;
    }
    if (flow.second <= 0 || flow.second > LATEST) {
      return NO_TIME;
    }
    if (!sourceRead || !targetRead) {
      return NO_ADDRESSES;
    }
    if (flow.bytes < 0) {
      return NO_BYTES;
    }
    flow.lastSecond = Math.max(flow.second, flow.lastSecond);
    flow.meter = meter();
    sides();
    return read;
  }

  private FlowMeter meter() {
    int slot = networkInterface.hashCode() & (meters.length - 1);
    FlowMeter known = meters[slot];
    if (known == null
        || !known.name().equals(networkInterface)
        || !known.account().equals(account)
        || !known.region().equals(region)) {
      known = new FlowMeter(LogKind.VPC_FLOW, account, region, networkInterface);
      meters[slot] = known;
    }
    return known;
  }

  /**
   * Which end is the interface's own. What goes out bears the interface's private address as its
   * source and what comes in as its target (Amazon VPC user guide); where both ends are public only
   * the field for it tells.
   */
  private void sides() {
    boolean fromHome = AddressBytes.isPrivate(source.high, source.low);
    boolean toHome = AddressBytes.isPrivate(target.high, target.low);
    if (direction == 'e' || (direction == 0 && fromHome && !toHome)) {
      flow.direction = Direction.OUT;
    } else {
      flow.direction =
          direction == 'i' || (direction == 0 && toHome && !fromHome)
              ? Direction.IN
              : Direction.UNKNOWN;
    }
    boolean inward = flow.direction == Direction.IN;
    AddressBytes to = packetTargetRead ? packetTarget : target;
    AddressBytes from = packetSourceRead ? packetSource : source;
    AddressBytes far = inward ? from : to;
    AddressBytes own = inward ? target : source;
    flow.farHigh = far.high;
    flow.farLow = far.low;
    flow.ownHigh = own.high;
    flow.ownLow = own.low;
    flow.farPort = inward ? sourcePort : targetPort;
    flow.ownPort = inward ? targetPort : sourcePort;
    flow.farIsProviderService &= !inward;
  }

  private static int port(byte[] buffer, int start, int end) {
    long number = number(buffer, start, end);
    return number < 0 || number > 65_535 ? 0 : (int) number;
  }

  /** A number of at most eighteen digits; −1 for anything else. */
  private static long number(byte[] buffer, int start, int end) {
    if (end - start > 18) {
      return NONE;
    }
    long value = 0;
    for (int at = start; at < end; at++) {
      int digit = buffer[at] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
