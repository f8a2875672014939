package io.keytrail.simulation.attack;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.AwsDesk;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.billing.Charge;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.company.Networks;
import io.keytrail.simulation.records.aws.AwsIdentity.IamUser;
import io.keytrail.simulation.records.aws.CloudTrailEvent;
import io.keytrail.simulation.records.aws.Failure;
import java.time.Instant;
import java.util.List;

/**
 * A developer's long-lived key in the wrong hands. In the night it is tried out from a VPN; in the
 * evening it comes back from a rented server in another region, makes itself a second key, starts
 * graphics instances wherever the limits allow, and stops the account's own trail. The next day the
 * second key looks after the instances and starts more, while the owner works on unaware.
 *
 * @param owner whose key it is
 * @param firstDay day of the run on which the key is tried out
 */
public record StolenKey(IamUser owner, int firstDay) implements Actor {
  private static final String PROBE_AGENT =
      "Boto3/1.26.90 Python/3.8.10 Linux/5.4.0-150-generic Botocore/1.29.90";
  private static final String WORK_AGENT =
      "aws-cli/1.22.34 Python/3.10.12 Linux/5.15.0-91-generic botocore/1.23.34";
  private static final int PROBE_SECOND = 2 * 3600 + 11 * 60 + 8;
  private static final int RETURN_SECOND = 19 * 3600 + 42 * 60 + 31;
  private static final int NEXT_DAY_SECOND = 3 * 3600 + 5 * 60 + 12;

  @Override
  public void act(Day day, Journal journal) {
    AwsDesk desk =
        new AwsDesk(journal, day.dice("thief"), Company.DEVELOPMENT, Company.HOME_REGION);
    String secondKey = Role.longLivedKey(day.lasting("thief's second key"));
    List<StolenInstance> instances = StolenInstance.all(day.seed());
    if (day.number() == firstDay) {
      probe(desk, day.at(PROBE_SECOND));
      takeOver(desk, day.at(RETURN_SECOND), secondKey, instances);
    } else if (day.number() == firstDay + 1) {
      lookAfter(desk, day.at(NEXT_DAY_SECOND), secondKey);
    }
  }

  private void probe(AwsDesk desk, Instant start) {
    String region = "us-east-1";
    String home = Company.HOME_REGION;
    new Thief(desk, owner, Networks.named("Foghorn VPN").address(4), PROBE_AGENT, start)
        .step("probe")
        .calls(region, "sts:GetCallerIdentity")
        .waits(4)
        .isDenied(region, "iam:GetUser")
        .isDenied(region, "iam:ListAttachedUserPolicies")
        .isDenied(region, "iam:ListGroupsForUser")
        .isDenied(region, "iam:ListUsers")
        .isDenied(region, "iam:ListRoles")
        .isDenied(region, "iam:GetAccountSummary")
        .isDenied(region, "iam:GetAccountAuthorizationDetails")
        .calls(region, "s3:ListBuckets")
        .isDenied(region, "ses:GetSendQuota")
        .isDenied(region, "ses:ListIdentities")
        .isDenied(region, "bedrock:ListFoundationModels")
        .isDenied(region, "secretsmanager:ListSecrets")
        .isDenied(region, "kms:ListKeys")
        .calls(home, "ec2:DescribeInstances")
        .calls(region, "ec2:DescribeRegions")
        .isDenied(home, "rds:DescribeDBInstances")
        .isDenied(home, "eks:ListClusters")
        .isDenied(region, "sns:ListTopics")
        .isDenied(region, "sagemaker:ListNotebookInstances")
        .isDenied(region, "lightsail:GetInstances")
        .isDenied(region, "organizations:DescribeOrganization")
        .isDenied(region, "ce:GetCostAndUsage")
        .calls(home, "cloudtrail:DescribeTrails")
        .isDenied(home, "guardduty:ListDetectors");
  }

