package io.keytrail.detection.incident;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import java.time.Instant;
import java.util.List;

/** An invented call that handed something out, for a graph to learn from. */
record Issued(Actor actor, Instant time, List<Issuance> issued) implements Observed {
  static Issued by(Actor actor, Instant time, IssuedKind kind, String id) {
    return new Issued(
        actor, time, List.of(new Issuance(kind, id, actor.principal().name(), 3_600)));
  }

  @Override
  public long second() {
    return time.getEpochSecond();
  }

  @Override
  public int shapeNumber() {
    return 0;
  }

  @Override
  public int actorNumber() {
    return 0;
  }

  @Override
  public int principalNumber() {
    return actor.principal().key().hashCode();
  }

  @Override
  public int originNumber() {
    return 0;
  }

  @Override
  public int agentNumber() {
    return 0;
  }

  @Override
  public int networkNumber() {
    return 0;
  }

  @Override
  public int outcomeNumber() {
    return 0;
  }

  @Override
  public LogKind log() {
    return LogKind.CLOUDTRAIL;
  }

  @Override
  public String account() {
    return actor.principal().account();
  }

  @Override
  public String region() {
    return "eu-central-1";
  }

  @Override
  public String service() {
    return "sts.amazonaws.com";
  }

  @Override
  public String action() {
    return "Issue";
  }

  @Override
  public Access access() {
    return Access.WRITE;
  }

  @Override
  public Origin origin() {
    return new Origin(Acts.FOREIGN_ADDRESS, "aws-cli/2.17");
  }

  @Override
  public IpContext network() {
    return IpContext.NONE;
  }

  @Override
  public Outcome outcome() {
    return Outcome.SUCCESS;
  }

  @Override
  public List<ResourceRef> targets() {
    return List.of();
  }

  @Override
  public EventTrace trace() {
    throw new UnsupportedOperationException("no finding rests on it");
  }
}
