package io.keytrail.sources.formats;

import io.keytrail.sources.Normalizer;
import io.keytrail.sources.azure.AzureNormalizer;
import io.keytrail.sources.cloudtrail.CloudTrailNormalizer;
import io.keytrail.sources.configuration.ConfigurationNormalizer;
import io.keytrail.sources.costs.CostNormalizer;
import io.keytrail.sources.findings.AlertMapping;
import io.keytrail.sources.findings.FindingNormalizer;
import io.keytrail.sources.findings.MappedAlerts;
import io.keytrail.sources.flows.AzureFlowNormalizer;
import io.keytrail.sources.flows.GcpFlowNormalizer;
import io.keytrail.sources.flows.VpcFlowNormalizer;
import io.keytrail.sources.gcpaudit.GcpAuditNormalizer;
import io.keytrail.sources.github.GithubNormalizer;
import io.keytrail.sources.s3access.S3AccessNormalizer;
import java.util.List;
import java.util.stream.Stream;

/** Every format that is read. A new one is added here and nowhere else. */
public final class Normalizers {
  private Normalizers() {}

  /**
   * A fresh set for one thread that reads an operator's alerts as well: of records that nothing
   * else takes.
   */
  public static List<Normalizer> with(List<AlertMapping> alerts) {
    return alerts.isEmpty()
        ? all()
        : Stream.concat(all().stream(), Stream.of(new MappedAlerts(alerts))).toList();
  }

  /** A fresh set for one thread; the most frequent format first. */
  public static List<Normalizer> all() {
    return List.of(
        new CloudTrailNormalizer(),
        new GcpAuditNormalizer(),
        new AzureNormalizer(),
        new GithubNormalizer(),
        new VpcFlowNormalizer(),
        new S3AccessNormalizer(),
        new GcpFlowNormalizer(),
        new AzureFlowNormalizer(),
        new FindingNormalizer(),
        new ConfigurationNormalizer(),
        new CostNormalizer());
  }
}
