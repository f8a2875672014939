package io.keytrail.sources.flows;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.metering.FlowMeter;
import io.keytrail.model.metering.FlowRecord;

/** The flow record that a parser has just read; the next one overwrites it. */
final class FlowReading implements FlowRecord {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  FlowMeter meter;
  String machine = "";
  Direction direction = Direction.UNKNOWN;
  boolean accepted;
  boolean farIsProviderService;
  long farHigh;
  long farLow;
  long ownHigh;
  long ownLow;
  int ownPort;
  int farPort;
  int protocol;
  long packets;
  long bytes;
  long second;
  long lastSecond;

  FlowReading(LogKind log) {
    this.meter = new FlowMeter(log, "", "", "");
  }

  @Override
  public FlowMeter meter() {
    return meter;
  }

  @Override
  public String machine() {
    return machine;
  }

  @Override
  public Direction direction() {
    return direction;
  }

  @Override
  public boolean accepted() {
    return accepted;
  }

  @Override
  public boolean farIsProviderService() {
    return farIsProviderService;
  }

  @Override
  public long farHigh() {
    return farHigh;
  }

  @Override
  public long farLow() {
    return farLow;
  }

  @Override
  public int ownPort() {
    return ownPort;
  }

  @Override
  public int farPort() {
    return farPort;
  }

  @Override
  public int protocol() {
    return protocol;
  }

  @Override
  public long packets() {
    return packets;
  }

  @Override
  public long bytes() {
    return bytes;
  }

  @Override
  public long second() {
    return second;
  }

  @Override
  public long lastSecond() {
    return lastSecond;
  }

  /** Of everything that is read, so that it is the same whatever the format and its columns. */
  @Override
  public long fingerprint() {
    long hash = meter.name().hashCode() * MIX + meter.log().label().hashCode();
    hash = mixed(hash, farHigh);
    hash = mixed(hash, farLow);
    hash = mixed(hash, ownHigh);
    hash = mixed(hash, ownLow);
    hash = mixed(hash, (long) ownPort << 32 | farPort);
    hash =
        mixed(
            hash, (long) protocol << 8 | (accepted ? 1 : 0) | (direction == Direction.OUT ? 2 : 0));
    hash = mixed(hash, packets);
    hash = mixed(hash, bytes);
    hash = mixed(hash, second);
    hash = mixed(hash, lastSecond);
    return hash ^ (hash >>> 29);
  }

  private static long mixed(long hash, long value) {
    long next = (hash ^ value) * MIX;
    return next ^ (next >>> 32);
  }
}
