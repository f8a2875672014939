package io.keytrail.verification.quality;

import io.keytrail.app.run.HuntProfile;
import io.keytrail.app.run.HuntProgress;
import io.keytrail.app.run.HuntRefused;
import io.keytrail.app.run.HuntRequest;
import io.keytrail.app.run.HuntRun;
import io.keytrail.detection.incident.PrincipalDays;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.incident.Incident;
import io.keytrail.verification.quality.figure.CaseResult;
import io.keytrail.verification.quality.figure.LogFactsReader;
import io.keytrail.verification.quality.label.LabelledCase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hunts as {@code keytrail hunt} does on a machine without settings: the shipped rules, the shipped
 * table of networks and nothing of the operator's but what lies beside the logs.
 */
final class LabelledHunt {
  private final Path home;
  private final HuntProfile profile;

  /** What came out: the incidents and, before they were weighed, the findings. */
  record Outcome(
      List<Incident> incidents, List<Finding> findings, PrincipalDays days, long events) {}

  LabelledHunt(Path home, HuntProfile profile) {
    this.home = home;
    this.profile = profile;
  }

  /** A case with what a hunt made of it and the findings that this rests on. */
  record Judged(CaseResult result, List<Finding> findings, PrincipalDays days) {}

  Judged judge(LabelledCase labelled) {
    Outcome outcome = hunt(labelled.logs().toString(), InputStream.nullInputStream());
    return new Judged(
        new CaseResult(labelled, LogFactsReader.read(labelled), outcome.incidents()),
        outcome.findings(),
        outcome.days());
  }

  /** Hunts one record. */
  Outcome huntRecord(byte[] record) {
    return hunt("-", new ByteArrayInputStream(record));
  }

  private Outcome hunt(String path, InputStream standardInput) {
    List<Finding> findings = new ArrayList<>();
    try {
      HuntRun.Weighable hunted =
          new HuntRun(home.resolve("content/networks/asn-kinds.csv"))
              .weighable(request(path, standardInput), findings::add, HuntProgress.SILENT);
      return new Outcome(
          hunted.result().incidents(),
          findings,
          hunted.days(),
          hunted.result().coverage().events());
    } catch (HuntRefused nothingToRead) {
      return new Outcome(List.of(), List.of(), new PrincipalDays(), 0);
    }
  }

  private HuntRequest request(String path, InputStream standardInput) {
    return new HuntRequest(
        List.of(path),
        standardInput,
        null,
        null,
        profile,
        List.of(home.resolve("content/rules")),
        null,
        List.of(),
        List.of(),
        Map.of(),
        null,
        1);
  }
}
