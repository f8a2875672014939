package io.keytrail.store;

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
import io.keytrail.model.identity.Session;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.CredentialLineage;
import io.keytrail.model.incident.CredentialNode;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Hunts to keep. */
final class Hunts {
  private static final Instant START = Instant.parse("2026-07-28T08:02:11.123456789Z");

  private Hunts() {}

  static HuntRecord of(Incident... incidents) {
    return new HuntRecord(
        START.plusSeconds(86_400),
        "0.1.0",
        List.of("logs", "-"),
        List.of(incidents),
        coverage(),
        312,
        new TreeMap<>(Map.of("aws.iam.key-created", 2L)),
        List.of("Example networks, CC BY 4.0"));
  }

  static Coverage coverage() {
    return new Coverage(
        3,
        2,
        1234,
        List.of(new SkippedFile("a.gz", "truncated")),
        10,
        9,
        1,
        Map.of("cloudtrail-digest", 1L),
        Map.of("no event time", 1L),
        Map.of("cloudtrail", 9L),
        START,
        null,
        List.of(),
        List.of("aws-s3-data-events"));
  }

  static Incident incident(String id, Severity severity, String text, int events) {
    Actor actor =
        new Actor(
            Principal.named(Provider.AWS, PrincipalKind.ROLE, "111122223333", text),
            new Credential(CredentialKind.AWS_TEMPORARY_KEY, "ASIAEXAMPLEKEYSAMPLE"),
            new Session(text, "arn:aws:iam::111122223333:role/x", "", "ec2", true),
            "");
    List<IncidentEvent> shown =
        IntStream.range(0, events).mapToObj(i -> event(actor, text, i)).toList();
    return new Incident(
        id,
        severity,
        94.25,
        Provider.AWS,
        text,
        List.of(actor.principal()),
        List.of(new Credential(CredentialKind.AWS_TEMPORARY_KEY, "ASIAEXAMPLEKEYSAMPLE")),
        START,
        START.plusSeconds(60),
        severity.paging() ? START.plusSeconds(5) : null,
        List.of(
            new NetworkSeen(
                "203.0.113.7",
                text,
                4,
                START,
                START,
                new NetworkSeen.Facts(64_500, text, "RO", "hosting", true, text),
                new ReverseName(text, ReverseName.State.FOUND, START.plusSeconds(9_000)))),
        List.of(text, "Then more."),
        List.of(
            new Reason(
                "aws.x",
                Layer.DATA,
                -3.5,
                2,
                text,
                "before: " + text,
                new Series(
                    text,
                    "EUR",
                    START,
                    Duration.ofDays(1),
                    List.of(BigDecimal.ZERO, new BigDecimal("12.345678"))),
                List.of("x0.6", text),
                List.of("T1530"))),
        List.of("T1530"),
        shown,
        7,
        new CredentialLineage(
            List.of(
                new CredentialNode(
                    0,
                    CredentialNode.NONE,
                    IssuedKind.ACCESS_KEY,
                    "AKIAEXAMPLE00000ROOT",
                    text,
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
        List.of("blind"),
        List.of("act"),
        new LastLegitimate(
            event(actor, text, 900).event(), text, 9, 12, START, 3, START.plusSeconds(30)));
  }

  private static IncidentEvent event(Actor actor, String text, int number) {
    EventTrace trace =
        new EventTrace(
            Fingerprint.of("e", Integer.toString(number)),
            "id-" + number,
            START.plusSeconds(number),
            LogKind.CLOUDTRAIL,
            "111122223333",
            "",
            "s3.amazonaws.com",
            "GetObject",
            actor,
            new Origin("203.0.113.7", text),
            new Outcome(Outcome.Status.DENIED, "AccessDenied"),
            List.of(new ResourceRef("bucket", text)),
            new Provenance("logs/a.json.gz!b.json", 3));
    return new IncidentEvent(trace, IncidentEvent.Role.EVIDENCE, List.of("aws.x"));
  }
}
