package io.keytrail.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.sigma.RuleReport.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLintTest {
  private static RuleReport lint(String product, String service, String detection) {
    String yaml = SigmaTesting.rule(product, service, detection) + "id: 1\n";
    return RuleLint.lint(List.of(new RuleFile("r.yml", yaml)), RuleOptions.DEFAULTS)
        .reports()
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "azure; auditlogs; s: {ConsentContext.IsAdminConsent: true}; "
            + "the field 'ConsentContext.IsAdminConsent' never exists in entra-audit records",
        "azure; activitylogs; s: {properties.message: Azure Kubernetes Pods Deleted}; "
            + "holds the name of an operation, never a sentence",
        "aws; cloudtrail; s: {eventname: A, no.such.field: x}; "
            + "the field 'no.such.field' never exists in cloudtrail records",
        "gcp; gcp.audit; s: {protoPayload.nothing.x: y}; never exists",
        "azure; signinlogs; s: {Whatever: y}; never exists in entra-sign-in records"
      })
  void lint_aRuleThatNeedsWhatNeverIs_isUnmatchableAndStillLoaded(
      String product, String service, String selection, String reason) {
    RuleReport report = lint(product, service, selection + "\ncondition: s");

    assertThat(report.outcome()).isEqualTo(Outcome.UNMATCHABLE);
    assertThat(report.reason()).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "azure; activitylogs; s: {properties.message: Microsoft.Compute/virtualMachines/delete}",
        "azure; auditlogs; s: {properties.message: Add user}",
        "azure; auditlogs; s: {TargetResources.ModifiedProperties.NewValue|contains: x}",
        "azure; signinlogs; s: {properties.status.errorCode: 0, ResultType: 0}",
        "azure; signinlogs; s: {NetworkLocationDetails: '[]', Username: x}",
        "gcp; gcp.audit; s: {gcp.audit.method_name: x, data.protoPayload.request.y: z}",
        "gcp; google_workspace.admin; s: {eventService: x, eventName: y, new_value: z}",
        "m365; threat_management; s: {eventSource: x, eventName: y, status: success}",
        "aws; cloudtrail; s: {eventName: A, additionalEventdata.MFAUsed: 'No'}"
      })
  void lint_knownFieldsInAnySpelling_areMatchable(
      String product, String service, String selection) {
    assertThat(lint(product, service, selection + "\ncondition: s").outcome())
        .isEqualTo(Outcome.LOADED);
  }

  @Test
  void lint_anImpossibleAlternative_isAWarningOnly() {
    RuleReport report =
        lint("aws", "cloudtrail", "s: {eventName: A}\nt: {nonsense: x}\ncondition: s or t");

    assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
    assertThat(report.warnings()).anyMatch(text -> text.contains("'nonsense' never exists"));
  }

  @Test
  void lint_aRuleThatSeesEveryEvent_isWarnedOf() {
    assertThat(lint("aws", "cloudtrail", "k: [needle]\ncondition: k").warnings())
        .anyMatch(text -> text.contains("every event of its log is put to it"));
    assertThat(lint("aws", "cloudtrail", "s: {eventName: A}\ncondition: s").warnings()).isEmpty();
  }

  @Test
  void lint_aRegexTooDearForLongTexts_isWarnedOfWithItsReach() {
    String rule = "s: {eventName: A, userAgent|re: '%s'}\ncondition: s";
    assertThat(lint("aws", "cloudtrail", rule.formatted("(.*a){12}$")).warnings())
        .containsExactly(
            "the regular expression '(.*a){12}$' takes up to 63 steps for every character"
                + " (cheap ones at most 50), so of each text it reads the first 79365 characters"
                + " only");
    assertThat(lint("aws", "cloudtrail", rule.formatted("^(a|a?)+$")).warnings()).isEmpty();
  }

  @Test
  void lint_anArnComparedWithAName_isWarnedOf() {
    assertThat(
            lint(
                    "aws",
                    "cloudtrail",
                    "s: {eventName: A, userIdentity.arn|fieldref: requestParameters.userName}\n"
                        + "condition: s")
                .warnings())
        .anyMatch(text -> text.contains("only one of them is an ARN"));
  }

  @Test
  void lint_idsAndNamesThatStandTwice_areWarnedOfAndCounted() {
    String yaml = SigmaTesting.rule("aws", "cloudtrail", "s: {eventName: A}\ncondition: s");
    RuleLint lint =
        RuleLint.lint(
            List.of(
                new RuleFile("one.yml", yaml + "id: x\n"),
                new RuleFile("two.yml", yaml + "id: x\n"),
                new RuleFile("three.yml", "[")),
            RuleOptions.DEFAULTS);

    assertThat(lint.count(Outcome.LOADED)).isEqualTo(2);
    assertThat(lint.count(Outcome.UNSUPPORTED)).isEqualTo(1);
    assertThat(lint.count(Outcome.UNROUTABLE)).isZero();
    assertThat(lint.clean()).isFalse();
    assertThat(lint.reports().get(1).warnings())
        .containsExactly(
            "its id 'x' is also that of a rule in one.yml",
            "its name 'test' is also that of a rule in one.yml");
  }
}
