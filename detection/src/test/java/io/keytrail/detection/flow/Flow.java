package io.keytrail.detection.flow;

import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.metering.FlowMeter;
import io.keytrail.model.metering.FlowRecord;
import java.time.Instant;
import java.util.Objects;

/** An invented flow record of AWS. */
public record Flow(
    FlowMeter meter,
    String machine,
    Direction direction,
    boolean accepted,
    boolean farIsProviderService,
    String far,
    int ownPort,
    int farPort,
    long packets,
    long bytes,
    long second,
    long lastSecond)
    implements FlowRecord {
  public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  public static final String HOSTING = "198.51.100.9";
  public static final String CLOUD = "203.0.113.80";
  private static final long MAPPED = 0xFFFF_0000_0000L;

  /** What an interface sent somewhere in a minute after {@link #START}, to port 443. */
  public static Flow out(String networkInterface, long minute, String to, long bytes) {
    long second = START.getEpochSecond() + 60 * minute;
    return new Flow(
        new FlowMeter(LogKind.VPC_FLOW, "111122223333", "eu-west-1", networkInterface),
        "",
        Direction.OUT,
        true,
        false,
        to,
        50_000,
        443,
        Math.max(1, bytes / 1_000),
        bytes,
        second,
        second + 59);
  }

  public Flow ports(int own, int other) {
    return new Flow(
        meter,
        machine,
        direction,
        accepted,
        farIsProviderService,
        far,
        own,
        other,
        packets,
        bytes,
        second,
        lastSecond);
  }

  public Flow packets(long count) {
    return new Flow(
        meter,
        machine,
        direction,
        accepted,
        farIsProviderService,
        far,
        ownPort,
        farPort,
        count,
        bytes,
        second,
        lastSecond);
  }

  public Flow on(String instance) {
    return new Flow(
        meter,
        instance,
        direction,
        accepted,
        farIsProviderService,
        far,
        ownPort,
        farPort,
        packets,
        bytes,
        second,
        lastSecond);
  }

  public Flow refused() {
    return new Flow(
        meter,
        machine,
        direction,
        false,
        farIsProviderService,
        far,
        ownPort,
        farPort,
        packets,
        bytes,
        second,
        lastSecond);
  }

  public Flow toProviderService() {
    return new Flow(
        meter,
        machine,
        direction,
        accepted,
        true,
        far,
        ownPort,
        farPort,
        packets,
        bytes,
        second,
        lastSecond);
  }

  @Override
  public long farHigh() {
    return 0;
  }

  @Override
  public long farLow() {
    long bits = 0;
    for (String part : far.split("\\.")) {
      bits = bits << 8 | Integer.parseInt(part);
    }
    return MAPPED | bits;
  }

  @Override
  public int protocol() {
    return 6;
  }

  @Override
  public long fingerprint() {
    return Fingerprint.of(
            meter.name(),
            far,
            Integer.toString(Objects.hash(ownPort, farPort, packets, bytes)),
            Long.toString(second))
        .high();
  }
}
