package io.keytrail.detection.pipeline;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.configuration.ResourceState;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.identity.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of one segment of the ledger, read where it stands. Moved from row to row, so that
 * visiting an event makes no object.
 */
final class LedgerRow implements Observed {
  private final LedgerSegment segment;
  private final LedgerNumbers.OfSegment numbers;
  private int row;

  LedgerRow(LedgerSegment segment, LedgerNumbers.OfSegment numbers) {
    this.segment = segment;
    this.numbers = numbers;
  }

  /** Turns to another row. */
  LedgerRow at(int next) {
    row = next;
    return this;
  }

  int row() {
    return row;
  }

  CallShape shape() {
    return segment.shape(row);
  }

  @Override
  public long second() {
    return segment.second(row);
  }

  int nano() {
    return segment.nano(row);
  }

  @Override
  public Instant time() {
    return segment.time(row);
  }

  @Override
  public int shapeNumber() {
    return numbers.shape[segment.shapeNumber(row)];
  }

  @Override
  public int actorNumber() {
    return numbers.actor[segment.actorNumber(row)];
  }

  @Override
  public int principalNumber() {
    return numbers.principal[segment.actorNumber(row)];
  }

  @Override
  public int originNumber() {
    return numbers.origin[segment.originNumber(row)];
  }

  @Override
  public int agentNumber() {
    return numbers.agent[segment.originNumber(row)];
  }

  @Override
  public int networkNumber() {
    return numbers.network[segment.originNumber(row)];
  }

  @Override
  public int outcomeNumber() {
    return numbers.outcome[segment.outcomeNumber(row)];
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
  public List<ResourceRef> targets() {
    return segment.targets(row);
  }

  @Override
  public List<Issuance> issued() {
    return segment.effects(row).issued();
  }

  @Override
  public List<Revocation> revoked() {
    return segment.effects(row).revoked();
  }

  @Override
  public @Nullable ResourceState state() {
    return segment.effects(row).state();
  }

  @Override
  public long bytes() {
    return segment.bytes(row);
  }

  @Override
  public String sharedEventId() {
    return segment.effects(row).sharedId();
  }

  @Override
  public EventTrace trace() {
    return segment.trace(row);
  }
}
