package io.keytrail.sources.gcpaudit;

import io.keytrail.sources.fields.Fields;
import io.keytrail.sources.fields.Quantities;

/**
 * How many bytes a finished BigQuery job wrote out of BigQuery. Only extractions do: a query's
 * bytes stay inside, and its answer is read by later calls. Sources: BigQueryAuditMetadata ({@code
 * jobChange.job.jobStats.extractStats.totalInputBytes}) and the older AuditData ({@code
 * jobCompletedEvent}).
 */
final class ExtractedBytes {
  private ExtractedBytes() {}

  /** The bytes; 0 for every other record. */
  static long of(AuditEntry entry) {
    Fields job = entry.details().object("jobchange").object("job");
    if (!job.isEmpty()) {
      Fields statistics = job.object("jobstats").object("extractstats");
      return Quantities.whole(statistics.text("totalinputbytes"));
    }
    Fields completed =
        entry
            .payload()
            .object("servicedata", "servicedatav1bigquery")
            .object("jobcompletedevent")
            .object("job");
    return completed.object("jobconfiguration").has("extract")
        ? Quantities.whole(completed.object("jobstatistics").text("totalprocessedbytes"))
        : 0;
  }
}
