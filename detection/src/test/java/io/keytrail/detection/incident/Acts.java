package io.keytrail.detection.incident;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.declared.DeclaredJudge;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented events and findings to weigh. */
final class Acts {
  static final Instant START = Instant.parse("2026-07-30T08:00:00Z");
  static final Principal DEVELOPER = user("dev-anna");
  static final Credential KEY =
      new Credential(CredentialKind.AWS_ACCESS_KEY, "AKIAEXAMPLE111122223");
  static final String FOREIGN_ADDRESS = "198.51.100.7";
  static final String OFFICE_ADDRESS = "192.0.2.10";

  static final DeclaredJudge NOTHING_DECLARED =
      new DeclaredJudge(Declarations.NONE, address -> IpContext.NONE, new CredentialGraph());

  private Acts() {}

  static Principal user(String name) {
    return Principal.named(
        Provider.AWS, PrincipalKind.USER, "111122223333", "arn:aws:iam::111122223333:user/" + name);
  }

  static Actor by(Principal principal, @Nullable Credential credential) {
    return new Actor(principal, credential, null, "");
  }

  static Actor byKey() {
    return by(DEVELOPER, KEY);
  }

  static EventTrace event(int minute, String action, Actor actor) {
    return event(minute, action, actor, Outcome.SUCCESS, FOREIGN_ADDRESS, List.of());
  }

  static EventTrace event(
      int minute,
      String action,
      Actor actor,
      Outcome outcome,
      String address,
      List<ResourceRef> targets) {
    String id = action + "@" + minute + actor.principal().key();
    return new EventTrace(
        Fingerprint.of(id),
        id,
        START.plus(Duration.ofMinutes(minute)),
        LogKind.CLOUDTRAIL,
        "111122223333",
        "eu-central-1",
        "iam.amazonaws.com",
        action,
        actor,
        new Origin(address, "aws-cli/2.17"),
        outcome,
        targets,
        new Provenance("logs/a.json.gz", minute + 1L));
  }

  static Finding finding(String detection, Layer layer, double points, EventTrace event) {
    return new Finding(
        detection,
        layer,
        points,
        false,
        "Seen: " + detection + ".",
        "did " + event.action(),
        List.of("T1078.004"),
        List.of(event));
  }

  static Finding hard(String detection, Layer layer, double points, EventTrace event) {
    return new Finding(
        detection, layer, points, true, "Seen: " + detection + ".", List.of(), List.of(event));
  }

  /** A large company that has been watched for a month, with the people of these tests in it. */
  static PrincipalDays knownForLong() {
    PrincipalDays days = new PrincipalDays();
    int number = 0;
    for (int i = 0; i < 2_000; i++) {
      days.acted(number++, by(user("colleague" + i), null), daysBefore(30));
    }
    for (int day = 30; day >= 1; day--) {
      number = 2_000;
      for (int i = 0; i < 1_000; i++) {
        days.acted(number++, by(user("colleague" + i), null), daysBefore(day));
      }
      for (String name :
          List.of("dev-anna", "backup", "user0", "user1", "user2", "user3", "user4", "user5")) {
        days.acted(number++, by(user(name), null), daysBefore(day));
      }
    }
    return days;
  }

  private static long daysBefore(int days) {
    return START.minus(Duration.ofDays(days)).getEpochSecond();
  }

  static Coverage coverage() {
    return new Coverage(
        1,
        1,
        1000,
        List.of(),
        100,
        100,
        0,
        Map.of(),
        Map.of(),
        Map.of("cloudtrail", 100L),
        START.minus(Duration.ofDays(30)),
        START.plus(Duration.ofDays(1)),
        List.of(),
        List.of());
  }
}
