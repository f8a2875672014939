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
import io.keytrail.model.event.ResourceRef;
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
import org.jspecify.annotations.Nullable;

/** Builds observed events for tests and plays them through a fresh {@link Behaviour}. */
record Calls(
    Instant time,
    Principal principal,
    @Nullable Credential credential,
    IpContext network,
    LogKind log,
    String region,
    String service,
    String action,
    Access access,
    String userAgent,
    String invokedBy,
    Outcome outcome,
    List<ResourceRef> targets,
    long bytes)
    implements Observed {
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  static final IpContext OFFICE = network(64_500, "DE", NetworkKind.BUSINESS);
  static final IpContext HOSTING = network(64_511, "RO", NetworkKind.HOSTING);
  static final String ACCOUNT = "111122223333";
  static final Outcome DENIED = new Outcome(Outcome.Status.DENIED, "AccessDenied");

  private static final Map<Object, Integer> NUMBERS = new ConcurrentHashMap<>();
  private static final AtomicInteger NUMBERED = new AtomicInteger();

  /** An IAM user with a long-lived key, that reads. */
  static Calls by(String user) {
    return of(
        Principal.named(
            Provider.AWS, PrincipalKind.USER, ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":user/" + user),
        new Credential(CredentialKind.AWS_ACCESS_KEY, "AKIA" + user));
  }

  /** A session of a role. */
  static Calls role(String role, String session) {
    String arn = "arn:aws:iam::" + ACCOUNT + ":role/" + role;
    return of(
        new Principal(Provider.AWS, PrincipalKind.ROLE, ACCOUNT, arn, arn + "/" + session),
        new Credential(CredentialKind.AWS_TEMPORARY_KEY, "ASIA" + role + session));
  }

  /** A Google service account with a key. */
  static Calls serviceAccount(String name) {
    String email = name + "@example-project.iam.gserviceaccount.com";
    return of(
            Principal.named(Provider.GCP, PrincipalKind.SERVICE_ACCOUNT, "example-project", email),
            new Credential(CredentialKind.GCP_SERVICE_ACCOUNT_KEY, email + "/keys/1"))
        .in(LogKind.GCP_ADMIN_ACTIVITY)
        .doing("compute.googleapis.com", "v1.compute.instances.list");
  }

  /** An Entra application. */
  static Calls application(String name) {
    return of(
            Principal.named(Provider.AZURE, PrincipalKind.SERVICE_PRINCIPAL, "tenant", name),
            new Credential(CredentialKind.ENTRA_CLIENT_CREDENTIAL, "key-of-" + name))
        .in(LogKind.AZURE_ACTIVITY)
        .doing("microsoft.compute", "Microsoft.Compute/virtualMachines/read");
  }

  static Calls of(Principal principal, @Nullable Credential credential) {
    return new Calls(
        START,
        principal,
        credential,
        OFFICE,
        LogKind.CLOUDTRAIL,
        "eu-west-1",
        "ec2.amazonaws.com",
        "DescribeInstances",
        Access.READ,
        "aws-cli/2.1 linux",
        "",
        Outcome.SUCCESS,
        List.of(),
        0);
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
    return new Calls(
        when,
        principal,
        credential,
        network,
        log,
        region,
        service,
        action,
        access,
        userAgent,
        invokedBy,
        outcome,
        targets,
        bytes);
  }

  Calls onDay(int day) {
    return at(START.plus(Duration.ofDays(day)));
  }

  Calls later(Duration after) {
    return at(time.plus(after));
  }

  Calls from(IpContext where) {
    return new Calls(
        time,
        principal,
        credential,
        where,
        log,
        region,
        service,
        action,
        access,
        userAgent,
        invokedBy,
        outcome,
        targets,
        bytes);
  }

  Calls in(LogKind where) {
    return new Calls(
        time,
        principal,
        credential,
        network,
        where,
        region,
        service,
        action,
        access,
        userAgent,
        invokedBy,
        outcome,
        targets,
        bytes);
  }

  Calls inRegion(String where) {
    return new Calls(
        time,
        principal,
        credential,
        network,
        log,
        where,
        service,
        action,
        access,
        userAgent,
        invokedBy,
        outcome,
        targets,
        bytes);
  }

  /** A call that reads. */
  Calls doing(String ofService, String name) {
    return new Calls(
        time,
        principal,
        credential,
        network,
        log,
        region,
        ofService,
        name,
        Access.READ,
        userAgent,
        invokedBy,
        outcome,
        targets,
        bytes);
  }

  /** A call that changes something. */
  Calls changing(String ofService, String name) {
    return new Calls(
        time,
        principal,
        credential,
        network,
        log,
        region,
        ofService,
        name,
        Access.WRITE,
        userAgent,
        invokedBy,
        outcome,
        targets,
        bytes);
  }

  Calls writing(String name, String where) {
    return changing("ec2.amazonaws.com", name).inRegion(where);
  }

  Calls with(String agent) {
    return new Calls(
        time,
        principal,
        credential,
        network,
        log,
        region,
        service,
        action,
        access,
        agent,
        invokedBy,
        outcome,
        targets,
        bytes);
  }

  Calls madeBy(String byService) {
    return new Calls(
        time,
        principal,
        credential,
        network,
        log,
        region,
        service,
        action,
        access,
        userAgent,
        byService,
        outcome,
        targets,
        bytes);
  }

  Calls answered(Outcome how) {
    return new Calls(
        time,
        principal,
        credential,
        network,
        log,
        region,
        service,
        action,
        access,
        userAgent,
        invokedBy,
        how,
        targets,
        bytes);
  }

  Calls on(String type, String name) {
    return new Calls(
        time,
        principal,
        credential,
        network,
        log,
        region,
        service,
        action,
        access,
        userAgent,
        invokedBy,
        outcome,
        List.of(new ResourceRef(type, name)),
        bytes);
  }

  Calls sendingOut(long sent) {
    return new Calls(
        time,
        principal,
        credential,
        network,
        log,
        region,
        service,
        action,
        access,
        userAgent,
        invokedBy,
        outcome,
        targets,
        sent);
  }

  static List<Finding> findings(List<? extends Observed> calls) {
    return findingsOfRest(List.of(), calls);
  }

  /** What the last call alone brought. */
  static List<Finding> findingsOfLast(List<? extends Observed> before, Observed last) {
    return findingsOfRest(before, List.of(last));
  }

  /** What the later calls brought. */
  static List<Finding> findingsOfRest(
      List<? extends Observed> before, List<? extends Observed> rest) {
    Behaviour behaviour = new Behaviour(LearningGuard.OPEN);
    before.forEach(call -> behaviour.accept(call, finding -> {}));
    List<Finding> findings = new ArrayList<>();
    rest.forEach(call -> behaviour.accept(call, findings::add));
    return findings;
  }

  /** The points of one detection, at the most; 0 when it is silent. */
  static double points(List<Finding> findings, String detection) {
    return findings.stream()
        .filter(finding -> finding.detection().equals(detection))
        .mapToDouble(Finding::points)
        .max()
        .orElse(0);
  }

  @Override
  public long second() {
    return time.getEpochSecond();
  }

  @Override
  public int shapeNumber() {
    return numberOf(List.of(log, account(), region, service, action, access));
  }

  @Override
  public int actorNumber() {
    return numberOf(actor());
  }

  @Override
  public int principalNumber() {
    return numberOf(principal.key());
  }

  @Override
  public int originNumber() {
    return numberOf(List.of(origin(), network));
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
    return numberOf(outcome);
  }

  /** One count over values of all sorts: numbers may have gaps in tests, never two values. */
  private static int numberOf(Object value) {
    Integer number = NUMBERS.computeIfAbsent(value, none -> NUMBERED.getAndIncrement());
    return number;
  }

  @Override
  public String account() {
    return principal.account();
  }

  @Override
  public Actor actor() {
    return new Actor(principal, credential, null, invokedBy);
  }

  @Override
  public Origin origin() {
    return new Origin("192.0.2.7", userAgent);
  }

  @Override
  public EventTrace trace() {
    return new EventTrace(
        Fingerprint.of(principal.key(), time.toString(), action),
        principal.name() + time,
        time,
        log,
        account(),
        region,
        service,
        action,
        actor(),
        origin(),
        outcome,
        targets,
        new Provenance("test", 1));
  }
}
