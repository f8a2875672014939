package io.keytrail.detection.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.metering.Metered;
import io.keytrail.model.metering.Series;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FlowJudgeTest {
  private static final String SERVER = "eni-0aaaaaaaaaaaaaaaa";
  private static final long GB = 1_000_000_000;
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private final FlowTable table = new FlowTable();
  private final FlowTable.Reader reader = table.reader(Networks::of);

  @Test
  void judge_farMoreThanEver_tellsHowMuchAndWhatWasNormal() {
    ordinaryDays(10);
    reader.add(Flow.out(SERVER, 10 * DAY + 125, Flow.HOSTING, 31 * GB));
    reader.add(Flow.out(SERVER, 10 * DAY + 130, Flow.HOSTING, 17 * GB));

    List<Metered> signs = signs();

    assertThat(signs).hasSize(1);
    Metered sign = signs.getFirst();
    assertThat(sign.detection()).isEqualTo("flow.egress-surge");
    assertThat(sign.text())
        .isEqualTo(
            SERVER
                + " sent 48.0 GB within an hour to networks outside, of its own accord; the largest"
                + " flow, 31.0 GB, went to 198.51.100.9 (AS64500 Example Hosting, RO, hosting)");
    assertThat(sign.normal())
        .isEqualTo(
            "in 242 hours before at most 20.0 MB an hour, and in 99 of 100 no more than 20.0 MB");
    assertThat(sign.second()).isEqualTo(Flow.START.getEpochSecond() + 60L * (10 * DAY + 125));
    assertThat(sign.worth().alone()).isEqualTo(8);
    assertThat(sign.worth().known()).isBetween(15.0, 18.0);
  }

  @Test
  void judge_farMoreThanEver_bringsTheHoursAround() {
    ordinaryDays(12);
    reader.add(Flow.out(SERVER, 10 * DAY, Flow.HOSTING, 48 * GB));

    Series series = signs().getFirst().series();

    assertThat(series.name()).isEqualTo("sent outside by " + SERVER);
    assertThat(series.step()).isEqualTo(Duration.ofHours(1));
    assertThat(series.from()).isEqualTo(Flow.START.plus(Duration.ofDays(7)));
    assertThat(series.values()).hasSize(Series.MOST);
    assertThat(series.values().get(72)).isEqualTo(series.highest());
    assertThat(series.told(series.highest())).isEqualTo("48.0 GB");
    assertThat(series.told(series.values().get(71))).isEqualTo("20.0 MB");
  }

  @Test
  void judge_networkThatNoTableKnows_isWorthLess() {
    ordinaryDays(10);
    reader.add(Flow.out(SERVER, 10 * DAY, "192.0.2.77", 48 * GB));

    assertThat(signs())
        .singleElement()
        .satisfies(sign -> {
          assertThat(sign.worth().known()).isBetween(11.0, 14.0);
          assertThat(sign.text()).contains("unknown network");
        });
  }

  @Test
  void judge_secondHourOfTheSame_isNotToldAgain() {
    ordinaryDays(10);
    reader.add(Flow.out(SERVER, 10 * DAY, Flow.HOSTING, 20 * GB));
    reader.add(Flow.out(SERVER, 10 * DAY + HOUR, Flow.HOSTING, 25 * GB));

    assertThat(signs()).hasSize(1);
  }

  @Test
  void judge_nightlyBackupElsewhere_isNormal() {
    ordinaryDays(10);
    for (int night = 0; night < 11; night++) {
      reader.add(Flow.out(SERVER, night * DAY + 2 * HOUR, Flow.HOSTING, 40 * GB + night * GB));
    }

    assertThat(signs()).isEmpty();
  }

  @Test
  void judge_backupToACloudOrAProvidersService_isNoEgress() {
    ordinaryDays(10);
    reader.add(Flow.out(SERVER, 10 * DAY, Flow.CLOUD, 400 * GB));
    reader.add(Flow.out(SERVER, 10 * DAY, "192.0.2.77", 400 * GB).toProviderService());
    reader.add(Flow.out(SERVER, 10 * DAY, "10.0.0.9", 400 * GB));

    assertThat(signs()).isEmpty();
  }

  @Test
  void judge_originOfAContentNetworkOnReleaseDay_onlyAnswers() {
    ordinaryDays(10);
    reader.add(Flow.out(SERVER, 10 * DAY, Flow.HOSTING, 400 * GB).ports(443, 51_234));

    assertThat(signs()).isEmpty();
  }

  @Test
  void judge_refusedOrLittle_isNothing() {
    ordinaryDays(10);
    reader.add(Flow.out(SERVER, 10 * DAY, Flow.HOSTING, 40 * GB).refused());
    reader.add(Flow.out(SERVER, 10 * DAY + 1, Flow.HOSTING, GB / 3));

    assertThat(signs()).isEmpty();
  }

  @Test
  void judge_firstDaysOfAnInterface_areNotJudged() {
    ordinaryDays(2);
    reader.add(Flow.out(SERVER, 2 * DAY, Flow.HOSTING, 48 * GB));

    assertThat(signs()).isEmpty();
  }

  @Test
  void judge_historyThatWasOnlyLearned_isComparedWithAndNotTold() {
    FlowTable learned = new FlowTable();
    FlowTable.Reader learning = learned.reader(Networks::of);
    learning.add(Flow.out(SERVER, -HOUR, Flow.HOSTING, 40 * GB));
    ordinaryDays(10);
    reader.add(Flow.out(SERVER, 10 * DAY, Flow.HOSTING, 48 * GB));

    assertThat(signs()).hasSize(1);
    assertThat(signs(learned)).isEmpty();
  }

  @Test
  void judge_connectionAsMinersKeepOne_isWorthLittleByItself() {
    for (int minute = 0; minute < 2 * HOUR; minute++) {
      reader.add(share(minute, 3333, 900));
    }

    assertThat(signs())
        .singleElement()
        .satisfies(sign -> {
          assertThat(sign.detection()).isEqualTo("flow.mining");
          assertThat(sign.text()).contains("port 3333 of 198.51.100.9", "60 minutes", "54.0 kB");
          assertThat(sign.worth().alone()).isLessThan(8);
          assertThat(sign.worth().suspected()).isGreaterThan(8);
        });
  }

  @Test
  void judge_samePortForFilesOrForMinutes_isNothing() {
    for (int minute = 0; minute < HOUR; minute++) {
      reader.add(share(minute, 3333, 9_000));
      reader.add(share(minute, 8080, 900));
    }
    for (int minute = 0; minute < 30; minute++) {
      reader.add(share(minute, 4444, 900));
    }

    assertThat(signs()).isEmpty();
  }

  private static Flow share(int minute, int port, long bytes) {
    return Flow.out(SERVER, minute, Flow.HOSTING, bytes).ports(40_000, port).packets(6);
  }

  /** Some twenty megabytes every hour. */
  private void ordinaryDays(int days) {
    for (int hour = 0; hour < 24 * days; hour++) {
      reader.add(Flow.out(SERVER, hour * HOUR + 7, Flow.HOSTING, 20_000_000));
    }
  }

  private List<Metered> signs() {
    return signs(new FlowTable());
  }

  private List<Metered> signs(FlowTable learned) {
    List<Metered> signs = new ArrayList<>();
    new FlowJudge(Networks::of).judge(table, learned, signs::add);
    return signs;
  }
}
