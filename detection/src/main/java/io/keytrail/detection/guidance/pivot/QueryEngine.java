package io.keytrail.detection.guidance.pivot;

/** Where a query can be run. */
public enum QueryEngine {
  /** CloudTrail files in S3, through Athena (engine 3, which is Trino). */
  ATHENA("athena", "Amazon Athena"),
  /** A CloudTrail Lake event data store. */
  CLOUDTRAIL_LAKE("cloudtrail-lake", "AWS CloudTrail Lake"),
  /** Google Cloud audit logs routed to BigQuery. */
  BIGQUERY("bigquery", "BigQuery"),
  /** A Log Analytics workspace, Sentinel's included (KQL). */
  LOG_ANALYTICS("log-analytics", "Azure Log Analytics"),
  /** The audit log as GitHub's REST API searches it, through its command-line client. */
  GITHUB_REST("github-rest", "GitHub REST API");

  private final String label;
  private final String title;

  QueryEngine(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /** The lower-case name used in every output. */
  public String label() {
    return label;
  }

  /** Its name for a reader. */
  public String title() {
    return title;
  }
}
