package io.keytrail.detection.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.finding.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlacesTest {
  @Test
  void newNetwork_keyLeavesItsOnlyNetworkAfterAMonth_isStrongEvidence() {
    Calls deploy = Calls.by("deploy");

    List<Finding> findings =
        Calls.findingsOfLast(deploy.daily(30), deploy.onDay(30).from(Calls.HOSTING));

    assertThat(findings)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.detection()).isEqualTo("aws.auth.new-network");
          assertThat(finding.points()).isGreaterThan(18);
          assertThat(finding.text()).contains("AS64511").contains("30 active days");
        });
  }

  @Test
  void newNetwork_seenOnce_isNotReportedAgain() {
    Calls deploy = Calls.by("deploy");
    List<Observed> calls = new ArrayList<>(deploy.daily(30));
    calls.add(deploy.onDay(30).from(Calls.HOSTING));
    calls.add(deploy.onDay(31).from(Calls.HOSTING));

    assertThat(Calls.findings(calls)).hasSize(1);
  }

  @Test
  void newNetwork_principalOfOneDay_countsForLittle() {
    Calls stranger = Calls.by("newcomer");

    List<Finding> findings =
        Calls.findingsOfLast(
            List.of(stranger, stranger, stranger, stranger, stranger),
            stranger.from(Calls.network(64_511, "RO", NetworkKind.UNKNOWN)));

    assertThat(findings).allSatisfy(finding -> assertThat(finding.points()).isLessThan(2));
  }

  @Test
  void newNetwork_personWhoTravelsEveryWeek_isWorthLessThanOneWhoNeverDoes() {
    Calls person = Calls.by("mira");
    List<Observed> traveller = new ArrayList<>();
    for (int day = 0; day < 28; day++) {
      traveller.add(
          person.onDay(day).from(Calls.network(64_496 + day % 7, "DE", NetworkKind.CONSUMER)));
    }

    double strange =
        points(Calls.findingsOfLast(person.daily(28), person.onDay(28).from(Calls.HOSTING)));
    double usual = points(Calls.findingsOfLast(traveller, person.onDay(28).from(Calls.HOSTING)));

    assertThat(usual).isLessThan(strange / 2);
  }

  @Test
  void newNetwork_networkOfColleagues_countsAThird() {
    Calls deploy = Calls.by("deploy");
    IpContext office = Calls.network(64_501, "DE", NetworkKind.BUSINESS);
    List<Observed> calls = new ArrayList<>(deploy.daily(30));
    double alone = points(Calls.findingsOfLast(calls, deploy.onDay(30).from(office)));
    calls.add(Calls.by("colleague").onDay(29).from(office));

    assertThat(points(Calls.findingsOfLast(calls, deploy.onDay(30).from(office))))
        .isCloseTo(0.3 * alone, within(0.01));
  }

  @Test
  void newNetwork_trustedOrPrivateOrServiceMade_isSilent() {
    Calls deploy = Calls.by("deploy");
    List<Observed> before = deploy.daily(30);
    IpContext trusted =
        new IpContext("192.0.2.0/24", 64_511, "", "RO", NetworkKind.BUSINESS, true, "");

    assertThat(Calls.findingsOfLast(before, deploy.onDay(30).from(trusted))).isEmpty();
    assertThat(
            Calls.findingsOfLast(
                before, deploy.onDay(30).from(Calls.network(0, "", NetworkKind.PRIVATE))))
        .isEmpty();
    assertThat(
            Calls.findingsOfLast(
                before, deploy.onDay(30).from(Calls.HOSTING).madeBy("config.amazonaws.com")))
        .isEmpty();
  }

  @Test
  void newRegion_firstChangeOfAnybodyThere_fires() {
    Calls deploy = Calls.by("deploy").writing("RunInstances", "eu-west-1");

    assertThat(
            Calls.findingsOfLast(
                deploy.daily(20), deploy.onDay(20).writing("RunInstances", "ap-south-1")))
        .extracting(Finding::detection)
        .containsExactly("aws.auth.new-region");
  }

  @Test
  void newRegion_readingThereOrWhereColleaguesWork_isSilent() {
    Calls deploy = Calls.by("deploy").writing("RunInstances", "eu-west-1");
    List<Observed> before = new ArrayList<>(deploy.daily(20));
    before.add(Calls.by("colleague").onDay(19).writing("RunInstances", "ap-south-1"));

    assertThat(Calls.findingsOfLast(before, deploy.onDay(20).writing("RunInstances", "ap-south-1")))
        .isEmpty();
    assertThat(Calls.findingsOfLast(deploy.daily(20), Calls.by("deploy").onDay(20))).isEmpty();
  }

  @Test
  void newAgent_toolNobodyUses_firesAndNewVersionOfAKnownOneDoesNot() {
    Calls deploy = Calls.by("deploy");

    assertThat(Calls.findingsOfLast(deploy.daily(20), deploy.onDay(20).with("Scanner/1.0 windows")))
        .extracting(Finding::detection)
        .containsExactly("aws.auth.ua-family-shift");
    assertThat(Calls.findingsOfLast(deploy.daily(20), deploy.onDay(20).with("aws-cli/2.99 linux")))
        .isEmpty();
  }

  @Test
  void newNetwork_machineOfAnotherCloud_isNamedByItsOwnId() {
    assertThat(firedFrom(Calls.serviceAccount("deploy"), Calls.HOSTING))
        .contains("gcp.auth.sa-new-network");
    assertThat(firedFrom(Calls.application("deploy"), Calls.HOSTING))
        .contains("az.auth.sp-new-network");
  }

  @Test
  void newNetwork_rentedServerInTheSameCloud_isKnownByItsPrefix() {
    Calls deploy = Calls.role("deploy", "instance").from(cloud("192.0.2.0/24"));

    assertThat(firedFrom(deploy, cloud("198.51.100.0/24"))).contains("aws.auth.new-network");
  }

  @Test
  void newNetwork_autoscalerThatChangesItsPrefixEveryDay_isSilent() {
    Calls node = Calls.role("node", "instance");
    List<Observed> before = new ArrayList<>();
    for (int day = 0; day < 30; day++) {
      before.add(node.onDay(day).from(cloud("192.0." + day + ".0/24")));
    }

    assertThat(Calls.findingsOfLast(before, node.onDay(30).from(cloud("192.0.99.0/24")))).isEmpty();
  }

  @Test
  void newNetworkKind_machineFromAHome_fires() {
    IpContext home = Calls.network(64_509, "DE", NetworkKind.CONSUMER);

    assertThat(firedFrom(Calls.role("deploy", "ci"), home))
        .contains("aws.auth.consumer-or-anonymiser");
    assertThat(firedFrom(Calls.serviceAccount("deploy"), home)).contains("gcp.auth.sa-anonymiser");
  }

  @Test
  void newNetworkKind_personFromAHome_isSilent() {
    IpContext home = Calls.network(64_509, "DE", NetworkKind.CONSUMER);

    assertThat(firedFrom(Calls.role("dev", "mira@example.com"), home))
        .doesNotContain("aws.auth.consumer-or-anonymiser");
  }

  @Test
  void twoHolders_twoNetworksAndToolsAndServicesAtOnce_fires() {
    Calls deploy = Calls.by("deploy");
    Calls thief =
        deploy
            .onDay(20)
            .later(Duration.ofMinutes(10))
            .from(Calls.HOSTING)
            .with("Boto3/1.34 linux")
            .doing("iam.amazonaws.com", "ListUsers");
    List<Observed> before = new ArrayList<>(deploy.daily(20));
    before.add(deploy.onDay(20));

    assertThat(ids(Calls.findingsOfLast(before, thief))).contains("aws.auth.concurrent-holders");
    assertThat(ids(Calls.findingsOfLast(before, thief.with("aws-cli/2.1 linux"))))
        .doesNotContain("aws.auth.concurrent-holders");
    assertThat(ids(Calls.findingsOfLast(before, thief.later(Duration.ofHours(2)))))
        .doesNotContain("aws.auth.concurrent-holders");
  }

  @Test
  void twoHolders_networksUsedSideBySideForWeeks_areSilent() {
    Calls connector = Calls.by("connector");
    Calls other =
        connector.from(Calls.HOSTING).with("Boto3/1.34 linux").doing("s3.amazonaws.com", "GetAcl");
    List<Observed> before = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      before.add(connector.onDay(day));
      before.add(other.onDay(day).later(Duration.ofMinutes(5)));
    }
    before.add(connector.onDay(20));

    assertThat(ids(Calls.findingsOfLast(before, other.onDay(20).later(Duration.ofMinutes(5)))))
        .doesNotContain("aws.auth.concurrent-holders");
  }

  @Test
  void travel_fartherThanAnAeroplane_fires() {
    Calls person = Calls.role("dev", "mira@example.com");
    List<Observed> before = new ArrayList<>(person.daily(20));
    before.add(person.onDay(20));
    IpContext brazil = Calls.network(64_509, "BR", NetworkKind.CONSUMER);

    assertThat(
            ids(
                Calls.findingsOfLast(
                    before, person.onDay(20).later(Duration.ofHours(2)).from(brazil))))
        .contains("aws.auth.geo-velocity");
    assertThat(
            ids(
                Calls.findingsOfLast(
                    before, person.onDay(20).later(Duration.ofHours(14)).from(brazil))))
        .as("a flight")
        .doesNotContain("aws.auth.geo-velocity");
    assertThat(
            ids(
                Calls.findingsOfLast(
                    before,
                    person
                        .onDay(20)
                        .later(Duration.ofHours(2))
                        .from(Calls.network(64_509, "BR", NetworkKind.VPN)))))
        .as("a tunnel")
        .doesNotContain("aws.auth.geo-velocity");
    assertThat(
            ids(
                Calls.findingsOfLast(
                    before,
                    person
                        .onDay(20)
                        .later(Duration.ofMinutes(5))
                        .from(Calls.network(64_509, "AT", NetworkKind.CONSUMER)))))
        .as("a neighbouring country")
        .doesNotContain("aws.auth.geo-velocity");
  }

  @Test
  void sessionToken_onlyFromANewNetwork_fires() {
    Calls session = Calls.by("deploy").doing("sts.amazonaws.com", "GetSessionToken");
    List<Observed> before = session.daily(20);

    assertThat(ids(Calls.findingsOfLast(before, session.onDay(20).from(Calls.HOSTING))))
        .contains("aws.sts.session-token");
    assertThat(ids(Calls.findingsOfLast(before, session.onDay(20))))
        .doesNotContain("aws.sts.session-token");
  }

  @Test
  void creation_machineInAzureFromANewNetwork_fires() {
    Calls operator =
        Calls.application("operator")
            .changing("microsoft.compute", "Microsoft.Compute/virtualMachines/write");

    assertThat(firedFrom(operator, Calls.HOSTING)).contains("az.create.untrusted");
    assertThat(firedFrom(operator, Calls.OFFICE)).doesNotContain("az.create.untrusted");
  }

  private static IpContext cloud(String prefix) {
    return new IpContext(prefix, 64_512, "Example Cloud", "IE", NetworkKind.CLOUD, false, "");
  }

  private static List<String> firedFrom(Calls usual, IpContext where) {
    return ids(Calls.findingsOfLast(usual.daily(20), usual.onDay(20).from(where)));
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::detection).toList();
  }

  private static double points(List<Finding> findings) {
    return findings.stream().mapToDouble(Finding::points).sum();
  }
}
