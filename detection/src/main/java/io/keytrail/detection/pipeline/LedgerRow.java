package io.keytrail.detection.pipeline;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.identity.Actor;
import java.time.Instant;

/** One event of the ledger, read where it stands; what every stage asks for is read once. */
record LedgerRow(LedgerSegment segment, int row, Instant time, CallShape shape)
    implements Observed {
  static LedgerRow of(LedgerSegment segment, int row) {
    return new LedgerRow(segment, row, segment.time(row), segment.shape(row));
  }

  @Override
  public LogKind log() {
    return shape().log();
  }

  @Override
  public String account() {
    return shape().account();
  }

  @Override
  public String region() {
    return shape().region();
  }

  @Override
  public String service() {
    return shape().service();
  }

  @Override
  public String action() {
    return shape().action();
  }

  @Override
  public Access access() {
    return shape().access();
  }

  @Override
  public Actor actor() {
    return segment.actor(row);
  }

  @Override
  public Origin origin() {
    return segment.origin(row);
  }

  @Override
  public IpContext network() {
    return segment.network(row);
  }

  @Override
  public Outcome outcome() {
    return segment.outcome(row);
  }

  @Override
  public EventTrace trace() {
    return segment.trace(row);
  }
}
