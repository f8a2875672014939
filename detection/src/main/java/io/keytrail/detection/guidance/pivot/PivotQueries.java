package io.keytrail.detection.guidance.pivot;

import io.keytrail.model.incident.Incident;
import java.util.List;

/**
 * The queries of an incident, for every place where its provider's logs may lie. A function of the
 * incident alone.
 */
public final class PivotQueries {
  private PivotQueries() {}

  /** The queries in the order in which they are worth asking. */
  public static List<PivotQuery> of(Incident incident, KeyIds keyIds) {
    Sought sought = Sought.of(incident);
    return switch (incident.provider()) {
      case AWS -> TrailQueries.of(sought, keyIds);
      case GCP -> BigQueryQueries.of(sought, keyIds);
      case AZURE -> LogAnalyticsQueries.of(sought, keyIds);
      case GITHUB -> GithubQueries.of(sought, keyIds);
    };
  }
}
