package io.keytrail.detection.baseline;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.event.Access;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds observed events for tests and plays them through a fresh {@link Behaviour}. */
record Calls(
    Instant time,
    String user,
    IpContext network,
    String region,
    String action,
    Access access,
    String userAgent,
    String invokedBy)
    implements Observed {
  static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  static final IpContext OFFICE = network(64_500, "DE", NetworkKind.BUSINESS);
  static final IpContext HOSTING = network(64_511, "RO", NetworkKind.HOSTING);

  private static final Map<Object, Integer> NUMBERS = new ConcurrentHashMap<>();
  private static final AtomicInteger NUMBERED = new AtomicInteger();

  static Calls by(String user) {
    return new Calls(
        START,
        user,
        OFFICE,
        "eu-west-1",
        "DescribeInstances",
        Access.READ,
        "aws-cli/2.1 linux",
        "");
  }

  static IpContext network(long asn, String country, NetworkKind kind) {
    return new IpContext("192.0.2.0/24", asn, "Example " + asn, country, kind, false, "");
  }

  /** The same call on that many days in a row, three times a day. */
  List<Observed> daily(int days) {
    List<Observed> calls = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int hour = 0; hour < 3; hour++) {
        calls.add(at(START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour))));
      }
    }
    return calls;
  }

  Calls at(Instant when) {
    return new Calls(when, user, network, region, action, access, userAgent, invokedBy);
  }

  Calls onDay(int day) {
    return at(START.plus(Duration.ofDays(day)));
  }

  Calls from(IpContext where) {
    return new Calls(time, user, where, region, action, access, userAgent, invokedBy);
  }

  Calls writing(String name, String where) {
    return new Calls(time, user, network, where, name, Access.WRITE, userAgent, invokedBy);
  }

  Calls with(String agent) {
    return new Calls(time, user, network, region, action, access, agent, invokedBy);
  }

  Calls madeBy(String service) {
    return new Calls(time, user, network, region, action, access, userAgent, service);
  }

  static List<Finding> findings(List<? extends Observed> calls) {
    Behaviour behaviour = new Behaviour(LearningGuard.OPEN);
    List<Finding> findings = new ArrayList<>();
    calls.forEach(call -> behaviour.accept(call, findings::add));
    return findings;
  }

  /** What the last call alone brought. */
  static List<Finding> findingsOfLast(List<? extends Observed> before, Observed last) {
    Behaviour behaviour = new Behaviour(LearningGuard.OPEN);
    before.forEach(call -> behaviour.accept(call, finding -> {}));
    List<Finding> findings = new ArrayList<>();
    behaviour.accept(last, findings::add);
    return findings;
  }

  @Override
  public long second() {
    return time.getEpochSecond();
  }

  @Override
  public int shapeNumber() {
    return numberOf(List.of(log(), account(), region, service(), action, access));
  }

  @Override
  public int actorNumber() {
    return numberOf(actor());
  }

  @Override
  public int principalNumber() {
    return numberOf(actor().principal().key());
  }

  @Override
  public int originNumber() {
    return numberOf(origin());
  }

  @Override
  public int agentNumber() {
    return numberOf(userAgent);
  }

  @Override
  public int networkNumber() {
    return numberOf(network);
  }

  @Override
  public int outcomeNumber() {
    return numberOf(outcome());
  }

  /** One count over values of all sorts: numbers may have gaps in tests, never two values. */
  private static int numberOf(Object value) {
    Integer number = NUMBERS.computeIfAbsent(value, none -> NUMBERED.getAndIncrement());
    return number;
  }

  @Override
  public LogKind log() {
    return LogKind.CLOUDTRAIL;
  }

  @Override
  public String account() {
    return "111122223333";
  }

  @Override
  public String service() {
    return "ec2.amazonaws.com";
  }

  @Override
  public Actor actor() {
    Principal principal =
        Principal.named(
            Provider.AWS, PrincipalKind.USER, account(), "arn:aws:iam::111122223333:user/" + user);
    return new Actor(
        principal, new Credential(CredentialKind.AWS_ACCESS_KEY, "AKIA" + user), null, invokedBy);
  }

  @Override
  public Origin origin() {
    return new Origin("192.0.2.7", userAgent);
  }

  @Override
  public Outcome outcome() {
    return Outcome.SUCCESS;
  }

  @Override
  public EventTrace trace() {
    return new EventTrace(
        Fingerprint.of(user, time.toString(), action),
        user + time,
        time,
        log(),
        account(),
        region,
        service(),
        action,
        actor(),
        origin(),
        outcome(),
        List.of(),
        new Provenance("test", 1));
  }
}