  private void takeOver(
      AwsDesk desk, Instant start, String secondKey, List<StolenInstance> instances) {
    String address = Networks.named("Quayside Servers").address(17);
    Thief thief = new Thief(desk, owner, address, WORK_AGENT, start);
    thief
        .step("return")
        .calls("us-east-1", "sts:GetCallerIdentity")
        .calls("us-east-1", "ec2:DescribeAccountAttributes")
        .calls("us-east-1", "servicequotas:GetServiceQuota", e -> e.with("quota", "L-DB2E81BA"))
        .calls("us-west-2", "servicequotas:GetServiceQuota", e -> e.with("quota", "L-DB2E81BA"))
        .calls("us-east-1", "ec2:DescribeInstanceTypeOfferings")
        .calls("us-west-2", "ec2:DescribeInstanceTypeOfferings")
        .calls("us-west-2", "ec2:DescribeSpotPriceHistory")
        .step("second-key")
        .isDenied("us-east-1", "iam:CreateUser")
        .waits(30)
        .calls("us-east-1", "iam:ListAccessKeys")
        .calls("us-east-1", "iam:CreateAccessKey", e -> e.with("issued", secondKey));
    Thief second = thief.waits(95).with(owner.withKey(secondKey));
    second.step("second-key").calls("us-east-1", "sts:GetCallerIdentity");
    startInstances(second.step("instances"), instances);
    second
        .step("stop-logging")
        .calls(Company.HOME_REGION, "cloudtrail:DescribeTrails")
        .calls(Company.HOME_REGION, "cloudtrail:GetTrailStatus")
        .calls(Company.HOME_REGION, "cloudtrail:StopLogging");
    second
        .step("instances")
        .waits(40)
        .calls("us-east-2", "servicequotas:RequestServiceQuotaIncrease")
        .calls("us-west-2", "ec2:RunInstances", e -> gpu(e, instances.get(3)))
        .calls("us-west-2", "ec2:DescribeInstances");
  }

  private static void startInstances(Thief thief, List<StolenInstance> instances) {
    thief
        .calls("us-east-1", "ec2:ImportKeyPair", e -> e.with("keyName", "ubuntu-01"))
        .calls("us-east-1", "ec2:CreateSecurityGroup", e -> e.with("groupName", "launch-wizard-11"))
        .calls(
            "us-east-1",
            "ec2:AuthorizeSecurityGroupIngress",
            e -> e.with("port", "22").with("range", "0.0.0.0/0"))
        .calls(
            "us-east-1", "ec2:RunInstances", e -> gpu(e, "p3.8xlarge", 1).failing(Failure.DRY_RUN))
        .calls(
            "us-east-1",
            "ec2:RunInstances",
            e -> gpu(e, "p3.8xlarge", 2).failing(Failure.VCPU_LIMIT).with("limit", "64"))
        .calls("us-east-1", "ec2:RunInstances", e -> gpu(e, instances.get(0)))
        .calls("us-west-2", "ec2:ImportKeyPair", e -> e.with("keyName", "ubuntu-01"))
        .calls("us-west-2", "ec2:RunInstances", e -> gpu(e, instances.get(1)))
        .calls(
            "us-east-2",
            "ec2:RunInstances",
            e -> gpu(e, "g5.12xlarge", 2).failing(Failure.VCPU_LIMIT).with("limit", "0"))
        .calls("ap-southeast-1", "ec2:ImportKeyPair", e -> e.with("keyName", "ubuntu-01"))
        .calls("ap-southeast-1", "ec2:RunInstances", e -> gpu(e, instances.get(2)))
        .calls(
            "ap-northeast-1",
            "ec2:RunInstances",
            e -> gpu(e, "g4dn.12xlarge", 2).failing(Failure.VCPU_LIMIT).with("limit", "0"));
  }

  /** What the machines cost a day once they run. */
  public static List<Charge> charges(long seed) {
    return StolenInstance.all(seed).stream().map(StolenInstance::charge).toList();
  }

  private static CloudTrailEvent gpu(CloudTrailEvent event, StolenInstance instance) {
    return gpu(event, instance.type(), 1).with("instance", instance.id());
  }

  private static CloudTrailEvent gpu(CloudTrailEvent event, String type, int count) {
    return event
        .with("type", type)
        .with("count", Integer.toString(count))
        .with("keyName", "ubuntu-01")
        .with("disk", "120");
  }

  private void lookAfter(AwsDesk desk, Instant start, String secondKey) {
    String address = Networks.named("Quayside Servers").address(17);
    new Thief(desk, owner.withKey(secondKey), address, WORK_AGENT, start)
        .step("instances")
        .calls("us-east-1", "ec2:DescribeInstances")
        .calls("us-west-2", "ec2:DescribeInstances")
        .calls("ap-southeast-1", "ec2:DescribeInstances")
        .waits(600)
        .calls("us-west-2", "ec2:RequestSpotInstances", e -> gpu(e, "g5.12xlarge", 2))
        .calls("us-west-2", "ec2:DescribeInstanceStatus");
  }
}
