package io.keytrail.simulation;

import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.graft.Graft;
import io.keytrail.simulation.graft.Grafts;
import io.keytrail.simulation.truth.LabelsFile;
import io.keytrail.simulation.truth.LabelsFile.Case;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Folders of simulated logs with a {@code labels.json} at the root: every theft of {@link Grafts}
 * once for each seed, or quiet days.
 */
public final class LabelledFolder {
  private LabelledFolder() {}

  /**
   * Writes every theft into quiet days of its own.
   *
   * @param settings everything but the seed; the scenario is put aside
   * @param onlyItsProvider whether the quiet days are those of the theft's provider only
   */
  public static void grafts(
      SimulationSettings settings, List<Long> seeds, boolean onlyItsProvider, Path folder) {
    List<Case> cases = new ArrayList<>();
    for (Graft graft : Grafts.all()) {
      for (long seed : seeds) {
        String path = graft.name() + "-" + seed;
        SimulationSettings seeded = settings.withSeed(seed);
        var stolen =
            Simulation.graft(
                graft,
                onlyItsProvider ? seeded.with(Set.of(graft.provider())) : seeded,
                folder.resolve(path));
        cases.add(new Case(setOf(graft.provider()), path, technique(graft), path, stolen));
      }
    }
    new LabelsFile(cases).write(folder);
  }

  /** Writes quiet days, once for each seed. */
  public static void quiet(SimulationSettings settings, List<Long> seeds, Path folder) {
    List<Case> cases = new ArrayList<>();
    for (long seed : seeds) {
      String path = "quiet-" + seed;
      Simulation.write(settings.with(Scenario.QUIET).withSeed(seed), folder.resolve(path));
      cases.add(new Case("quiet company", path, "quiet days", path, List.of()));
    }
    new LabelsFile(cases).write(folder);
  }

  private static String setOf(Provider provider) {
    return "grafts " + provider.name().toLowerCase(Locale.ROOT);
  }

  private static String technique(Graft graft) {
    return graft.name() + " (" + graft.technique() + ")";
  }
}
