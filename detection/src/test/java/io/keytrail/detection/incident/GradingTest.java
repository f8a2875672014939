package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GradingTest {
  private static final Thresholds BALANCED = WeighingSettings.of(Profile.BALANCED).thresholds();

  private static Score score(double total, Layer... layers) {
    return new Score(total, Set.of(layers), Map.of(), Set.of(), 0, 0, 0, false, false);
  }

  @Test
  void of_highWithForeignUseAndHarmInThreeLayers_isS0() {
    assertThat(
            Grading.of(
                score(75, Layer.AUTH_CONTEXT, Layer.PROBING, Layer.IDENTITY_CHANGE), BALANCED))
        .isEqualTo(Severity.S0);
    assertThat(Grading.of(score(90, Layer.EXPOSURE, Layer.EVASION, Layer.MONEY), BALANCED))
        .isEqualTo(Severity.S0);
  }

  @Test
  void of_highWithoutForeignUseOrWithTwoLayers_isS1() {
    assertThat(Grading.of(score(95, Layer.PROBING, Layer.EVASION, Layer.RESOURCE_IMPACT), BALANCED))
        .isEqualTo(Severity.S1);
    assertThat(Grading.of(score(95, Layer.AUTH_CONTEXT, Layer.DATA), BALANCED))
        .isEqualTo(Severity.S1);
  }

  @Test
  void of_oneLayer_neverPagesUnlessEvasionOrHard() {
    for (Layer layer : Layer.values()) {
      Severity expected = layer == Layer.EVASION ? Severity.S1 : Severity.S2;
      assertThat(Grading.of(score(100, layer), BALANCED)).isEqualTo(expected);
    }
    Score hard = new Score(30, Set.of(Layer.DATA), Map.of(), Set.of(), 0, 0, 30, false, true);
    assertThat(Grading.of(hard, BALANCED)).isEqualTo(Severity.S1);
  }

  @Test
  void of_oneLayerOfAStranger_pagesFromAHundredToOne() {
    Thresholds oneFile = BALANCED.over(1);
    for (Layer layer : List.of(Layer.IDENTITY_CHANGE, Layer.EVASION, Layer.DATA)) {
      assertThat(Grading.of(stranger(20, layer), oneFile)).isEqualTo(Severity.S1);
      assertThat(Grading.of(stranger(19.9, layer), oneFile)).isEqualTo(Severity.S2);
    }
    assertThat(Grading.of(score(25, Layer.DATA), oneFile)).isEqualTo(Severity.S2);
    Score confirmed =
        new Score(
            16, Set.of(Layer.DATA, Layer.AUTH_CONTEXT), Map.of(), Set.of(), 0, 0, 10, true, false);
    assertThat(Grading.of(confirmed, oneFile)).isEqualTo(Severity.S1);
  }

  private static Score stranger(double total, Layer layer) {
    return new Score(total, Set.of(layer), Map.of(), Set.of(), 0, 0, total, true, false);
  }

  @Test
  void of_twoLayers_pageFromTenThousandToOneHoweverMuchIsLookedAt() {
    Thresholds large = BALANCED.over(1_000_000);
    assertThat(Grading.of(score(40, Layer.AUTH_CONTEXT, Layer.DATA), large)).isEqualTo(Severity.S1);
    assertThat(Grading.of(score(39.9, Layer.AUTH_CONTEXT, Layer.DATA), large))
        .isEqualTo(Severity.S2);
  }

  @Test
  void of_exposedKeyWithoutUse_isUrgentButNoPage() {
    assertThat(Grading.of(score(20, Layer.EXPOSURE), BALANCED)).isEqualTo(Severity.S2);
    assertThat(Grading.of(stranger(30, Layer.EXPOSURE), BALANCED.over(1))).isEqualTo(Severity.S2);
  }

  @Test
  void of_lowScores_queueOrNothing() {
    assertThat(Grading.of(score(30, Layer.DATA), BALANCED)).isEqualTo(Severity.S2);
    assertThat(Grading.of(score(29.9, Layer.DATA), BALANCED)).isEqualTo(Severity.S3);
    assertThat(Grading.of(score(19.9, Layer.DATA), BALANCED)).isNull();
  }

  @Test
  void of_oneStrongFinding_isWorthTheQueueByItself() {
    Score one = new Score(22, Set.of(Layer.EVASION), Map.of(), Set.of(), 0, 0, 22, false, false);
    assertThat(Grading.of(one, BALANCED)).isEqualTo(Severity.S3);
    assertThat(Grading.of(one, WeighingSettings.of(Profile.QUIET).thresholds())).isNull();
    Score weak = new Score(7, Set.of(Layer.EVASION), Map.of(), Set.of(), 0, 0, 7, false, false);
    assertThat(Grading.of(weak, BALANCED)).isNull();
    assertThat(Grading.of(weak, WeighingSettings.of(Profile.HUNT).thresholds()))
        .isEqualTo(Severity.S3);
  }
}
