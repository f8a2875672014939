package io.keytrail.detection.health;

import io.keytrail.detection.health.Instrument.Scope;
import io.keytrail.model.identity.Provider;
import java.util.List;

/** What Amazon's accounts can tell; settings by the AWS CLI command reference, version 2. */
final class AwsInstruments {
  /** Selectors replace those there were, so each line names all that should be on. */
  private static final String DATA_EVENTS =
      "aws cloudtrail put-event-selectors --trail-name TRAIL --advanced-event-selectors"
          + " '[{\"Name\":\"management\",\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]}]},"
          + "{\"Name\":\"s3\",\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]},{\"Field\":\"resources.type\",\"Equals\":[\"AWS::S3::Object\"]}]},"
          + "{\"Name\":\"lambda\",\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]},{\"Field\":\"resources.type\",\"Equals\":[\"AWS::Lambda::Function\"]}]}]'";

  static final Instrument MANAGEMENT =
      of(
          "aws-cloudtrail",
          "CloudTrail management events",
          "Nothing that is done in the account can be seen.",
          "CloudTrail > Trails > Create trail, management events: read and write",
          "aws cloudtrail create-trail --name audit --s3-bucket-name BUCKET --is-multi-region-trail"
              + " --enable-log-file-validation && aws cloudtrail start-logging --name audit");
  static final Instrument ALL_REGIONS =
      of(
          "aws-cloudtrail-all-regions",
          "CloudTrail in all regions",
          "Thieves go to regions that nobody looks at.",
          "CloudTrail > Trails > the trail > Multi-region trail: Yes",
          "aws cloudtrail update-trail --name TRAIL --is-multi-region-trail"
              + " --include-global-service-events");
  static final Instrument S3_DATA =
      of(
          "aws-s3-data-events",
          "CloudTrail data events of S3 objects",
          "Whether objects were read, written or deleted cannot be said.",
          "CloudTrail > Trails > the trail > Data events > Edit > S3",
          DATA_EVENTS);
  static final Instrument LAMBDA_DATA =
      of(
          "aws-lambda-data-events",
          "CloudTrail data events of Lambda invocations",
          "Whether functions were invoked cannot be said.",
          "CloudTrail > Trails > the trail > Data events > Edit > Lambda",
          DATA_EVENTS);
  static final Instrument CONFIG =
      of(
          "aws-config",
          "AWS Config",
          "What a resource was before it was changed cannot be shown.",
          "AWS Config > Settings > Recorder: all resource types, global ones included",
          "aws configservice put-configuration-recorder --configuration-recorder"
              + " name=default,roleARN=ROLE_ARN --recording-group"
              + " allSupported=true,includeGlobalResourceTypes=true && aws configservice"
              + " put-delivery-channel --delivery-channel name=default,s3BucketName=BUCKET && aws"
              + " configservice start-configuration-recorder --configuration-recorder-name default");
  static final Instrument FLOW =
      of(
          "aws-vpc-flow",
          "VPC flow logs",
          "How much went out, and whereto, cannot be said.",
          "VPC > Your VPCs > Flow logs > Create flow log, filter: All",
          "aws ec2 create-flow-logs --resource-type VPC --resource-ids VPC_ID --traffic-type ALL"
              + " --log-destination-type s3 --log-destination arn:aws:s3:::BUCKET");
  static final Instrument DNS =
      of(
          "aws-dns",
          "Route 53 Resolver query logs",
          "Which names machines asked for, mining pools among them, cannot be said.",
          "Route 53 > Resolver > Query logging > Configure query logging",
          "aws route53resolver create-resolver-query-log-config --name dns --destination-arn"
              + " arn:aws:s3:::BUCKET --creator-request-id dns-1 && aws route53resolver"
              + " associate-resolver-query-log-config --resolver-query-log-config-id ID"
              + " --resource-id VPC_ID");
  static final Instrument S3_ACCESS =
      of(
          "aws-s3-access",
          "S3 server access logs",
          "Reads of buckets without data events leave no trace.",
          "S3 > the bucket > Properties > Server access logging > Enable",
          "aws s3api put-bucket-logging --bucket BUCKET --bucket-logging-status"
              + " '{\"LoggingEnabled\":{\"TargetBucket\":\"LOG_BUCKET\",\"TargetPrefix\":\"s3-access/\"}}'");
  static final Instrument FINDINGS =
      of(
          "aws-findings",
          "GuardDuty or Security Hub findings",
          "What Amazon itself has noticed stays unused.",
          "GuardDuty > Get started > Enable GuardDuty, then Settings > Findings export options",
          "aws guardduty create-detector --enable --finding-publishing-frequency FIFTEEN_MINUTES");
  static final Instrument COST =
      of(
          "aws-cost",
          "Cost and Usage Reports or cost alerts",
          "What the theft cost, and spikes of cost, cannot be seen.",
          "Billing and Cost Management > Data Exports > Create, with resource ids",
          "aws cur put-report-definition --region us-east-1 --report-definition"
              + " '{\"ReportName\":\"cost\",\"TimeUnit\":\"HOURLY\",\"Format\":\"textORcsv\",\"Compression\":\"GZIP\","
              + "\"AdditionalSchemaElements\":[\"RESOURCES\"],\"S3Bucket\":\"BUCKET\",\"S3Prefix\":\"cost\",\"S3Region\":\"REGION\"}'");
  static final Instrument OWNER_TAGS =
      of(
          "aws-owner-tags",
          "Owner tags",
          "Whom to ask about a resource must be found out by hand.",
          "AWS Config > Rules > Add rule > required-tags, tag1Key: owner",
          "aws configservice put-config-rule --config-rule"
              + " '{\"ConfigRuleName\":\"owner-tag\",\"Source\":{\"Owner\":\"AWS\",\"SourceIdentifier\":\"REQUIRED_TAGS\"},"
              + "\"InputParameters\":\"{\\\"tag1Key\\\":\\\"owner\\\"}\"}'");
  static final Instrument RETENTION =
      of(
          "aws-90-days",
          "90 days of CloudTrail",
          "What is normal, and when a theft began, is told from what lies before.",
          "S3 > the trail's bucket > Management > Lifecycle rules: nothing expires before 90 days",
          "aws s3api get-bucket-lifecycle-configuration --bucket BUCKET");

  static final List<Instrument> ALL =
      List.of(
          MANAGEMENT,
          ALL_REGIONS,
          RETENTION,
          S3_DATA,
          LAMBDA_DATA,
          S3_ACCESS,
          CONFIG,
          OWNER_TAGS,
          FLOW,
          DNS,
          FINDINGS,
          COST);

  private AwsInstruments() {}

  private static Instrument of(
      String id, String label, String without, String console, String command) {
    return new Instrument(id, Provider.AWS, label, Scope.ACCOUNT, without, console, command);
  }
}
