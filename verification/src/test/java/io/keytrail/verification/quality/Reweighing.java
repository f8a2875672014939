package io.keytrail.verification.quality;

import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.enrich.Enricher;
import io.keytrail.detection.enrich.NetworkTables;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.enrich.files.NetworkDatabases;
import io.keytrail.detection.enrich.files.NetworkFiles;
import io.keytrail.detection.incident.IncidentWeigher;
import io.keytrail.detection.incident.WeighingSettings;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Incident;
import io.keytrail.verification.quality.LabelledHunt.Judged;
import io.keytrail.verification.quality.figure.CaseResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Weighs a hunt's findings once more with some left out, which shows what each layer of evidence
 * contributes. What was learned from a past that held an open incident stays as it was.
 */
final class Reweighing {
  private static final Coverage UNSAID =
      new Coverage(
          0, 0, 0, List.of(), 0, 0, 0, Map.of(), Map.of(), Map.of(), null, null, List.of(),
          List.of());

  private final Path home;
  private final WeighingSettings settings;

  Reweighing(Path home, WeighingSettings settings) {
    this.home = home;
    this.settings = settings;
  }

  /** The case as it would have come out without one layer. */
  CaseResult without(Layer layer, Judged judged) {
    return weighed(judged, judged.findings().stream().filter(f -> f.layer() != layer).toList());
  }

  /** The case with all its findings: what the hunt itself made of it, or something is wrong. */
  CaseResult withAll(Judged judged) {
    return weighed(judged, judged.findings());
  }

  private CaseResult weighed(Judged judged, List<Finding> findings) {
    Path logs = judged.result().of().logs();
    IncidentWeigher weigher =
        new IncidentWeigher(
            settings,
            new Enricher(networks(logs)),
            OwnerDirectory.EMPTY,
            judged.days(),
            Declarations.NONE);
    findings.forEach(weigher::accept);
    List<Incident> incidents = weigher.finish(UNSAID);
    return new CaseResult(judged.result().of(), judged.result().facts(), incidents);
  }

  private NetworkTables networks(Path logs) {
    Path overlay = logs.resolve("networks.csv");
    return NetworkDatabases.open(
        new NetworkFiles(
            Files.exists(overlay) ? List.of(overlay) : List.of(),
            List.of(),
            List.of(),
            List.of(home.resolve("content/networks/asn-kinds.csv"))));
  }
}
