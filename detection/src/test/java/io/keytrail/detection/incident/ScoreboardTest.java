package io.keytrail.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keytrail.model.finding.Finding;
import io.keytrail.model.finding.Layer;
import io.keytrail.model.finding.Novelty;
import io.keytrail.model.finding.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScoreboardTest {
  private static final WeighingSettings SETTINGS = WeighingSettings.of(Profile.BALANCED);

  private record Entry(String detection, Layer layer, double points, int minute, Novelty novelty) {
    Entry(String detection, Layer layer, double points, int minute) {
      this(detection, layer, points, minute, Novelty.NONE);
    }

    static Entry first(String detection, Layer layer, double points) {
      return new Entry(detection, layer, points, 0, Novelty.ACT);
    }
  }

  private static Score score(List<Entry> entries) {
    Scoreboard board = new Scoreboard(SETTINGS);
    for (Entry entry : entries) {
      board.add(signal(entry));
    }
    return board.at(Acts.event(entries.getLast().minute(), "Last", Acts.byKey()).time());
  }

  private static Signal signal(Entry entry) {
    Finding finding =
        Acts.finding(
                entry.detection(),
                entry.layer(),
                entry.points(),
                Acts.event(entry.minute(), entry.detection(), Acts.byKey()))
            .bringing(entry.novelty());
    return new Signal(finding, entry.points(), false, List.of());
  }

  @Test
  void at_oneLayer_countsMaxPlusSharesOfTheRest() {
    Score score =
        score(
            List.of(
                new Entry("a", Layer.IDENTITY_CHANGE, 20, 0),
                new Entry("b", Layer.IDENTITY_CHANGE, 16, 0),
                new Entry("c", Layer.IDENTITY_CHANGE, 10, 0),
                new Entry("d", Layer.IDENTITY_CHANGE, 10, 0)));
    assertThat(score.total()).isCloseTo(20 + 4 + 1 + 1, within(1e-9));
    assertThat(score.layers()).containsExactly(Layer.IDENTITY_CHANGE);
  }

  @Test
  void at_severalLayers_addsThem() {
    Score score =
        score(
            List.of(
                new Entry("a", Layer.PROBING, 9, 0),
                new Entry("b", Layer.EVASION, 22, 0),
                new Entry("c", Layer.RESOURCE_IMPACT, 26, 0)));
    assertThat(score.total()).isCloseTo(57, within(1e-9));
    assertThat(score.layers()).containsExactly(Layer.PROBING, Layer.EVASION, Layer.RESOURCE_IMPACT);
  }

  @Test
  void at_firstOfItsSortBesideWhatWasDone_countsAsAnotherHolder() {
    Score score =
        score(
            List.of(
                new Entry("trust", Layer.IDENTITY_CHANGE, 24, 0),
                Entry.first("first", Layer.IDENTITY_CHANGE, 12)));
    assertThat(score.total()).isCloseTo(36, within(1e-9));
    assertThat(score.layers()).containsExactly(Layer.AUTH_CONTEXT, Layer.IDENTITY_CHANGE);
    assertThat(score.foreign()).containsExactly("first");
  }

  @Test
  void at_firstOfItsSortAlone_countsOnceAndInItsOwnLayer() {
    Score one = score(List.of(Entry.first("first", Layer.IDENTITY_CHANGE, 12)));
    assertThat(one.total()).isCloseTo(12, within(1e-9));
    assertThat(one.layers()).containsExactly(Layer.IDENTITY_CHANGE);
    Score two =
        score(
            List.of(
                Entry.first("first", Layer.IDENTITY_CHANGE, 12),
                Entry.first("second", Layer.IDENTITY_CHANGE, 8)));
    assertThat(two.total()).isCloseTo(12 + 2, within(1e-9));
    assertThat(two.layers()).containsExactly(Layer.IDENTITY_CHANGE);
  }

  @Test
  void at_firstOfItsSortBesideOtherForeignSigns_sharesTheirLayer() {
    Score score =
        score(
            List.of(
                new Entry("spree", Layer.AUTH_CONTEXT, 16, 0),
                new Entry("trust", Layer.IDENTITY_CHANGE, 24, 0),
                Entry.first("first", Layer.IDENTITY_CHANGE, 12)));
    assertThat(score.total()).isCloseTo(24 + 16 + 3, within(1e-9));
  }

  @Test
  void at_firstOfItsSortAndSurgeOfOneDetection_bothCount() {
    Score score =
        score(
            List.of(
                new Entry("harvest", Layer.DATA, 20, 0), Entry.first("harvest", Layer.DATA, 12)));
    assertThat(score.total()).isCloseTo(32, within(1e-9));
    assertThat(score.contributions()).containsOnlyKeys("harvest");
  }

  @Test
  void at_sameDetectionAgain_countsItOnce() {
    Score score =
        score(
            List.of(
                new Entry("a", Layer.EVASION, 22, 0),
                new Entry("a", Layer.EVASION, 22, 0),
                new Entry("a", Layer.EVASION, 22, 0)));
    assertThat(score.total()).isCloseTo(22, within(1e-9));
  }

  @Test
  void at_afterHalfLife_countsHalf() {
    int sixHours = 6 * 60;
    Score score =
        score(
            List.of(
                new Entry("a", Layer.PROBING, 20, 0), new Entry("b", Layer.MONEY, 7, sixHours)));
    assertThat(score.contributions().get("a")).isCloseTo(10, within(1e-9));
  }

  @Test
  void at_changeAfterForeignUseWithinSixHours_addsTheBonus() {
    assertThat(progression(0, 60)).isEqualTo(5);
    assertThat(progression(0, 6 * 60)).isEqualTo(5);
  }

  @Test
  void at_changeBeforeForeignUseOrLongAfterOrAtOnce_addsNoBonus() {
    assertThat(progression(0, 6 * 60 + 1)).isZero();
    assertThat(progression(0, 0)).isZero();
    Score reversed =
        score(
            List.of(
                new Entry("c", Layer.IDENTITY_CHANGE, 18, 0),
                new Entry("a", Layer.AUTH_CONTEXT, 18, 30)));
    assertThat(reversed.progression()).isZero();
  }

  @Test
  void at_changeAfterAWeakSign_addsNoBonus() {
    Score score =
        score(
            List.of(
                new Entry("a", Layer.AUTH_CONTEXT, 7, 0),
                new Entry("c", Layer.IDENTITY_CHANGE, 18, 60)));
    assertThat(score.progression()).isZero();
  }

  private static double progression(int foreignAt, int changeAt) {
    return score(
            List.of(
                new Entry("a", Layer.AUTH_CONTEXT, 18, foreignAt),
                new Entry("c", Layer.IDENTITY_CHANGE, 18, changeAt)))
        .progression();
  }

  private static final Entry FOREIGN = new Entry("a", Layer.AUTH_CONTEXT, 14, 0);
  private static final Entry MADE = new Entry("e", Layer.RESOURCE_IMPACT, 14, 30);
  private static final Entry PAID = new Entry("bill.spike", Layer.MONEY, 14, 240);

  @Test
  void at_foreignUseSomethingMadeAndMoneySpent_ranksAboveEveryTwoOfThem() {
    Score all = score(List.of(FOREIGN, MADE, PAID));

    assertThat(all.triple()).isEqualTo(SETTINGS.tripleBonus());
    assertThat(Grading.of(all, SETTINGS.thresholds())).isEqualTo(Severity.S0);
    for (List<Entry> pair :
        List.of(List.of(FOREIGN, MADE), List.of(FOREIGN, PAID), List.of(MADE, PAID))) {
      Score score = score(pair);
      assertThat(score.triple()).isZero();
      assertThat(score.total()).isLessThan(all.total());
      assertThat(Grading.of(score, SETTINGS.thresholds().over(1))).isEqualTo(Severity.S1);
    }
  }

  @Test
  void at_threeMoreThanADayApartOrTooWeak_areNotTheGuidesTriple() {
    Entry nextDay = new Entry("bill.spike", Layer.MONEY, 14, 24 * 60 + 1);
    Entry faint = new Entry("a", Layer.AUTH_CONTEXT, 7, 0);

    assertThat(score(List.of(FOREIGN, MADE, nextDay)).triple()).isZero();
    assertThat(score(List.of(faint, MADE, PAID)).triple()).isZero();
    assertThat(
            score(List.of(FOREIGN, MADE, nextDay, new Entry("a", Layer.AUTH_CONTEXT, 14, 1442)))
                .triple())
        .isPositive();
  }

  @Test
  void forgetBefore_keepsExposureOnly() {
    Scoreboard board = new Scoreboard(SETTINGS);
    board.add(signal(new Entry("a", Layer.EVASION, 22, 0)));
    board.add(signal(new Entry("h", Layer.EXPOSURE, 20, 0)));
    board.forgetBefore(Acts.START.plus(Duration.ofMinutes(1)));
    assertThat(board.at(Acts.START.plus(Duration.ofMinutes(1))).contributions())
        .containsOnlyKeys("h");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void at_morePointsOnOneFinding_neverLowersTheTotal(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<Entry> entries = randomEntries(random);
      int changed = random.nextInt(entries.size());
      List<Entry> raised = new ArrayList<>(entries);
      Entry old = entries.get(changed);
      raised.set(
          changed,
          new Entry(
              old.detection(),
              old.layer(),
              old.points() + random.nextInt(1, 10),
              old.minute(),
              old.novelty()));
      assertThat(score(raised).total()).isGreaterThanOrEqualTo(score(entries).total() - 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void at_contributionsAndBonus_addUpToTheTotal(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      Score score = score(randomEntries(random));
      double sum = score.contributions().values().stream().mapToDouble(Double::doubleValue).sum();
      assertThat(sum + score.progression() + score.triple()).isCloseTo(score.total(), within(1e-6));
    }
  }

  private static List<Entry> randomEntries(Random random) {
    List<Entry> entries = new ArrayList<>();
    int minute = 0;
    int count = random.nextInt(1, 30);
    for (int i = 0; i < count; i++) {
      minute += random.nextInt(0, 300);
      Layer layer = List.of(Layer.values()).get(random.nextInt(Layer.values().length));
      String detection = layer.label() + "." + random.nextInt(4);
      Novelty novelty = random.nextInt(3) == 0 ? Novelty.ACT : Novelty.NONE;
      entries.add(new Entry(detection, layer, random.nextInt(0, 25), minute, novelty));
    }
    return entries;
  }
}
