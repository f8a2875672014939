package io.keytrail.app.cli;

import io.keytrail.app.run.HuntEngine;
import io.keytrail.app.run.HuntProgress;
import io.keytrail.app.run.HuntRequest;
import io.keytrail.app.run.HuntResult;
import io.keytrail.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An engine that answers every hunt the same and remembers what it was asked. */
final class FixedEngine implements HuntEngine {
  private final HuntResult result;
  private final List<Finding> findings;
  private final List<HuntRequest> asked = new ArrayList<>();

  FixedEngine(HuntResult result) {
    this(result, List.of());
  }

  FixedEngine(HuntResult result, List<Finding> findings) {
    this.result = result;
    this.findings = findings;
  }

  @Override
  public HuntResult run(HuntRequest request, Consumer<Finding> sink, HuntProgress progress) {
    asked.add(request);
    progress.found(result.coverage().filesFound(), result.coverage().bytesRead());
    progress.read(
        result.coverage().filesRead(), result.coverage().bytesRead(), result.coverage().events());
    progress.weighing();
    findings.forEach(sink);
    return result;
  }

  HuntRequest asked() {
    return asked.getLast();
  }

  int timesAsked() {
    return asked.size();
  }
}
