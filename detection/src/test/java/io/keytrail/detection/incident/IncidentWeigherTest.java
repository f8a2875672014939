package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.enrich.AddressLookup;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.enrich.OwnerTags;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.IncidentEvent;
import io.keytrail.model.incident.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IncidentWeigherTest {
  private static final OwnerDirectory OWNERS =
      new OwnerDirectory(
          Map.of(Acts.DEVELOPER.name(), new OwnerTags("team-web", "production", "")),
          List.of(),
          List.of());
  private static final int A_DAY = 24 * 60;
  private static final AddressLookup NETWORKS =
      address ->
          address.equals(Acts.OFFICE_ADDRESS)
              ? new IpContext("192.0.2.0/24", 0, "Office", "DE", NetworkKind.BUSINESS, true, "")
              : new IpContext(
                  "198.51.100.0/24",
                  64500,
                  "Example Hosting",
                  "RO",
                  NetworkKind.HOSTING,
                  false,
                  "");

  private static List<Incident> weigh(List<Finding> findings) {
    IncidentWeigher weigher = weigher();
    findings.forEach(weigher::accept);
    return weigher.finish(Acts.coverage());
  }

  private static IncidentWeigher weigher() {
    return new IncidentWeigher(
        WeighingSettings.of(Profile.BALANCED),
        NETWORKS,
        OWNERS,
        Acts.knownForLong(),
        Declarations.NONE);
  }

  private static Finding on(
      int minute, String action, String detection, Layer layer, double points) {
    return Acts.finding(detection, layer, points, Acts.event(minute, action, Acts.byKey()));
  }

  private static List<Finding> keyTheft() {
    return List.of(
        on(0, "GetCallerIdentity", "aws.cred.probe", Layer.PROBING, 9),
        on(4, "CreateAccessKey", "aws.iam.key-for-other", Layer.IDENTITY_CHANGE, 18),
        on(6, "AttachUserPolicy", "aws.iam.admin-grant", Layer.IDENTITY_CHANGE, 18),
        on(20, "RunInstances", "aws.compute.region-fanout", Layer.RESOURCE_IMPACT, 26),
        on(24, "StopLogging", "aws.evasion.trail", Layer.EVASION, 22));
  }

  @Test
  void finish_keyTheftChain_isOnePagingIncidentOfTheKey() {
    List<Incident> incidents = weigh(keyTheft());
    assertThat(incidents).hasSize(1);
    Incident incident = incidents.getFirst();
    assertThat(incident.severity()).isEqualTo(Severity.S1);
    assertThat(incident.credentials()).containsExactly(Acts.KEY);
    assertThat(incident.principals()).containsExactly(Acts.DEVELOPER);
    assertThat(incident.firstEvent()).isEqualTo(Acts.START);
    assertThat(incident.lastEvent()).isEqualTo(Acts.START.plus(Duration.ofMinutes(24)));
    assertThat(incident.detectedAt()).isEqualTo(Acts.START.plus(Duration.ofMinutes(20)));
    assertThat(incident.events()).hasSize(5);
    assertThat(incident.techniques()).containsExactly("T1078.004");
    assertThat(incident.id()).matches("INC-[0-9A-F]{8}");
  }

  @Test
  void finish_keyTheftChainFromForeignTool_isS0() {
    List<Finding> findings = new ArrayList<>(keyTheft());
    findings.add(on(0, "ListUsers", "aws.auth.ua-offensive", Layer.AUTH_CONTEXT, 18));
    Incident incident = weigh(findings).getFirst();
    assertThat(incident.severity()).isEqualTo(Severity.S0);
    assertThat(incident.reasons()).extracting(Reason::detection).contains("keytrail.progression");
  }

  @Test
  void finish_declaredOwner_isNamedInStoryAndSteps() {
    Incident incident = weigh(keyTheft()).getFirst();
    assertThat(incident.story())
        .contains("Declared for it: owner team-web, environment production.");
    assertThat(incident.nextSteps()).anyMatch(step -> step.startsWith("Tell team-web"));
  }

  @Test
  void finish_reasons_addUpToTheScoreAndLeadWithTheWeightiest() {
    Incident incident = weigh(keyTheft()).getFirst();
    assertThat(incident.reasons().stream().mapToDouble(Reason::points).sum())
        .isCloseTo(incident.score(), within(0.3));
    assertThat(incident.reasons().getFirst().detection()).isEqualTo("aws.compute.region-fanout");
  }

  @Test
  void finish_singleTechnique_isQueuedWithTheRightCredential() {
    Incident incident =
        weigh(List.of(on(0, "StopLogging", "aws.evasion.trail", Layer.EVASION, 22))).getFirst();
    assertThat(incident.severity()).isEqualTo(Severity.S3);
    assertThat(incident.credentials()).containsExactly(Acts.KEY);
    assertThat(incident.detectedAt()).isNull();
  }

  @Test
  void finish_everydayAdminActs_neverPage() {
    for (Layer layer : Layer.values()) {
      List<Incident> incidents =
          weigh(List.of(on(0, "Act", "one", layer, 25), on(5, "Act", "one", layer, 25)));
      assertThat(incidents).noneMatch(incident -> incident.severity().paging());
    }
    assertThat(weigh(List.of(on(0, "CreateUser", "weak", Layer.IDENTITY_CHANGE, 7)))).isEmpty();
  }

  @Test
  void finish_adminActsADayApart_doNotAddUp() {
    List<Finding> findings = new ArrayList<>();
    for (int day = 0; day < 8; day++) {
      Layer layer = List.of(Layer.values()).get(day % 7);
      findings.add(on(day * (A_DAY + 60), "Act" + day, "d" + day, layer, 12));
    }
    assertThat(weigh(findings))
        .allSatisfy(incident -> {
          assertThat(incident.severity()).isEqualTo(Severity.S3);
          assertThat(incident.score()).isLessThan(30);
        });
  }

  @Test
  void finish_strongSignOnAStrangerInShortLogs_pages() {
    Finding trust = on(0, "UpdateAssumeRolePolicy", "aws.iam.trust-out", Layer.IDENTITY_CHANGE, 25);
    assertThat(severityIn(shortLogs(1, 0), trust)).isEqualTo(Severity.S1);
    assertThat(severityIn(shortLogs(9, 0), trust)).isEqualTo(Severity.S1);
  }

  @Test
  void finish_strongSignWhereThereWasHistory_waitsForASecondLayer() {
    Finding trust = on(0, "UpdateAssumeRolePolicy", "aws.iam.trust-out", Layer.IDENTITY_CHANGE, 25);
    assertThat(severityIn(shortLogs(1, 3), trust)).isEqualTo(Severity.S2);
    IncidentWeigher weigher =
        new IncidentWeigher(
            WeighingSettings.of(Profile.BALANCED),
            NETWORKS,
            OWNERS,
            shortLogs(1, 3),
            Declarations.NONE);
    weigher.accept(trust);
    weigher.accept(on(5, "StopLogging", "aws.evasion.trail", Layer.EVASION, 22));
    assertThat(weigher.finish(Acts.coverage()).getFirst().severity()).isEqualTo(Severity.S1);
  }

  @Test
  void finish_strongSignOnAStrangerInLongLogs_isQueued() {
    Finding trust = on(0, "UpdateAssumeRolePolicy", "aws.iam.trust-out", Layer.IDENTITY_CHANGE, 25);
    assertThat(severityIn(shortLogs(11, 0), trust)).isEqualTo(Severity.S2);
    assertThat(severityIn(shortLogs(5_000, 0), trust)).isEqualTo(Severity.S3);
  }

  @Test
  void finish_weakSignOnAStrangerInShortLogs_isQueued() {
    Finding start = on(0, "StartSession", "aws.exec.host-session", Layer.RESOURCE_IMPACT, 11);
    assertThat(severityIn(shortLogs(1, 0), start)).isEqualTo(Severity.S3);
  }

  private static Severity severityIn(PrincipalDays days, Finding finding) {
    IncidentWeigher weigher =
        new IncidentWeigher(
            WeighingSettings.of(Profile.BALANCED), NETWORKS, OWNERS, days, Declarations.NONE);
    weigher.accept(finding);
    return weigher.finish(Acts.coverage()).getFirst().severity();
  }

  /** Logs of so many principals, of which the developer had acted on so many days before. */
  private static PrincipalDays shortLogs(int principals, int daysBefore) {
    PrincipalDays days = new PrincipalDays();
    for (int day = daysBefore; day >= 0; day--) {
      days.acted(0, Acts.byKey(), Acts.START.minus(Duration.ofDays(day)).getEpochSecond());
    }
    for (int i = 1; i < principals; i++) {
      days.acted(i, Acts.by(Acts.user("other" + i), null), Acts.START.getEpochSecond());
    }
    return days;
  }

  @Test
  void finish_failedAttempt_countsLess() {
    Outcome denied = new Outcome(Outcome.Status.DENIED, "AccessDenied");
    EventTrace attempt =
        Acts.event(0, "StopLogging", Acts.byKey(), denied, Acts.FOREIGN_ADDRESS, List.of());
    Incident incident =
        weigh(List.of(Acts.finding("aws.evasion.trail", Layer.EVASION, 30, attempt))).getFirst();
    assertThat(incident.score()).isEqualTo(18);
    assertThat(incident.story())
        .anyMatch(sentence -> sentence.contains("Of 1 calls that are evidence 1 was refused"));
  }

  @Test
  void finish_trustedNetwork_lowersAuthContextOnly() {
    EventTrace office =
        Acts.event(0, "Act", Acts.byKey(), Outcome.SUCCESS, Acts.OFFICE_ADDRESS, List.of());
    assertThat(weigh(List.of(Acts.finding("a", Layer.AUTH_CONTEXT, 28, office)))).isEmpty();
    assertThat(weigh(List.of(Acts.finding("e", Layer.EVASION, 28, office))))
        .extracting(Incident::score)
        .containsExactly(28.0);
  }

  @Test
  void finish_trustedNetwork_explainsNewNetworksButNoNewRegionAndNoConduct() {
    assertThat(scoreFromTheOffice(Novelty.NETWORK)).isEqualTo(7);
    assertThat(scoreFromTheOffice(Novelty.TOOL)).isEqualTo(7);
    assertThat(scoreFromTheOffice(Novelty.REGION)).isEqualTo(28);
    assertThat(scoreFromTheOffice(Novelty.CONDUCT)).isEqualTo(28);
  }

  /** With a certain sign beside it, so that there is an incident to look into. */
  private static double scoreFromTheOffice(Novelty novelty) {
    EventTrace office =
        Acts.event(0, "Act", Acts.byKey(), Outcome.SUCCESS, Acts.OFFICE_ADDRESS, List.of());
    return weigh(
            List.of(
                Acts.finding("a", Layer.AUTH_CONTEXT, 28, office).bringing(novelty),
                Acts.finding("e", Layer.EVASION, 28, office)))
        .getFirst()
        .reasons()
        .stream()
        .filter(reason -> reason.detection().equals("a"))
        .mapToDouble(Reason::points)
        .sum();
  }

  @Test
  void finish_firstOfItsSortBesideWhatWasDone_saysThatItCountsAsSomebodyElse() {
    Incident incident =
        weigh(
                List.of(
                    on(0, "UpdateAssumeRolePolicy", "trust", Layer.IDENTITY_CHANGE, 24),
                    on(0, "UpdateAssumeRolePolicy", "first", Layer.IDENTITY_CHANGE, 16)
                        .bringing(Novelty.ACT)))
            .getFirst();
    assertThat(incident.score()).isEqualTo(40);
    assertThat(incident.severity()).isEqualTo(Severity.S1);
    assertThat(incident.reasons())
        .filteredOn(reason -> reason.detection().equals("first"))
        .singleElement()
        .satisfies(reason ->
            assertThat(reason.weighing())
                .anyMatch(line -> line.contains("counts as a sign of somebody else")));
  }

  @Test
  void finish_ownSessionOfAUser_foldsIntoTheIncidentOfItsKey() {
    Actor session =
        Acts.by(
            Acts.DEVELOPER,
            new Credential(CredentialKind.AWS_TEMPORARY_KEY, "ASIAEXAMPLE111122223"));
    List<Finding> findings = new ArrayList<>(keyTheft());
    findings.add(
        Acts.finding(
            "aws.iam.trust-out",
            Layer.IDENTITY_CHANGE,
            25,
            Acts.event(60, "UpdateAssumeRolePolicy", session)));
    List<Incident> incidents = weigh(findings);
    assertThat(incidents).hasSize(1);
    assertThat(incidents.getFirst().credentials())
        .extracting(Credential::id)
        .containsExactly("AKIAEXAMPLE111122223", "ASIAEXAMPLE111122223");
  }

  @Test
  void finish_sessionOfAUserDaysAway_isItsOwnIncident() {
    List<Finding> findings = new ArrayList<>(keyTheft());
    findings.add(
        Acts.finding(
            "aws.iam.trust-out",
            Layer.IDENTITY_CHANGE,
            25,
            Acts.event(5 * A_DAY, "UpdateAssumeRolePolicy", Acts.by(Acts.DEVELOPER, null))));
    assertThat(weigh(findings)).hasSize(2);
  }

  @Test
  void finish_keyCreatedBySuspect_joinsItsIncident() {
    Credential second = new Credential(CredentialKind.AWS_ACCESS_KEY, "AKIAEXAMPLE444455556");
    EventTrace creation =
        Acts.event(
            4,
            "CreateAccessKey",
            Acts.byKey(),
            Outcome.SUCCESS,
            Acts.FOREIGN_ADDRESS,
            List.of(new ResourceRef("access-key", second.id())));
    List<Finding> findings = new ArrayList<>(keyTheft());
    findings.set(1, Acts.finding("aws.iam.key-for-other", Layer.IDENTITY_CHANGE, 18, creation));
    findings.add(
        Acts.finding(
            "aws.data.share-out",
            Layer.DATA,
            24,
            Acts.event(90, "ModifySnapshotAttribute", Acts.by(Acts.user("backup"), second))));
    List<Incident> incidents = weigh(findings);
    assertThat(incidents).hasSize(1);
    assertThat(incidents.getFirst().credentials()).containsExactly(Acts.KEY, second);
    assertThat(incidents.getFirst().nextSteps())
        .anyMatch(step -> step.contains("CreateAccessKey AKIA…5556"));
  }

  @Test
  void finish_providerSaysExposed_isUrgentAndPagesWithUse() {
    Principal aws =
        Principal.named(Provider.AWS, PrincipalKind.CLOUD_SERVICE, "", "iam.amazonaws.com");
    Finding quarantine =
        Acts.hard(
            "aws.exposure.quarantine",
            Layer.EXPOSURE,
            30,
            Acts.event(
                0,
                "AttachUserPolicy",
                new Actor(aws, null, null, "iam.amazonaws.com"),
                Outcome.SUCCESS,
                "AWS Internal",
                List.of(new ResourceRef("iam-user", "dev-anna"))));
    Incident exposed = weigh(List.of(quarantine)).getFirst();
    assertThat(exposed.severity()).isEqualTo(Severity.S2);

    Incident used =
        weigh(List.of(quarantine, on(30, "GetCallerIdentity", "aws.cred.probe", Layer.PROBING, 9)))
            .getFirst();
    assertThat(used.severity()).isEqualTo(Severity.S1);
    assertThat(used.credentials()).containsExactly(Acts.KEY);
  }

  @Test
  void finish_weakEpisodeLongBeforeAStrongOne_doesNotDateTheTheft() {
    List<Finding> findings = new ArrayList<>(keyTheft());
    findings.add(
        on(-20 * A_DAY, "AttachUserPolicy", "aws.iam.admin-grant", Layer.IDENTITY_CHANGE, 18));
    Incident incident = weigh(findings).getFirst();
    assertThat(incident.firstEvent()).isEqualTo(Acts.START);
    assertThat(incident.story()).anyMatch(sentence -> sentence.contains("at other times"));
  }

  @Test
  void finish_roleSessions_areOneIncidentOfTheRole() {
    Principal role =
        new Principal(
            Provider.AWS,
            PrincipalKind.ROLE,
            "111122223333",
            "arn:aws:iam::111122223333:role/deploy",
            "arn:aws:iam::111122223333:role/deploy#uuid");
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Credential session = new Credential(CredentialKind.AWS_TEMPORARY_KEY, "ASIAEXAMPLE00000" + i);
      findings.add(
          Acts.finding(
              "aws.evasion.trail",
              Layer.EVASION,
              22,
              Acts.event(i * 10, "StopLogging", Acts.by(role, session))));
    }
    List<Incident> incidents = weigh(findings);
    assertThat(incidents).hasSize(1);
    assertThat(incidents.getFirst().reasons().getFirst().count()).isEqualTo(3);
  }

  @Test
  void context_ofASuspect_isShownAndThatOfOthersIsNot() {
    IncidentWeigher weigher = weigher();
    keyTheft().forEach(weigher::accept);
    EventTrace own = Acts.event(2, "ListUsers", Acts.byKey());
    EventTrace other = Acts.event(2, "ListUsers", Acts.by(Acts.user("carl"), null));
    assertThat(weigher.suspects().include(own.actor(), own.time())).isTrue();
    assertThat(weigher.suspects().include(other.actor(), other.time())).isFalse();
    assertThat(weigher.suspects().include(own.actor(), own.time().plus(Duration.ofDays(9))))
        .isFalse();
    keyTheft().forEach(finding -> weigher.context(finding.trigger()));
    weigher.context(own);
    weigher.context(other);
    Incident incident = weigher.finish(Acts.coverage()).getFirst();
    assertThat(incident.events())
        .filteredOn(event -> event.role() == IncidentEvent.Role.CONTEXT)
        .extracting(IncidentEvent::event)
        .containsExactly(own);
    assertThat(incident.eventsOmitted()).isZero();
  }

  @Test
  void finish_moreEventsThanShown_keepsFirstLastAndEachDetectionsFirst() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      findings.add(on(i, "RunInstances", "aws.compute.mining", Layer.RESOURCE_IMPACT, 26));
    }
    findings.add(on(880, "StopLogging", "aws.evasion.trail", Layer.EVASION, 22));
    Incident incident = weigh(findings).getFirst();
    assertThat(incident.events()).hasSize(500);
    assertThat(incident.eventsOmitted()).isEqualTo(401);
    assertThat(incident.events().getFirst().event().time()).isEqualTo(incident.firstEvent());
    assertThat(incident.events().getLast().event().time()).isEqualTo(incident.lastEvent());
    assertThat(incident.events())
        .anyMatch(event -> event.detections().contains("aws.evasion.trail"));
  }

  @Test
  void accept_afterSuspects_isRefused() {
    IncidentWeigher weigher = weigher();
    assertThat(weigher.suspects().none()).isTrue();
    assertThatThrownBy(() -> weigher.accept(keyTheft().getFirst()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("aws.cred.probe");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void finish_anyOrderAndCopies_givesTheSameIncidents(long seed) {
    Random random = new Random(seed);
    List<Finding> findings = randomFindings(random);
    List<EventTrace> context = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      context.add(Acts.event(random.nextInt(3 * A_DAY), "List" + random.nextInt(60), Acts.byKey()));
    }
    List<Incident> expected = weigh(findings, context.stream().distinct().toList());
    assertThat(expected).isNotEmpty();
    for (int round = 0; round < 5; round++) {
      List<Finding> shuffled = new ArrayList<>(findings);
      for (int copies = 0; copies < 40; copies++) {
        shuffled.add(findings.get(random.nextInt(findings.size())));
      }
      Collections.shuffle(shuffled, random);
      List<EventTrace> shuffledContext = new ArrayList<>(context.stream().distinct().toList());
      Collections.shuffle(shuffledContext, random);
      assertThat(weigh(shuffled, shuffledContext)).isEqualTo(expected);
    }
  }

  private static List<Incident> weigh(List<Finding> findings, List<EventTrace> context) {
    IncidentWeigher weigher = weigher();
    findings.forEach(weigher::accept);
    context.forEach(weigher::context);
    return weigher.finish(Acts.coverage());
  }

  private static List<Finding> randomFindings(Random random) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Principal user = Acts.user("user" + random.nextInt(6));
      Credential credential =
          switch (random.nextInt(3)) {
            case 0 ->
                new Credential(
                    CredentialKind.AWS_ACCESS_KEY, "AKIAEXAMPLE" + user.name().hashCode());
            case 1 ->
                new Credential(
                    CredentialKind.AWS_TEMPORARY_KEY, "ASIAEXAMPLE" + random.nextInt(40));
            default -> null;
          };
      Layer layer = List.of(Layer.values()).get(random.nextInt(7));
      EventTrace event =
          Acts.event(random.nextInt(20 * A_DAY), "Act" + i, Acts.by(user, credential));
      findings.add(
          Acts.finding(layer.label() + random.nextInt(3), layer, random.nextInt(5, 28), event));
    }
    return findings;
  }
}
