package io.keytrail.simulation.graft;

import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import java.util.List;

/** Thefts on AWS that go for what the account has: data, machines, models, mail. */
final class AwsAssetGrafts {
  private static final String OUTSIDE = "999988887777";

  private AwsAssetGrafts() {}

  static List<Graft> all() {
    return List.of(
        graft("aws-secrets-harvest", "T1555.006", AwsAssetGrafts::secretsHarvest),
        graft("aws-bucket-opened", "T1530", AwsAssetGrafts::bucketOpened),
        graft("aws-snapshot-share", "T1537", AwsAssetGrafts::snapshotShare),
        graft("aws-mining", "T1496.001", AwsAssetGrafts::mining),
        graft("aws-llm-abuse", "T1496.004", AwsAssetGrafts::modelAbuse),
        graft("aws-mail-abuse", "T1496.003", AwsAssetGrafts::mailAbuse),
        graft("aws-blind-then-destroy", "T1485", AwsAssetGrafts::blindThenDestroy));
  }

  private static Graft graft(String name, String technique, Graft.Intrusion intrusion) {
    return new Graft(name, technique, Provider.AWS, intrusion);
  }

  /** A web server that reads three secrets of its own reads all there are. */
  private static void secretsHarvest(Day day, Journal journal) {
    AwsVictims.webServer(day, journal)
        .calls("secretsmanager:ListSecrets")
        .calls(24, "secretsmanager:GetSecretValue", "secret", "prod/service-#/credentials")
        .calls("ssm:DescribeParameters")
        .calls(6, "ssm:GetParameter", "parameter", "/service-#/db-password");
  }

  /** A data engineer's session opens a bucket for an outside account and copies it there. */
  private static void bucketOpened(Day day, Journal journal) {
    AwsVictims.signedOn("elif.yilmaz", Company.PRODUCTION, day, journal)
        .calls("s3:ListBuckets")
        .calls("s3:GetBucketPublicAccessBlock", e -> e.with("bucket", "larkfield-raw"))
        .calls("s3:DeleteBucketPublicAccessBlock", e -> e.with("bucket", "larkfield-raw"))
        .calls(
            "s3:PutBucketPolicy",
            e -> e.with("bucket", "larkfield-raw").with("principal", rootOf(OUTSIDE)))
        .calls(
            "s3:PutBucketReplication",
            e -> e.with("bucket", "larkfield-raw").with("target", OUTSIDE));
  }

  /** Copies of disks and a database are handed to an outside account. */
  private static void snapshotShare(Day day, Journal journal) {
    AwsVictims.developer("hugo.santos", day, journal)
        .calls("ec2:DescribeVolumes")
        .calls("ec2:DescribeSnapshots")
        .calls("ec2:CreateSnapshot", e -> e.with("description", "copy"))
        .waits(120)
        .calls("ec2:ModifySnapshotAttribute", e -> e.with("target", OUTSIDE))
        .calls("ec2:ModifySnapshotAttribute", e -> e.with("target", OUTSIDE))
        .calls("rds:DescribeDBSnapshots")
        .calls("rds:ModifyDBSnapshotAttribute", e -> e.with("target", OUTSIDE));
  }

  /** Machines with graphics cards in regions that the company has never used. */
  private static void mining(Day day, Journal journal) {
    AwsHand hand =
        AwsVictims.developer("mira.okafor", day, journal)
            .calls("ec2:DescribeRegions")
            .calls("servicequotas:GetServiceQuota", e -> e.with("quota", "L-DB2E81BA"));
    for (String region : List.of("ap-southeast-1", "us-west-2", "sa-east-1")) {
      hand =
          hand.in(region)
              .calls("ec2:DescribeInstanceTypeOfferings")
              .calls("ec2:ImportKeyPair", e -> e.with("keyName", "build"))
              .calls("ec2:CreateSecurityGroup", e -> e.with("groupName", "build"))
              .calls(
                  "ec2:RunInstances",
                  e -> e.with("type", "g5.12xlarge").with("count", "4").with("keyName", "build"));
    }
  }

  /** Asks for models, signs what has to be signed, and lets them run. */
  private static void modelAbuse(Day day, Journal journal) {
    AwsVictims.developer("mira.okafor", day, journal)
        .in("us-east-1")
        .calls("bedrock:ListFoundationModels")
        .calls("bedrock:GetModelInvocationLoggingConfiguration")
        .calls("bedrock:GetFoundationModelAvailability")
        .calls("bedrock:PutUseCaseForModelAccess")
        .calls("bedrock:CreateFoundationModelAgreement")
        .calls("bedrock:PutFoundationModelEntitlement")
        .calls(60, "bedrock:InvokeModel", "model", "anthropic.claude-sonnet-4");
  }

  /** Finds out what mail may be sent, and makes the account ready to send more. */
  private static void mailAbuse(Day day, Journal journal) {
    AwsVictims.warehouse(day, journal)
        .calls("ses:GetSendQuota")
        .calls("ses:ListIdentities")
        .calls("ses:GetAccountSendingEnabled")
        .in("us-east-1")
        .calls("ses:GetSendQuota")
        .calls("ses:ListIdentities")
        .calls("ses:UpdateAccountSendingEnabled")
        .calls("ses:PutAccountDetails")
        .calls(5, "ses:VerifyEmailIdentity", "mail", "offers-#@freight-news.example");
  }

  /** An administrator's session switches the eyes off and then destroys. */
  private static void blindThenDestroy(Day day, Journal journal) {
    AwsVictims.signedOn("anouk.devries", Company.DEVELOPMENT, day, journal)
        .calls("cloudtrail:DescribeTrails")
        .calls("cloudtrail:StopLogging", e -> e.with("trail", Company.DEVELOPMENT_TRAIL))
        .calls("guardduty:ListDetectors")
        .calls("guardduty:DeleteDetector")
        .calls("config:StopConfigurationRecorder")
        .calls("rds:DescribeDBInstances")
        .calls(3, "rds:DeleteDBInstance", "database", "dev-#")
        .calls(6, "ec2:DeleteSnapshot", "snapshot", "#")
        .calls(2, "s3:DeleteBucket", "bucket", "larkfield-dev-#")
        .calls("kms:ScheduleKeyDeletion")
        .calls(12, "ec2:TerminateInstances", "unused", "#");
  }

  private static String rootOf(String account) {
    return "arn:aws:iam::" + account + ":root";
  }
}
