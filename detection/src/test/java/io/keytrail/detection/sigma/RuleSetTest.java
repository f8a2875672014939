package io.keytrail.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {
  private static final String ADMIN_GRANT =
      """
      title: Administrator rights given
      id: 7d7e0f0e-7b3c-4c9e-9c53-0c5f6d0a1b2c
      name: aws.iam.admin-grant
      status: stable
      description: Somebody became an administrator.
      tags:
        - attack.persistence
        - attack.t1098.003
      logsource:
        product: aws
        service: cloudtrail
      detection:
        selection:
          eventSource: iam.amazonaws.com
          eventName: [AttachUserPolicy, AttachRolePolicy]
          requestParameters.policyArn|endswith: /AdministratorAccess
        condition: selection
      falsepositives: [Infrastructure code]
      level: high
      keytrail:
        layer: identity-change
        points: 18
        story: "gave {requestParameters.userName} administrator rights"
      """;

  private static final String ATTACH =
      """
      {"eventSource":"iam.amazonaws.com","eventName":"AttachUserPolicy","eventID":"e1",
       "requestParameters":{"userName":"bob","policyArn":"arn:aws:iam::aws:policy/%s"}}
      """;

  @Test
  void load_novelty_isTakenAsStatedAndNothingElseIsAccepted() {
    String base = SigmaTesting.rule("aws", "cloudtrail", "s: {eventName: A}\ncondition: s");
    Rule stated = SigmaTesting.load(base + "keytrail: {novelty: network}\n").rules().getFirst();
    Rule unstated = SigmaTesting.load(base).rules().getFirst();
    RuleReport wrong =
        RuleSet.load(
                List.of(new RuleFile("test.yml", base + "keytrail: {novelty: netwrok}\n")),
                RuleOptions.DEFAULTS)
            .reports()
            .getFirst();

    assertThat(stated.novelty()).isEqualTo(Novelty.NETWORK);
    assertThat(unstated.novelty()).isEqualTo(Novelty.NONE);
    assertThat(wrong.outcome()).isEqualTo(RuleReport.Outcome.UNSUPPORTED);
    assertThat(wrong.reason()).contains("'keytrail.novelty' is 'netwrok'", "network");
  }

  @Test
  void load_aRuleWithOurAttribute_keepsItsMetadata() {
    Rule rule = SigmaTesting.load(ADMIN_GRANT).rules().getFirst();

    assertThat(rule.name()).isEqualTo("aws.iam.admin-grant");
    assertThat(rule.layer()).isEqualTo(Layer.IDENTITY_CHANGE);
    assertThat(rule.points()).isEqualTo(18);
    assertThat(rule.hard()).isFalse();
    assertThat(rule.techniques()).containsExactly("T1098.003");
    assertThat(rule.falsePositives()).containsExactly("Infrastructure code");
    assertThat(rule.reporting()).isTrue();
  }

  @Test
  void load_aForeignRule_takesLayerFromTacticAndPointsFromLevel() {
    Rule rule =
        SigmaTesting.load(ADMIN_GRANT.substring(0, ADMIN_GRANT.indexOf("keytrail:")))
            .rules()
            .getFirst();

    assertThat(rule.layer()).isEqualTo(Layer.IDENTITY_CHANGE);
    assertThat(rule.points()).isEqualTo(14);
  }

  @Test
  void match_anEventThatFits_tellsTheStoryWithItsValues() {
    RuleMatch[] found = new RuleMatch[1];
    SigmaTesting.load(ADMIN_GRANT)
        .matcher()
        .match(
            Events.cloudTrail(ATTACH.formatted("AdministratorAccess")), match -> found[0] = match);

    assertThat(found[0].text()).isEqualTo("gave bob administrator rights");
    assertThat(found[0].event().id()).isEqualTo("e1");
    assertThat(found[0].finding().detection()).isEqualTo("aws.iam.admin-grant");
  }

  @Test
  void match_aNearMiss_staysSilent() {
    RuleSet rules = SigmaTesting.load(ADMIN_GRANT);

    assertThat(SigmaTesting.matches(rules, Events.cloudTrail(ATTACH.formatted("ReadOnlyAccess"))))
        .isEmpty();
  }

  @Test
  void load_aBadDocumentBetweenGoodOnes_costsOnlyItself() {
    String bad = "title: Bad\nlogsource: {product: aws}\ndetection: {s: {a: 1}, condition: s and}";
    RuleSet rules =
        RuleSet.load(
            List.of(
                new RuleFile("a.yml", ADMIN_GRANT + "---\n" + bad + "\n---\n" + ADMIN_GRANT),
                new RuleFile("b.yml", "]["),
                new RuleFile("c.yml", ADMIN_GRANT)),
            RuleOptions.DEFAULTS);

    assertThat(rules.rules()).hasSize(3);
    assertThat(rules.reports())
        .extracting(RuleReport::outcome)
        .containsExactly(
            RuleReport.Outcome.LOADED,
            RuleReport.Outcome.UNSUPPORTED,
            RuleReport.Outcome.LOADED,
            RuleReport.Outcome.UNSUPPORTED,
            RuleReport.Outcome.LOADED);
    assertThat(rules.reports().get(1).reason()).contains("something is missing at its end");
  }

  @Test
  void load_aRuleForAForeignLog_isUnroutable() {
    RuleSet rules = SigmaTesting.load(SigmaTesting.rule("okta", "okta", "s: {a: 1}\ncondition: s"));

    assertThat(rules.reports().getFirst().outcome()).isEqualTo(RuleReport.Outcome.UNROUTABLE);
    assertThat(rules.reports().getFirst().reason()).contains("okta/okta");
    assertThat(rules.rules()).hasSize(1);
  }
}
