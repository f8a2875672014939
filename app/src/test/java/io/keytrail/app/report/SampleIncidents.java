package io.keytrail.app.report;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An incident with everything in it, and one whose every text is an attack. */
public final class SampleIncidents {
  static final Instant START = Instant.parse("2026-03-31T22:04:11Z");
  static final Credential KEY =
      new Credential(CredentialKind.AWS_ACCESS_KEY, "AKIAEXAMPLE0SAMPLE01");
  private static final String ACCOUNT = "111122223333";

  private SampleIncidents() {}

  public static Incident theft() {
    return incident(
        "uploads-dev",
        "198.51.100.77",
        "StopLogging",
        "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");
  }

  /** The same with a text of the attacker's in every place a log can carry one. */
  public static Incident hostile(String text) {
    return incident(text, text, text, text);
  }

  public static Coverage coverage() {
    return new Coverage(
        214,
        211,
        4_812_345,
        List.of(new SkippedFile("logs/a.json.gz", "inflates past 256 MiB (limit inflated bytes)")),
        1_204_377,
        1_204_377,
        3_210,
        Map.of("cloudtrail-digest", 30L),
        Map.of("eventTime is missing", 2L),
        Map.of("cloudtrail", 1_200_000L, "gcp-admin-activity", 4_377L),
        START.minus(Duration.ofDays(30)),
        START.plus(Duration.ofHours(3)),
        List.of(new Gap(LogKind.CLOUDTRAIL, ACCOUNT, "", START, START.plus(Duration.ofHours(9)))),
        List.of("CloudTrail data events of S3 objects"));
  }

  private static Incident incident(String name, String address, String action, String target) {
    Principal principal =
        Principal.named(
            Provider.AWS, PrincipalKind.USER, ACCOUNT, "arn:aws:iam::111122223333:user/" + name);
    Actor actor = new Actor(principal, KEY, null, "");
    List<IncidentEvent> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean evidence = i % 3 == 0;
      EventTrace trace =
          new EventTrace(
              Fingerprint.of("event", "" + i),
              "event-" + i,
              START.plusSeconds(6L * i * i),
              LogKind.CLOUDTRAIL,
              ACCOUNT,
              i % 2 == 0 ? "eu-west-1" : "us-west-2",
              "cloudtrail.amazonaws.com",
              action,
              actor,
              new Origin(i < 25 ? address : "203.0.113.5", name),
              i % 4 == 1 ? new Outcome(Outcome.Status.DENIED, "AccessDenied") : Outcome.SUCCESS,
              List.of(new ResourceRef("trail", target)),
              new Provenance("logs/" + target + ".json.gz", i + 1));
      String detection =
          List.of("aws.recon.denied-burst", "aws.evasion.trail", "aws.iam.admin-grant")
              .get(i % 9 / 3);
      events.add(
          new IncidentEvent(
              trace,
              evidence ? IncidentEvent.Role.EVIDENCE : IncidentEvent.Role.CONTEXT,
              evidence ? List.of(detection) : List.of()));
    }
    return new Incident(
            "INC-7F3A09C1",
            Severity.S0,
            94.2,
            Provider.AWS,
            name + " used from " + address + ", never seen before: " + action,
            List.of(principal),
            List.of(KEY),
            START,
            START.plusSeconds(6L * 39 * 39),
            START.plusSeconds(2_000),
            List.of(
                new NetworkSeen(
                    address,
                    "AS64500 Example Hosting, RO, hosting",
                    25,
                    START,
                    START.plusSeconds(3_456),
                    new NetworkSeen.Facts(
                        64_500, "Example Hosting", "RO", "hosting", false, "feed of " + name),
                    new ReverseName(name + ".example", ReverseName.State.FOUND, START)),
                new NetworkSeen(
                    "203.0.113.5", "", 15, START.plusSeconds(3_750), START.plusSeconds(9_126))),
            List.of(
                "The key of " + name + " was tried on 18 calls it had never made.",
                "Then it did " + action + " on " + target + "."),
            List.of(
                new Reason(
                    "aws.iam.admin-grant",
                    Layer.IDENTITY_CHANGE,
                    26.1,
                    3,
                    "Gave administrator rights to " + target,
                    "in 24 active days over 30 it used no calls of this sort; nobody of "
                        + name
                        + " has it",
                    new Series(
                        "sent outside by " + name,
                        Series.BYTES,
                        START.minusSeconds(7_200),
                        Duration.ofHours(1),
                        Stream.of(0, 120_000_000, 3_400_000_000L, 12_000)
                            .map(sent -> BigDecimal.valueOf(sent.longValue()))
                            .toList()),
                    List.of("refused attempt, ×0.6", "nothing declared covers " + target),
                    List.of("T1098.003")),
                new Reason(
                    "aws.evasion.trail",
                    Layer.EVASION,
                    22,
                    1,
                    "Stopped " + target,
                    List.of("T1685.002")),
                new Reason(
                    "aws.recon.denied-burst",
                    Layer.PROBING,
                    14,
                    18,
                    "Many calls refused",
                    List.of("T1580"))),
            List.of("T1098.003", "T1580", "T1685.002"),
            events,
            12,
            new CredentialLineage(
                List.of(
                    new CredentialNode(
                        0,
                        CredentialNode.NONE,
                        IssuedKind.ACCESS_KEY,
                        KEY.id(),
                        name,
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
                        "arn:aws:sts::111122223333:assumed-role/x/" + target,
                        "111122223333",
                        "AssumeRole",
                        "e-1",
                        START,
                        null,
                        null,
                        0,
                        CredentialNode.Usable.UNKNOWN,
                        START.plusSeconds(43_200),
                        "Lifetime unknown " + target)),
                3),
            List.of("S3 data events are absent: whether objects were read cannot be told."),
            List.of(
                "Save the logs of these hours.",
                "aws iam update-access-key --status Inactive --access-key-id AKIA…E01 --user-name "
                    + name),
            new LastLegitimate(
                events.getFirst().event(),
                "2026-03-31 21:58 UTC: " + action + " from 192.0.2.10 (office) with " + name + ".",
                21,
                24,
                START,
                2,
                START.plusSeconds(600)))
        .touching(
            new TouchedResources(
                List.of(
                    new TouchedResource(
                        "AWS::EC2::SecurityGroup",
                        target,
                        TouchedResource.Deed.CHANGED,
                        START,
                        START.plusSeconds(60),
                        2,
                        action,
                        name,
                        true,
                        name,
                        null,
                        new TouchedResource.Snapshot(START.plusSeconds(120), "00000000000000bb"),
                        List.of(new TouchedResource.Difference("group " + name, "", target)))),
                1));
  }
}
