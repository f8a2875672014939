package io.keytrail.app.cli;

import io.keytrail.app.run.HuntResult;
import io.keytrail.app.run.RulesUsed;
import io.keytrail.model.configuration.TouchedResource;
import io.keytrail.model.configuration.TouchedResources;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.CredentialLineage;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.incident.Gap;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.model.incident.LastLegitimate;
import io.keytrail.model.incident.NetworkSeen;
import io.keytrail.model.incident.Reason;
import io.keytrail.model.incident.ReverseName;
import io.keytrail.model.incident.SkippedFile;
import io.keytrail.model.metering.Series;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results to show: invented, and complete enough to fill every line. */
final class Results {
  static final String KEY_ID = "AKIAEXAMPLEKEYSAMPLE";
  static final Instant START = Instant.parse("2026-07-28T08:02:11Z");

  private Results() {}

  static Coverage wholeCoverage() {
    return new Coverage(
        214,
        214,
        88_000_000,
        List.of(),
        1_204_500,
        1_204_377,
        120,
        Map.of("cloudtrail-insight", 3L),
        Map.of(),
        Map.of("cloudtrail", 1_204_377L),
        Instant.parse("2026-07-01T00:00:04Z"),
        Instant.parse("2026-08-01T09:59:58Z"),
        List.of(),
        List.of());
  }

  static Coverage limitCoverage() {
    return brokenCoverage(
        new SkippedFile("logs/a.gz", "unpacks to more than 268435456 bytes (limit inflatedBytes)"));
  }

  static Coverage brokenCoverage() {
    return brokenCoverage(new SkippedFile("logs/a.gz", "ends in the middle of a record"));
  }

  private static Coverage brokenCoverage(SkippedFile first) {
    return new Coverage(
        214,
        211,
        88_000_000,
        List.of(
            first,
            new SkippedFile("logs/b.evtx", "is a Windows event log, not a cloud audit log"),
            new SkippedFile("logs/c.json", "cannot be read: permission denied")),
        1_204_500,
        1_204_377,
        120,
        Map.of(),
        Map.of("no event time", 3L),
        Map.of("cloudtrail", 1_204_377L),
        Instant.parse("2026-07-01T00:00:04Z"),
        Instant.parse("2026-08-01T09:59:58Z"),
        List.of(
            new Gap(
                LogKind.CLOUDTRAIL,
                "111122223333",
                "us-west-2",
                Instant.parse("2026-07-30T11:00:00Z"),
                Instant.parse("2026-07-30T13:00:00Z"))),
        List.of("cloudtrail-s3-data-events"));
  }

  static HuntResult quiet() {
    return of(wholeCoverage());
  }

  static HuntResult of(Coverage coverage, Incident... incidents) {
    return new HuntResult(
        Arrays.asList(incidents),
        coverage,
        new TreeMap<>(Map.of("aws.iam.key-created", 1L, "aws.ec2.burst", 40L)),
        new RulesUsed(
            312, List.of(new RulesUsed.Problem("mine/broken.yml", "has no detection section"))),
        List.of("Example networks of 2026-11-01, CC BY 4.0"),
        List.of());
  }

  static Actor actor(String name, String keyId) {
    return new Actor(
        Principal.named(Provider.AWS, PrincipalKind.USER, "111122223333", name),
        new Credential(CredentialKind.AWS_ACCESS_KEY, keyId),
        null,
        "");
  }

  static EventTrace event(String action, Instant time, long record, Actor actor, String agent) {
    return new EventTrace(
        Fingerprint.of(action, time.toString()),
        "id-" + record,
        time,
        LogKind.CLOUDTRAIL,
        "111122223333",
        "us-east-1",
        "iam.amazonaws.com",
        action,
        actor,
        new Origin("203.0.113.7", agent),
        Outcome.SUCCESS,
        List.of(new ResourceRef("iam-user", "backup-2")),
        new Provenance("logs/2026/07/28/a.json.gz", record));
  }

  static Incident stolenKey(String id, Severity severity) {
    return stolenKey(id, severity, "arn:aws:iam::111122223333:user/app-batch", "aws-cli/2.15");
  }

