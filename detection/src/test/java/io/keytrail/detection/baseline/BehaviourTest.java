package io.keytrail.detection.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.detection.enrich.NetworkKind;
import io.keytrail.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BehaviourTest {
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

  private static double points(List<Finding> findings) {
    return findings.stream().mapToDouble(Finding::points).sum();
  }
}
