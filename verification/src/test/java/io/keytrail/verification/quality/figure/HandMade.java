package io.keytrail.verification.quality.figure;

import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.verification.quality.label.LabelledCase;
import io.keytrail.verification.quality.label.LabelledCase.Verdict;
import io.keytrail.verification.quality.label.Truth;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Small cases of which every figure can be told by hand. */
final class HandMade {
  static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  static final String THIEF = "arn:aws:iam::111122223333:user/lena";
  static final String KEY = "AKIALENAEXAMPLE00001";

  private HandMade() {}

  static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }

  static LabelledCase labelled(Verdict verdict) {
    return new LabelledCase("set", "case", "technique", Path.of("logs"), verdict, thief());
  }

  static Truth thief() {
    return new Truth(Set.of(THIEF), Set.of(KEY), Set.of(), Set.of(), null, null);
  }

  /** An incident about somebody that holds the events of these ids. */
  static Incident incident(
      Severity severity, String principal, @Nullable Instant detectedAt, String... events) {
    return incident(severity, principal, "", detectedAt, events);
  }

  static Incident incident(
      Severity severity,
      String principal,
      String key,
      @Nullable Instant detectedAt,
      String... events) {
    Principal named = Principal.named(Provider.AWS, PrincipalKind.USER, "111122223333", principal);
    return new Incident(
        "INC-1",
        severity,
        50,
        Provider.AWS,
        "title",
        List.of(named),
        key.isEmpty() ? List.of() : List.of(new Credential(CredentialKind.AWS_ACCESS_KEY, key)),
        START,
        START,
        detectedAt,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Stream.of(events).map(id -> event(id, named)).toList(),
        0,
        List.of(),
        List.of());
  }

  private static IncidentEvent event(String id, Principal by) {
    EventTrace trace =
        new EventTrace(
            Fingerprint.of(id),
            id,
            START,
            LogKind.CLOUDTRAIL,
            "111122223333",
            "eu-central-1",
            "iam.amazonaws.com",
            "GetUser",
            new Actor(by, null, null, ""),
            new Origin("198.51.100.23", "cli"),
            Outcome.SUCCESS,
            List.of(),
            new Provenance("file", 1));
    return new IncidentEvent(trace, IncidentEvent.Role.EVIDENCE, List.of());
  }
}
