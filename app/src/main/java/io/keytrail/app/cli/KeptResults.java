package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.Settings;
import io.keytrail.app.config.UserFolders;
import io.keytrail.app.run.HuntResult;
import io.keytrail.detection.declared.PastVerdict;
import io.keytrail.store.HuntRecord;
import io.keytrail.store.IncidentStore;
import io.keytrail.store.SqliteIncidentStore;
import io.keytrail.store.StoreFault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The store as commands use it. */
final class KeptResults {
  private final Shell shell;
  private final Configuration configuration;

  KeptResults(Shell shell, Configuration configuration) {
    this.shell = shell;
    this.configuration = configuration;
  }

  /** Keeps a hunt that has been shown already; when that fails, a warning is all. */
  void keep(HuntResult result, List<String> paths, Instant endedAt) {
    HuntRecord hunt =
        new HuntRecord(
            endedAt,
            shell.toolVersion(),
            paths,
            result.incidents(),
            result.coverage(),
            result.rules().loaded(),
            result.findings(),
            result.attributions());
    try (IncidentStore store = SqliteIncidentStore.open(folder())) {
      long number = store.keep(hunt, configuration.value(Settings.RUNS_KEPT));
      shell.messages().detail("kept as hunt " + number + " in " + folder());
    } catch (StoreFault e) {
      shell
          .messages()
          .warning(
              e.getMessage()
                  + "; the result was shown and is not kept. Name another folder with --data-dir.");
      shell.messages().trace(e);
    }
  }

  /** What was said of the incidents that are kept; when that cannot be read, a warning is all. */
  List<PastVerdict> verdicts() {
    if (!SqliteIncidentStore.existsIn(folder())) {
      return List.of();
    }
    try (IncidentStore store = SqliteIncidentStore.open(folder())) {
      return store.verdicts();
    } catch (StoreFault e) {
      shell
          .messages()
          .warning(e.getMessage() + "; verdicts on earlier incidents are not taken into account.");
      shell.messages().trace(e);
      return List.of();
    }
  }

  /**
   * Opens what was kept.
   *
   * @throws CommandFailure if nothing was, or it cannot be used
   */
  IncidentStore open() {
    Path folder = folder();
    if (!SqliteIncidentStore.existsIn(folder)) {
      throw CommandFailure.usage(
          "no results are kept in " + folder + ".",
          "Run keytrail hunt PATH first, or name the folder with --data-dir.");
    }
    return SqliteIncidentStore.open(folder);
  }

  private Path folder() {
    return UserFolders.data(configuration, shell.surroundings());
  }
}
