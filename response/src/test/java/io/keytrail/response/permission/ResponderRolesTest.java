package io.keytrail.response.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.identity.Provider;
import io.keytrail.response.Steps;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponderRolesTest {
  @ParameterizedTest
  @CsvSource({
    "aws iam list-attached-user-policies --user-name a, iam:ListAttachedUserPolicies",
    "aws --region eu-west-1 ec2 describe-instances, ec2:DescribeInstances",
    "aws s3api get-bucket-policy --bucket b, s3:GetBucketPolicy",
    "aws sts get-caller-identity, ",
    "gcloud iam service-accounts describe a, ",
    "aws, "
  })
  void of_callOfTheClient_isItsAction(String line, String action) {
    assertThat(AwsAction.of(CommandLine.of(line.split(" "))).orElse(null)).isEqualTo(action);
  }

  @Test
  void of_plan_keepsDutiesAndProvidersApart() {
    List<ResponderRole> roles =
        ResponderRoles.of(
            Steps.plan(
                needing(Phase.DENY, "iam:AttachUserPolicy", "iam:GetRole"),
                needing(Phase.DENY, "organizations:AttachPolicy"),
                needing(Phase.CUT_OFF, "iam:UpdateAssumeRolePolicy"),
                needing(Phase.CUT_OFF, "iam.serviceAccountKeys.disable"),
                needing(Phase.CUT_OFF, "User.EnableDisableAccount.All"),
                needing(Phase.CUT_OFF, "admin:org")));

    assertThat(roles)
        .extracting(role -> role.provider() + " " + role.duty())
        .containsExactlyInAnyOrder(
            "AWS READ",
            "AWS CONTAIN",
            "AWS REVOKE",
            "AWS ORGANISATION",
            "AWS UNDO",
            "GCP CONTAIN",
            "AZURE CONTAIN",
            "GITHUB CONTAIN");
    assertThat(roles)
        .filteredOn(role -> role.provider() == Provider.AWS && role.duty() == Duty.CONTAIN)
        .singleElement()
        .extracting(ResponderRole::permissions)
        .isEqualTo(new TreeSet<>(List.of("iam:AttachUserPolicy")));
    assertThat(roles)
        .filteredOn(role -> role.duty() == Duty.READ)
        .singleElement()
        .satisfies(role ->
            assertThat(role.permissions())
                .contains("iam:GetRole", "iam:ListEntitiesForPolicy", "iam:GetGroup"));
  }

  private static PlanStep needing(Phase phase, String... permissions) {
    PlanStep step = Steps.step(phase, "target of " + permissions[0]);
    return new PlanStep(
        step.phase(),
        step.recipe(),
        step.aim(),
        step.what(),
        step.why(),
        step.act(),
        step.approval(),
        step.undo(),
        step.survival(),
        step.verification(),
        step.risk(),
        List.of(permissions));
  }
}
