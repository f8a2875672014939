package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.incident.Incident;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a maker made is its own only where the two belong together. */
final class AdoptionTest {
  private static final String AWAY = "203.0.113.50";

  private static List<Incident> weigh(List<Finding> findings) {
    IncidentWeigher weigher =
        new IncidentWeigher(
            WeighingSettings.of(Profile.BALANCED),
            address -> IpContext.NONE,
            OwnerDirectory.EMPTY,
            Acts.knownForLong(),
            Declarations.NONE);
    findings.forEach(weigher::accept);
    return weigher.finish(Acts.coverage());
  }

  private static Credential key(int number) {
    return new Credential(CredentialKind.AWS_ACCESS_KEY, "AKIAEXAMPLE00000000" + number);
  }

  /** The maker creates that many keys, and each of them is later used suspiciously elsewhere. */
  private static List<Finding> keysMade(int count, String usedFrom) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EventTrace creation =
          Acts.event(
              i,
              "CreateAccessKey",
              Acts.byKey(),
              Outcome.SUCCESS,
              Acts.FOREIGN_ADDRESS,
              List.of(new ResourceRef("access-key", key(i).id())));
      findings.add(Acts.finding("aws.iam.key-for-other", Layer.IDENTITY_CHANGE, 18, creation));
      Actor user = Acts.by(Acts.user("colleague" + i), key(i));
      findings.add(
          Acts.finding(
              "aws.data.share-out",
              Layer.DATA,
              24,
              Acts.event(90 + i, "Share", user, Outcome.SUCCESS, usedFrom, List.of())));
    }
    return findings;
  }

  private static List<Finding> with(List<Finding> findings, double points) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(
        Acts.finding(
            "aws.evasion.trail",
            Layer.EVASION,
            points,
            Acts.event(40, "StopLogging", Acts.byKey())));
    all.add(
        Acts.finding(
            "aws.auth.new-network",
            Layer.AUTH_CONTEXT,
            points,
            Acts.event(0, "GetUser", Acts.byKey())));
    return all;
  }

  @Test
  void administratorOfManyKeys_hasNotOneGiantIncident() {
    assertThat(weigh(keysMade(9, AWAY))).hasSizeGreaterThan(9);
    assertThat(weigh(keysMade(2, AWAY))).hasSize(3);
  }

  @Test
  void keysOfAGraveSuspect_joinIt_unlessThereAreTooMany() {
    assertThat(weigh(with(keysMade(2, AWAY), 24))).hasSize(1);
    assertThat(weigh(with(keysMade(9, AWAY), 24))).hasSize(10);
  }

  @Test
  void keyUsedFromItsMakersAddress_joinsTheMaker() {
    assertThat(weigh(keysMade(1, Acts.FOREIGN_ADDRESS))).hasSize(1);
  }
}
