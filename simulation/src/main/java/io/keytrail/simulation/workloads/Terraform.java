package io.keytrail.simulation.workloads;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.chance.Dice;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import io.keytrail.simulation.records.aws.Caller;
import java.time.Instant;

/**
 * Infrastructure from code: a drift check every night, a change every few days, and three changes
 * that look like trouble and are none: a user for a new colleague, a cluster in a new region, a
 * role for a vendor of another account.
 */
public record Terraform(String account, String region) implements Actor {
  /** Day on which the cluster in Frankfurt is made. */
  static final int NEW_REGION_DAY = 14;

  /** Day on which the posture scanner gets its role. */
  static final int SCANNER_DAY = 16;

  private static final int NEW_HIRE_DAY = 9;
  private static final String AGENT =
      "APN/1.0 HashiCorp/1.0 Terraform/1.13.1 (+https://www.terraform.io)"
          + " terraform-provider-aws/6.10.0 (+https://registry.terraform.io/providers/hashicorp/aws)"
          + " aws-sdk-go-v2/1.38.1 ua/2.1 os/linux lang/go#1.24.6 md/GOOS#linux md/GOARCH#amd64";

  @Override
  public void act(Day day, Journal journal) {
    Dice dice = day.dice("terraform " + account);
    AwsDesk desk = new AwsDesk(journal, dice, account, region);
    if (account.equals(Company.PRODUCTION)) {
      run(desk, day.at(4 * 3600 + dice.below(600)), 6);
    }
    if (!day.workday()) {
      return;
    }
    Instant change = day.at(9 * 3600 + dice.below(6 * 3600));
    if (day.number() == NEW_HIRE_DAY && account.equals(Company.DEVELOPMENT)) {
      newColleague(desk, change);
    } else if (day.number() == NEW_REGION_DAY && account.equals(Company.PRODUCTION)) {
      newRegion(desk, change);
    } else if (day.number() == SCANNER_DAY) {
      scannerRole(desk, change);
    } else if (dice.chance(0.3)) {
      Caller caller = run(desk, change, 14);
      desk.log(change.plusSeconds(40), "ec2:CreateLaunchTemplateVersion", caller);
      desk.log(
          desk.call(change.plusSeconds(42), "iam:PutRolePolicy", caller)
              .with("role", "app-web")
              .with("policy", policy("ssm:GetParametersByPath", "/web/*")));
    }
  }

  private Caller run(AwsDesk desk, Instant start, int reads) {
    Dice dice = desk.dice();
    String runner = Networks.named("Hosted build runners").address(dice.below(60));
    Role role = Role.of(account, "terraform-apply");
    RoleSession session = Pipelines.begin(desk, start, role, "infrastructure", runner);
    Caller caller = Caller.of(session, runner, AGENT);
    Pipelines.plan(desk, start, caller, reads);
    return caller;
  }

  private void newColleague(AwsDesk desk, Instant at) {
    Caller caller = run(desk, at, 14);
    String user = "noor.jansen-cli";
    desk.log(desk.call(at.plusSeconds(50), "iam:CreateUser", caller).with("user", user));
    desk.log(
        desk.call(at.plusSeconds(52), "iam:AddUserToGroup", caller)
            .with("user", user)
            .with("group", "developers"));
    desk.log(
        desk.call(at.plusSeconds(54), "iam:CreateAccessKey", caller)
            .with("user", user)
            .with("issued", Role.longLivedKey(desk.dice())));
  }

  private void newRegion(AwsDesk desk, Instant at) {
    Caller caller = run(desk, at, 14);
    AwsDesk frankfurt = desk.in("eu-central-1");
    Pipelines.plan(frankfurt, at.plusSeconds(30), caller, 8);
    frankfurt.log(
        frankfurt
            .call(at.plusSeconds(60), "s3:CreateBucket", caller)
            .with("bucket", "larkfield-planner-de"));
    frankfurt.log(
        frankfurt
            .call(at.plusSeconds(62), "logs:CreateLogGroup", caller)
            .with("group", "/ecs/planner-de"));
    frankfurt.log(
        frankfurt
            .call(at.plusSeconds(64), "ec2:CreateSecurityGroup", caller)
            .with("groupName", "planner-de"));
    frankfurt.log(at.plusSeconds(66), "ec2:AuthorizeSecurityGroupIngress", caller);
    frankfurt.log(
        frankfurt.call(at.plusSeconds(70), "ecs:CreateCluster", caller).with("cluster", "planner"));
    frankfurt.log(
        frankfurt
            .call(at.plusSeconds(80), "ecs:CreateService", caller)
            .with("cluster", "planner")
            .with("service", "planner-de"));
  }

  private void scannerRole(AwsDesk desk, Instant at) {
    Caller caller = run(desk, at, 14);
    desk.log(
        desk.call(at.plusSeconds(50), "iam:CreateRole", caller)
            .with("role", "PlainviewAudit")
            .with("description", "Read-only posture scans, ticket SEC-311")
            .with("trust", trust(PostureScanner.VENDOR_ACCOUNT, PostureScanner.EXTERNAL_ID))
            .with(
                "trustEncoded",
                "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%5D%7D"));
    desk.log(
        desk.call(at.plusSeconds(52), "iam:AttachRolePolicy", caller)
            .with("role", "PlainviewAudit")
            .with("policyArn", "arn:aws:iam::aws:policy/SecurityAudit"));
  }

  private static String policy(String action, String resource) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\""
        + action
        + "\"],\"Resource\":\"arn:aws:ssm:*:*:parameter"
        + resource
        + "\"}]}";
  }

  private static String trust(String vendor, String externalId) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
        + "\"arn:aws:iam::"
        + vendor
        + ":root\"},\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":"
        + "{\"sts:ExternalId\":\""
        + externalId
        + "\"}}}]}";
  }
}
