package io.keytrail.detection.lineage;

import io.keytrail.detection.baseline.Observed;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Provider;
import java.time.Instant;
import java.util.List;

/** An invented event, by whom and what it issued. */
record Happening(
    Actor actor,
    String action,
    long minute,
    List<Issuance> issued,
    List<Revocation> revoked,
    String shared,
    String address,
    String agent,
    IpContext network,
    List<ResourceRef> targets)
    implements Observed {
  static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  static final IpContext OFFICE = network("192.0.2.0/24", 64_500, NetworkKind.BUSINESS);
  static final IpContext ELSEWHERE = network("198.51.100.0/24", 64_511, NetworkKind.HOSTING);
  static final IpContext CLOUD = network("203.0.113.0/24", 16_509, NetworkKind.CLOUD);

  static IpContext network(String range, long asn, NetworkKind kind) {
    return new IpContext(range, asn, "Example " + asn, "DE", kind, false, "");
  }

  static Happening by(Actor actor, String action, long minute) {
    return new Happening(
        actor,
        action,
        minute,
        List.of(),
        List.of(),
        "",
        "192.0.2.7",
        "aws-cli/2.1 linux",
        OFFICE,
        List.of());
  }

  Happening issuing(Issuance... things) {
    return new Happening(
        actor, action, minute, List.of(things), revoked, shared, address, agent, network, targets);
  }

  Happening revoking(Revocation... things) {
    return new Happening(
        actor, action, minute, issued, List.of(things), shared, address, agent, network, targets);
  }

  Happening sharing(String id) {
    return new Happening(
        actor, action, minute, issued, revoked, id, address, agent, network, targets);
  }

  Happening from(String where, IpContext context) {
    return new Happening(
        actor, action, minute, issued, revoked, shared, where, agent, context, targets);
  }

  Happening with(String userAgent) {
    return new Happening(
        actor, action, minute, issued, revoked, shared, address, userAgent, network, targets);
  }

  Happening on(String type, String name) {
    return new Happening(
        actor,
        action,
        minute,
        issued,
        revoked,
        shared,
        address,
        agent,
        network,
        List.of(new ResourceRef(type, name)));
  }

  @Override
  public Instant time() {
    return START.plusSeconds(60 * minute);
  }

  @Override
  public long second() {
    return time().getEpochSecond();
  }

  @Override
  public int shapeNumber() {
    return (action + account()).hashCode();
  }

  @Override
  public int actorNumber() {
    return Math.floorMod(actor.hashCode(), 1 << 20);
  }

  @Override
  public int principalNumber() {
    return actor.principal().key().hashCode();
  }

  @Override
  public int originNumber() {
    return origin().hashCode();
  }

  @Override
  public int agentNumber() {
    return agent.hashCode();
  }

  @Override
  public int networkNumber() {
    return network.hashCode();
  }

  @Override
  public int outcomeNumber() {
    return 0;
  }

  @Override
  public LogKind log() {
    return switch (actor.principal().provider()) {
      case AWS -> LogKind.CLOUDTRAIL;
      case GCP -> LogKind.GCP_ADMIN_ACTIVITY;
      case AZURE ->
          action.equals("Sign-in activity")
              ? LogKind.ENTRA_SIGN_IN_SERVICE_PRINCIPAL
              : LogKind.ENTRA_AUDIT;
      case GITHUB -> LogKind.GITHUB_AUDIT;
    };
  }

  @Override
  public String account() {
    return actor.principal().account();
  }

  @Override
  public String region() {
    return "eu-west-1";
  }

  @Override
  public String service() {
    return actor.principal().provider() == Provider.AWS ? "sts.amazonaws.com" : "iam";
  }

  @Override
  public Access access() {
    return Access.WRITE;
  }

  @Override
  public Origin origin() {
    return new Origin(address, agent);
  }

  @Override
  public Outcome outcome() {
    return Outcome.SUCCESS;
  }

  @Override
  public String sharedEventId() {
    return shared;
  }

  @Override
  public EventTrace trace() {
    String id = action + "@" + minute;
    return new EventTrace(
        Fingerprint.of(id, actor.toString(), address),
        id,
        time(),
        log(),
        account(),
        region(),
        service(),
        action,
        actor,
        origin(),
        outcome(),
        targets,
        new Provenance("test", 1));
  }
}
