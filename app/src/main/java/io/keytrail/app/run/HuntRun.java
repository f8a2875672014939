package io.keytrail.app.run;

import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.enrich.files.NetworkFileException;
import io.keytrail.detection.enrich.files.OwnersFile;
import io.keytrail.detection.incident.PrincipalDays;
import io.keytrail.detection.incident.Profile;
import io.keytrail.detection.incident.WeighingSettings;
import io.keytrail.detection.pipeline.DetectionPipeline;
import io.keytrail.detection.pipeline.DetectionResult;
import io.keytrail.detection.pipeline.FileCoverage;
import io.keytrail.detection.pipeline.TimeRange;
import io.keytrail.detection.sigma.RuleOptions;
import io.keytrail.detection.sigma.RuleReport;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.model.finding.Finding;
import io.keytrail.sources.files.Discovery;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogFiles;
import io.keytrail.sources.files.ReadLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hunt itself: finds the files, reads them in parallel, and lets detection judge. */
public final class HuntRun implements HuntEngine {
  private static final String OTHER_RULES =
      "the rules have changed since the state was kept: its events count with what held of them"
          + " then; hunt their logs anew to judge them by the rules of now";

  private final @Nullable Path networkClasses;

  /**
   * Makes a hunt.
   *
   * @param networkClasses the shipped table of autonomous systems; null to do without
   */
  public HuntRun(@Nullable Path networkClasses) {
    this.networkClasses = networkClasses;
  }

  /**
   * A hunt's result with what it takes to weigh its findings again.
   *
   * @param days who acted when
   */
  public record Weighable(HuntResult result, PrincipalDays days) {}

  @Override
  public HuntResult run(HuntRequest request, Consumer<Finding> findings, HuntProgress progress) {
    return weighable(request, findings, progress).result();
  }

  /**
   * Does as {@link #run} does.
   *
   * @throws HuntRefused if the request itself cannot be carried out
   */
  public Weighable weighable(
      HuntRequest request, Consumer<Finding> findings, HuntProgress progress) {
    RuleSet rules =
        RuleSet.load(
            RuleFolders.read(request.ruleFolders()),
            RuleOptions.DEFAULTS.with(request.placeholders()));
    Networks networks = Networks.open(request, networkClasses);
    Discovery discovery = discover(request.paths(), request, networks);
    refuseNothing(request.paths(), discovery);
    Discovery baseline = baseline(discovery, request, networks);
    progress.found(
        discovery.files().size() + baseline.files().size(), discovery.bytes() + baseline.bytes());

    DetectionPipeline pipeline =
        new DetectionPipeline(
            rules,
            networks::enricher,
            WeighingSettings.of(profile(request.profile())),
            owners(request.owners()),
            request.declared());
    List<String> notes = new ArrayList<>();
    DetectionResult result;
    HuntRequest.KeptState kept = request.state();
    if (kept == null) {
      result = detect(request, discovery, baseline, pipeline, findings, progress);
    } else {
      try (StateFile state = StateFile.open(kept.file())) {
        if (!state.resume(pipeline)) {
          notes.add(OTHER_RULES);
        }
        result = detect(request, discovery, baseline, pipeline, findings, progress);
        notes.addAll(state.keep(pipeline, kept.span()));
      }
    }
    return new Weighable(
        new HuntResult(
            result.incidents(),
            result.coverage(),
            result.findings(),
            rulesUsed(rules),
            networks.attributions(),
            notes),
        result.days());
  }

  private static DetectionResult detect(
      HuntRequest request,
      Discovery discovery,
      Discovery baseline,
      DetectionPipeline pipeline,
      Consumer<Finding> findings,
      HuntProgress progress) {
    FileCoverage files =
        new HuntReaders(discovery, baseline, request.alerts(), pipeline, progress)
            .readAll(request.threads())
            .coverage();
    progress.weighing();
    return pipeline.finish(files, new TimeRange(request.since(), request.until()), findings);
  }

  /** What to learn from; a file that is also judged is only judged. */
  private static Discovery baseline(Discovery judged, HuntRequest request, Networks networks) {
    if (request.baseline().isEmpty()) {
      return new Discovery(List.of(), List.of());
    }
    Discovery found = discover(request.baseline(), request, networks);
    refuseNothing(request.baseline(), found);
    Set<String> names = judged.files().stream().map(LogFile::name).collect(Collectors.toSet());
    return new Discovery(
        found.files().stream().filter(file -> !names.contains(file.name())).toList(),
        found.skipped());
  }

  private static Discovery discover(List<String> paths, HuntRequest request, Networks networks) {
    Discovery all = LogFiles.discover(paths, ReadLimits.standard(), request.standardInput());
    return new Discovery(
        all.files().stream().filter(file -> !networks.isOverlay(file.name())).toList(),
        all.skipped());
  }

  private static void refuseNothing(List<String> paths, Discovery discovery) {
    if (discovery.files().isEmpty()) {
      String why =
          discovery.skipped().isEmpty()
              ? "no files below " + String.join(", ", paths)
              : discovery.skipped().getFirst().file()
                  + ": "
                  + discovery.skipped().getFirst().reason();
      throw new HuntRefused(
          "nothing to read: " + why, "Name the folder, file or pattern your logs are in.");
    }
  }

  private static OwnerDirectory owners(@Nullable Path file) {
    try {
      return file == null ? OwnerDirectory.EMPTY : OwnersFile.read(file);
    } catch (NetworkFileException unusable) {
      throw new HuntRefused(
          String.valueOf(unusable.getMessage()),
          "Name another file with --owners, or leave it out.");
    }
  }

  private static Profile profile(HuntProfile wanted) {
    return switch (wanted) {
      case QUIET -> Profile.QUIET;
      case BALANCED -> Profile.BALANCED;
      case HUNT -> Profile.HUNT;
    };
  }

  private static RulesUsed rulesUsed(RuleSet rules) {
    List<RulesUsed.Problem> problems =
        rules.reports().stream()
            .filter(report -> report.outcome() != RuleReport.Outcome.LOADED)
            .map(report -> new RulesUsed.Problem(report.file(), report.reason()))
            .toList();
    return new RulesUsed(rules.rules().size(), problems);
  }
}
