package io.keytrail.verification.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.app.run.HuntProfile;
import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.LabelledFolder;
import io.keytrail.simulation.SimulationSettings;
import io.keytrail.simulation.graft.Grafts;
import io.keytrail.verification.quality.LabelledHunt.Judged;
import io.keytrail.verification.quality.figure.CaseResult;
import io.keytrail.verification.quality.figure.SetFigures;
import io.keytrail.verification.quality.label.LabelFolder;
import io.keytrail.verification.quality.label.LabelledCase.Verdict;
import io.keytrail.verification.quality.label.Labels;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds what detection reaches on logs of our own making: thefts without foreign signs, and quiet
 * days. The bounds are below what was measured, so that only a real loss fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SelfMadeCasesTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));
  private static final int DAYS = 22;
  private static final double LEAST_FOUND = 0.9;
  private static final double LEAST_PAGED = 0.5;

  private List<Judged> grafts = List.of();
  private List<Judged> quiet = List.of();

  @BeforeAll
  void hunt(@TempDir Path folder) {
    SimulationSettings settings = SimulationSettings.example().sized(DAYS, 1);
    LabelledFolder.grafts(settings, List.of(5L), true, folder.resolve("grafts"));
    LabelledFolder.quiet(settings, List.of(6L, 7L), folder.resolve("quiet"));
    grafts = judged(folder.resolve("grafts"));
    quiet = judged(folder.resolve("quiet"));
  }

  private static List<Judged> judged(Path folder) {
    Labels labels = LabelFolder.read(folder);
    assertThat(labels.problems()).isEmpty();
    LabelledHunt hunt = new LabelledHunt(HOME, HuntProfile.BALANCED);
    return labels.cases().parallelStream().map(hunt::judge).toList();
  }

  private static SetFigures figures(List<Judged> judged) {
    return new SetFigures(judged.stream().map(Judged::result).toList());
  }

  @Test
  void grafts_coverThreeClouds_andLabelEveryCall() {
    assertThat(grafts).hasSameSizeAs(Grafts.all()).hasSizeGreaterThan(20);
    assertThat(Grafts.all())
        .extracting(graft -> graft.provider())
        .contains(Provider.AWS, Provider.GCP, Provider.AZURE);
    for (Judged one : grafts) {
      CaseResult result = one.result();
      assertThat(result.facts().labelled().keySet())
          .as(result.of().name())
          .isEqualTo(result.of().truth().events());
    }
  }

  @Test
  void hunt_thefts_areFoundAndPagedAsOftenAsMeasured() {
    SetFigures figures = figures(grafts);

    assertThat(figures.recall().orElseThrow()).isGreaterThanOrEqualTo(LEAST_FOUND);
    assertThat(figures.pagingRecall().orElseThrow()).isGreaterThanOrEqualTo(LEAST_PAGED);
    assertThat(namesOfAlarmed(grafts)).isEmpty();
  }

  private static List<String> namesOfAlarmed(List<Judged> judged) {
    return judged.stream()
        .map(Judged::result)
        .filter(result -> result.falsePages() > 0)
        .map(result -> result.of().name())
        .toList();
  }

  @Test
  void hunt_quietDays_wakeNobody() {
    SetFigures figures = figures(quiet);

    assertThat(figures.count(Verdict.BENIGN)).isEqualTo(2);
    assertThat(figures.principalDays()).isGreaterThan(1_000);
    assertThat(namesOfAlarmed(quiet)).isEmpty();
  }
}