  static Incident stolenKey(String id, Severity severity, String principal, String text) {
    Actor actor = actor(principal, KEY_ID);
    EventTrace created = event("CreateAccessKey", START, 17, actor, text);
    EventTrace stopped = event("StopLogging", START.plusSeconds(5940), 4, actor, text);
    return new Incident(
            id,
            severity,
            94.237,
            Provider.AWS,
            "Key " + KEY_ID + " of app-batch used from a network never seen (" + text + ")",
            List.of(actor.principal()),
            List.of(new Credential(CredentialKind.AWS_ACCESS_KEY, KEY_ID)),
            START,
            START.plusSeconds(5940),
            START.plusSeconds(60),
            List.of(
                new NetworkSeen(
                    "203.0.113.7",
                    "AS64500 Example Hosting, RO, hosting, on list feed.txt",
                    44,
                    START,
                    START,
                    new NetworkSeen.Facts(
                        64_500, "Example Hosting", "RO", "hosting", false, "feed.txt"),
                    new ReverseName(
                        "mail.example.net" + text,
                        ReverseName.State.FOUND,
                        START.plusSeconds(90_000))),
                new NetworkSeen("198.51.100.9", "unknown", 2, START, START)),
            List.of(
                "From 08:02 the key made a second key for backup-2 from 203.0.113.7 ("
                    + text
                    + ").",
                "It started 40 GPU instances in 6 regions within 20 minutes.",
                "At 09:41 it stopped the trail."),
            List.of(
                new Reason(
                    "aws.ec2.burst",
                    Layer.RESOURCE_IMPACT,
                    25,
                    40,
                    "started instances in regions never used before " + text,
                    "in 21 active days over 30 it used 2 regions (us-east-1, eu-west-1) " + text,
                    new Series(
                        "instances " + text + " a day",
                        "USD",
                        START.minus(Duration.ofDays(2)),
                        Duration.ofDays(1),
                        List.of(new BigDecimal("1.25"), BigDecimal.ZERO, new BigDecimal("680.5"))),
                    List.of("no allowlist entry or window covers it"),
                    List.of("T1496.001")),
                new Reason(
                    "aws.cloudtrail.stopped",
                    Layer.EVASION,
                    20.5,
                    1,
                    "stopped a trail",
                    List.of("T1562.008")),
                new Reason(
                    "aws.iam.key-created",
                    Layer.IDENTITY_CHANGE,
                    18,
                    1,
                    "made an access key for another user",
                    List.of("T1098.001"))),
            List.of("T1098.001", "T1496.001", "T1562.008"),
            List.of(
                new IncidentEvent(
                    created, IncidentEvent.Role.EVIDENCE, List.of("aws.iam.key-created")),
                new IncidentEvent(stopped, IncidentEvent.Role.CONTEXT, List.of())),
            42,
            new CredentialLineage(
                List.of(
                    new CredentialNode(
                        0,
                        CredentialNode.NONE,
                        IssuedKind.ACCESS_KEY,
                        KEY_ID,
                        "arn:aws:iam::111122223333:user/app-batch",
                        "111122223333",
                        "",
                        "",
                        null,
                        START,
                        START.plusSeconds(60),
                        44,
                        CredentialNode.Usable.YES,
                        null,
                        "The logs do not show it being disabled, deleted or denied."),
                    new CredentialNode(
                        1,
                        0,
                        IssuedKind.SESSION,
                        "ASIAEXAMPLE00000LINE",
                        "arn:aws:sts::111122223333:assumed-role/x/" + text,
                        "111122223333",
                        "AssumeRole",
                        "e-1",
                        START,
                        null,
                        null,
                        0,
                        CredentialNode.Usable.UNKNOWN,
                        START.plusSeconds(43_200),
                        "Lifetime unknown " + text)),
                3),
            List.of("S3 data events are not in these logs, so reads of objects cannot be seen."),
            List.of(
                "Export the trail of the last 30 days before anything is changed.",
                "Deactivate " + KEY_ID + " and the key of backup-2.",
                "Deny sessions issued before now to app-batch.",
                "Terminate the instances in every region listed."),
            new LastLegitimate(
                event("PutObject", START.minusSeconds(360), 2, actor, text),
                "2026-07-28 07:56 UTC: PutObject from 192.0.2.10 (AS64501 Example Fibre, DE) with "
                    + text
                    + ", a network and tool in use on 21 of 24 earlier days; the first evidence followed"
                    + " after 6 minutes.",
                21,
                24,
                START,
                0,
                null))
        .touching(touched(text));
  }

  private static TouchedResources touched(String text) {
    return new TouchedResources(
        List.of(
            new TouchedResource(
                "AWS::EC2::SecurityGroup",
                "sg-0a1b2c3d4e5f60718",
                TouchedResource.Deed.CHANGED,
                START.plusSeconds(30),
                START.plusSeconds(90),
                2,
                "AuthorizeSecurityGroupIngress",
                "arn:aws:iam::111122223333:user/app-batch",
                true,
                "storefront " + text,
                new TouchedResource.Snapshot(START.minusSeconds(3600), "00000000000000aa"),
                new TouchedResource.Snapshot(START.plusSeconds(120), "00000000000000bb"),
                List.of(
                    new TouchedResource.Difference("ipPermissions[0].fromPort", "443", "22"),
                    new TouchedResource.Difference("description", "", text))),
            new TouchedResource(
                "access-key",
                "AKIAEXAMPLEMADEBYIT0",
                TouchedResource.Deed.CREATED,
                START,
                START,
                1,
                "CreateAccessKey",
                "arn:aws:iam::111122223333:user/app-batch",
                false,
                "",
                null,
                null,
                List.of())),
        3);
  }

  static Finding finding() {
    Actor actor = actor("arn:aws:iam::111122223333:user/app-batch", KEY_ID);
    return new Finding(
        "aws.iam.key-created",
        Layer.IDENTITY_CHANGE,
        18,
        false,
        "made an access key for another user",
        List.of("T1098.001"),
        List.of(event("CreateAccessKey", START, 17, actor, "aws-cli/2.15")));
  }
}
