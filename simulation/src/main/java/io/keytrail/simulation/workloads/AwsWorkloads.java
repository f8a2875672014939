package io.keytrail.simulation.workloads;

import static io.keytrail.simulation.company.Company.DEVELOPMENT;
import static io.keytrail.simulation.company.Company.HOME_REGION;
import static io.keytrail.simulation.company.Company.MANAGEMENT;
import static io.keytrail.simulation.company.Company.PRODUCTION;

import io.keytrail.simulation.activity.Actor;
import io.keytrail.simulation.activity.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that runs by itself in the company's AWS accounts, with how often. */
public final class AwsWorkloads {
  private static final String EGRESS = "Cloud egress eu-west-1";

  private AwsWorkloads() {}

  public static List<Actor> all() {
    return Stream.of(services(), applications(), automation()).flatMap(List::stream).toList();
  }

  private static List<Actor> services() {
    return List.of(
        config(PRODUCTION, HOME_REGION, "config-recorder", 40),
        config(PRODUCTION, "us-east-1", "config-global", 6),
        config(DEVELOPMENT, HOME_REGION, "config-recorder", 9),
        new ServiceRounds(
            Role.linked(
                PRODUCTION, "AWSServiceRoleForTrustedAdvisor", "trustedadvisor.amazonaws.com"),
            "trustedadvisor.amazonaws.com",
            "us-east-1",
            "trusted-advisor",
            7),
        trailCheck(PRODUCTION, 8),
        trailCheck(DEVELOPMENT, 3),
        encryption(PRODUCTION, "s3.amazonaws.com", "kms:GenerateDataKey", 15),
        encryption(PRODUCTION, "s3.amazonaws.com", "kms:Decrypt", 20),
        encryption(PRODUCTION, "logs.amazonaws.com", "kms:GenerateDataKey", 8),
        encryption(DEVELOPMENT, "s3.amazonaws.com", "kms:Decrypt", 3),
        new ServiceCalls(
            "access-analyzer.amazonaws.com", "iam:ListRoles", Map.of(), PRODUCTION, "us-east-1", 2),
        new ServiceCalls(
            "guardduty.amazonaws.com",
            "ec2:DescribeInstances",
            Map.of(),
            PRODUCTION,
            HOME_REGION,
            4),
        new ServiceCalls(
            "resource-explorer-2.amazonaws.com",
            "tagging:GetResources",
            Map.of(),
            PRODUCTION,
            HOME_REGION,
            3),
        new ServiceCalls(
            "cloudtrail.amazonaws.com",
            "organizations:DescribeOrganization",
            Map.of(),
            MANAGEMENT,
            "us-east-1",
            1));
  }

  private static List<Actor> applications() {
    return List.of(
        new Instances(Role.of(PRODUCTION, "app-web"), HOME_REGION, EGRESS, 2),
        new Instances(Role.of(PRODUCTION, "app-batch"), HOME_REGION, EGRESS, 1),
        new Instances(Role.of(DEVELOPMENT, "sandbox-host"), HOME_REGION, EGRESS, 1),
        new Functions(PRODUCTION, HOME_REGION, EGRESS, "invoice-pdf", 5),
        new Functions(PRODUCTION, HOME_REGION, EGRESS, "order-events", 6),
        new Functions(DEVELOPMENT, HOME_REGION, EGRESS, "thumbnailer", 1.5),
        new Cluster(PRODUCTION, HOME_REGION, 6),
        new AutoScaling(PRODUCTION, HOME_REGION, "m7i.large", 2, 0),
        new AutoScaling(PRODUCTION, "eu-central-1", "m7i.large", 1, Terraform.NEW_REGION_DAY + 1),
        new Backups(PRODUCTION, HOME_REGION, 2),
        new DeniedJob(PRODUCTION, HOME_REGION),
        new ServerRoom(PRODUCTION, HOME_REGION));
  }

  private static List<Actor> automation() {
    return List.of(
        new Pipelines(PRODUCTION, HOME_REGION, 1.6),
        new Pipelines(DEVELOPMENT, HOME_REGION, 0.5),
        new Terraform(PRODUCTION, HOME_REGION),
        new Terraform(DEVELOPMENT, HOME_REGION),
        new MonitoringVendor(PRODUCTION, HOME_REGION, 2),
        new PostureScanner(PRODUCTION, HOME_REGION),
        new PostureScanner(DEVELOPMENT, HOME_REGION));
  }

  private static Actor config(String account, String region, String repertoire, double perDay) {
    Role role = Role.linked(account, "AWSServiceRoleForConfig", "config.amazonaws.com");
    return new ServiceRounds(role, "config.amazonaws.com", region, repertoire, perDay);
  }

  private static Actor trailCheck(String account, double perDay) {
    return new ServiceCalls(
        "cloudtrail.amazonaws.com",
        "s3:GetBucketAcl",
        Map.of("bucket", "larkfield-org-trail"),
        account,
        HOME_REGION,
        perDay);
  }

  private static Actor encryption(String account, String service, String call, double perDay) {
    return new ServiceCalls(service, call, Map.of(), account, HOME_REGION, perDay);
  }
}
