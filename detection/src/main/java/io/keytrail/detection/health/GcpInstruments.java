package io.keytrail.detection.health;

import io.keytrail.detection.health.Instrument.Scope;
import io.keytrail.model.identity.Provider;
import java.util.List;

/** What Google's projects can tell; settings by the gcloud CLI reference. */
final class GcpInstruments {
  static final Instrument ADMIN =
      of(
          "gcp-admin-activity",
          "Admin Activity audit logs",
          "Changes on Google Cloud cannot be seen.",
          "Logging > Log Router > Create sink, at the organisation, include child resources",
          "gcloud logging sinks create audit storage.googleapis.com/BUCKET --organization=ORG_ID"
              + " --include-children --log-filter='logName:\"cloudaudit.googleapis.com\"'");
  static final Instrument DATA_ACCESS =
      of(
          "gcp-data-access",
          "Data Access audit logs",
          "Whether secrets and objects were read, and tokens of other accounts made, cannot be said.",
          "IAM & Admin > Audit Logs > Default configuration: Admin Read, Data Read, Data Write",
          "gcloud projects get-iam-policy PROJECT --format=json > policy.json; add"
              + " \"auditConfigs\":[{\"service\":\"allServices\",\"auditLogConfigs\":[{\"logType\":\"ADMIN_READ\"},"
              + "{\"logType\":\"DATA_READ\"},{\"logType\":\"DATA_WRITE\"}]}]; gcloud projects"
              + " set-iam-policy PROJECT policy.json");
  static final Instrument FLOW =
      of(
          "gcp-vpc-flow",
          "VPC flow logs",
          "How much went out, and whereto, cannot be said.",
          "VPC network > VPC networks > the subnet > Edit > Flow logs: On",
          "gcloud compute networks subnets update SUBNET --region=REGION --enable-flow-logs");
  static final Instrument ASSETS =
      of(
          "gcp-asset-inventory",
          "Cloud Asset Inventory",
          "What a resource was before it was changed cannot be shown.",
          "No page of its own; the feed is made by command",
          "gcloud asset feeds create changes --organization=ORG_ID --content-type=resource"
              + " --asset-types='.*' --pubsub-topic=projects/PROJECT/topics/TOPIC");
  static final Instrument FINDINGS =
      of(
          "gcp-findings",
          "Security Command Center findings",
          "What Google itself has noticed stays unused.",
          "Security Command Center > Settings > Continuous exports > Create Pub/Sub export",
          "gcloud scc notifications create findings --organization=ORG_ID"
              + " --pubsub-topic=projects/PROJECT/topics/TOPIC --filter='state=\"ACTIVE\"'");
  static final Instrument COST =
      of(
          "gcp-cost",
          "Billing export or cost alerts",
          "What the theft cost, and spikes of cost, cannot be seen.",
          "Billing > Billing export > BigQuery export > Detailed usage cost: Edit settings",
          "bq mk --dataset PROJECT:billing; the export itself is turned on in the console only");
  static final Instrument OWNER_TAGS =
      of(
          "gcp-owner-labels",
          "Owner labels",
          "Whom to ask about a resource must be found out by hand.",
          "IAM & Admin > Labels, and in the pipeline that makes resources",
          "gcloud projects update PROJECT --update-labels=owner=TEAM");
  static final Instrument RETENTION =
      of(
          "gcp-90-days",
          "90 days of audit logs",
          "What is normal, and when a theft began, is told from what lies before.",
          "Logging > Logs Storage > _Default > Edit bucket > Retention: 90 days",
          "gcloud logging buckets update _Default --location=global --retention-days=90"
              + " --project=PROJECT");

  static final List<Instrument> ALL =
      List.of(ADMIN, RETENTION, DATA_ACCESS, ASSETS, OWNER_TAGS, FLOW, FINDINGS, COST);

  private GcpInstruments() {}

  private static Instrument of(
      String id, String label, String without, String console, String command) {
    return new Instrument(id, Provider.GCP, label, Scope.ACCOUNT, without, console, command);
  }
}
