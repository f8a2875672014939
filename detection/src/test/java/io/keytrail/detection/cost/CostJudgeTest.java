package io.keytrail.detection.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.metering.MeteredThing;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CostJudgeTest {
  @Test
  void judge_costlyMachinesInANewRegion_areASpikeAndANewRegionOfTheCostliest() {
    List<CostLine> lines = Bill.ordinary(22);
    lines.add(Bill.day(20, Bill.COMPUTE, "us-west-2", "i-second", 46));
    for (int day = 20; day < 22; day++) {
      lines.add(Bill.day(day, Bill.COMPUTE, "us-west-2", "i-stolen", 136.5));
    }

    List<Metered> signs = Bill.judged(lines);

    assertThat(signs)
        .extracting(Metered::detection)
        .containsExactly("bill.new-service-region", "bill.spike");
    assertThat(signs)
        .allSatisfy(sign -> {
          assertThat(sign.thing()).isEqualTo(new MeteredThing.Resource("i-stolen"));
          assertThat(sign.targets())
              .extracting(ResourceRef::name)
              .containsExactly("i-stolen", "i-second");
          assertThat(Instant.ofEpochSecond(sign.second())).isEqualTo("2026-03-22T23:59:59Z");
          assertThat(sign.normal()).isEqualTo("in 20 days before it cost nothing");
        });
    assertThat(signs.getLast().text())
        .isEqualTo(
            "Amazon Elastic Compute Cloud in us-west-2 cost 319.00 USD from 2026-03-22 to"
                + " 2026-03-23 in account 111122223333, far more than before, for 2 things that"
                + " cost nothing before, i-stolen the most");
    assertThat(signs.getLast().records()).isEqualTo(3);
  }

  @Test
  void judge_spike_bringsTheDaysAround() {
    List<CostLine> lines = Bill.ordinary(22);
    lines.add(Bill.day(20, Bill.COMPUTE, "eu-west-1", "i-old", 400));

    Series series = Bill.judged(lines).getFirst().series();

    assertThat(series.name()).isEqualTo("Amazon Elastic Compute Cloud in eu-west-1 a day");
    assertThat(series.unit()).isEqualTo("USD");
    assertThat(series.step()).isEqualTo(Duration.ofDays(1));
    assertThat(series.values()).hasSize(22);
    assertThat(series.values().getFirst()).isEqualByComparingTo("10");
    assertThat(series.values().get(20)).isEqualTo(series.highest()).isEqualTo("400");
    assertThat(series.values().getLast()).isEqualByComparingTo("10");
  }

  @Test
  void judge_dayOfALongBill_bringsNoMoreThanAPlotHolds() {
    List<CostLine> lines = Bill.ordinary(200);
    lines.add(Bill.day(100, Bill.COMPUTE, "eu-west-1", "i-old", 400));

    Series series = Bill.judged(lines).getFirst().series();

    assertThat(series.values()).hasSize(Series.MOST);
    assertThat(series.values().get(45)).isEqualTo(series.highest());
  }

  @Test
  void judge_moreOfTheSameThing_isASpikeOfTheAccount() {
    List<CostLine> lines = Bill.ordinary(20);
    lines.add(Bill.day(20, Bill.COMPUTE, "eu-west-1", "i-old", 400));

    assertThat(Bill.judged(lines))
        .singleElement()
        .satisfies(sign -> {
          assertThat(sign.detection()).isEqualTo("bill.spike");
          assertThat(sign.thing()).isEqualTo(new MeteredThing.Account("111122223333"));
          assertThat(sign.worth().alone()).isLessThan(10);
          assertThat(sign.text()).contains("the bill does not say for what");
          assertThat(sign.normal())
              .isEqualTo(
                  "in 20 days before it cost 10.00 USD a day at the median and 10.00 USD at most");
        });
  }

  @Test
  void judge_spikeThatGoesOn_isToldOnce() {
    List<CostLine> lines = Bill.ordinary(20);
    for (int day = 20; day < 30; day++) {
      lines.add(Bill.day(day, Bill.COMPUTE, "eu-west-1", "i-new", 400));
    }

    assertThat(Bill.judged(lines)).extracting(Metered::detection).containsExactly("bill.spike");
  }

  @Test
  void judge_tooLittleMoneyOrHistory_isNothing() {
    List<CostLine> small = Bill.ordinary(20);
    small.add(Bill.day(20, Bill.COMPUTE, "eu-west-1", "i-new", 39));
    small.add(Bill.day(20, "AWS Lambda", "eu-west-1", "", 4.9));
    List<CostLine> early = Bill.ordinary(13);
    early.add(Bill.day(13, Bill.COMPUTE, "us-west-2", "i-new", 500));

    assertThat(Bill.judged(small)).isEmpty();
    assertThat(Bill.judged(early)).isEmpty();
  }

  @Test
  void judge_restlessService_needsFourDeviations() {
    List<CostLine> lines = new ArrayList<>();
    for (int day = 0; day < 31; day++) {
      lines.add(Bill.day(day, "Amazon Athena", "eu-west-1", "", day % 5 == 0 ? 300 : 20));
    }
    List<CostLine> more = new ArrayList<>(lines);
    more.add(Bill.day(31, "Amazon Athena", "eu-west-1", "", 900));
    lines.add(Bill.day(31, "Amazon Athena", "eu-west-1", "", 310));

    assertThat(Bill.judged(lines)).isEmpty();
    assertThat(Bill.judged(more)).extracting(Metered::detection).containsExactly("bill.spike");
  }

  @Test
  void judge_whatIsChargedOnceAMonth_isNoSpike() {
    List<CostLine> lines = Bill.ordinary(32);
    int first = (int) (LocalDate.of(2026, 4, 1).toEpochDay() - Bill.START.toEpochDay());
    lines.add(Bill.day(first, Bill.COMPUTE, "eu-west-1", "licence", 500));

    assertThat(Bill.judged(lines)).isEmpty();
  }

  @Test
  void judge_monthOnOneLine_isSpreadOverItsDays() {
    List<CostLine> lines = Bill.ordinary(62);
    lines.add(
        Bill.line(LocalDate.of(2026, 4, 1), 30, Bill.COMPUTE, "eu-west-1", "i-new", 900, "USD"));

    assertThat(Bill.judged(lines)).isEmpty();

    lines.add(
        Bill.line(LocalDate.of(2026, 4, 1), 30, Bill.COMPUTE, "us-west-2", "i-far", 3_000, "USD"));
    assertThat(Bill.judged(lines))
        .filteredOn(sign -> sign.detection().equals("bill.spike"))
        .singleElement()
        .satisfies(sign -> assertThat(sign.text()).contains("cost 3,000.00 USD from 2026-04-01"));
  }

  @Test
  void judge_yen_areNotDollars() {
    List<CostLine> lines = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      lines.add(Bill.day(day, Bill.COMPUTE, "ap-northeast-1", "i-old", 100, "JPY"));
    }
    lines.add(Bill.day(20, Bill.COMPUTE, "ap-northeast-1", "i-new", 7_000, "JPY"));
    assertThat(Bill.judged(lines)).isEmpty();

    lines.add(Bill.day(20, Bill.COMPUTE, "ap-northeast-1", "i-more", 1_000, "JPY"));
    assertThat(Bill.judged(lines)).extracting(Metered::detection).containsExactly("bill.spike");
  }

  @Test
  void judge_daysThatAreOnlyLearned_areComparedWithAndNeverTold() {
    List<CostLine> before = Bill.ordinary(20);
    before.add(Bill.day(18, Bill.COMPUTE, "eu-west-1", "i-known", 400));
    List<CostLine> now =
        List.of(
            Bill.day(20, Bill.COMPUTE, "eu-west-1", "i-old", 400),
            Bill.day(20, Bill.COMPUTE, "us-west-2", "i-far", 400));

    assertThat(Bill.judged(Bill.table(now), Bill.table(before)))
        .extracting(Metered::detection, Metered::region)
        .containsExactlyInAnyOrder(
            tuple("bill.new-service-region", "us-west-2"),
            tuple("bill.spike", "us-west-2"),
            tuple("bill.spike", "eu-west-1"));
    assertThat(Bill.judged(Bill.table(now), new CostTable())).isEmpty();
  }
}
