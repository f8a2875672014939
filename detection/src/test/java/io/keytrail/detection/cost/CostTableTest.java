package io.keytrail.detection.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import io.keytrail.model.incident.Measurements;
import io.keytrail.model.metering.CostLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CostTableTest {
  private static final int SERVICES = 12;
  private static final int DAYS = 25;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void add_anyOrderThreadsAndDeliveries_givesTheSameSums(long seed) throws InterruptedException {
    Random random = new Random(seed);
    List<CostLine> lines = bill(1);
    List<CostLine> delivered = new ArrayList<>(lines);
    delivered.addAll(bill(0.25));
    delivered.addAll(bill(1));
    Collections.shuffle(delivered, random);
    CostTable table = new CostTable();
    List<Thread> threads = new ArrayList<>();
    for (int from = 0; from < delivered.size(); from += 300) {
      List<CostLine> share = delivered.subList(from, Math.min(from + 300, delivered.size()));
      threads.add(Thread.ofPlatform().start(() -> share.forEach(table::add)));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(signs(table)).isNotEmpty().isEqualTo(signs(Bill.table(lines)));
    assertThat(table.measurements())
        .isEqualTo(new Measurements(Map.of("aws-cost", (long) lines.size()), 2L * lines.size(), 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void add_moreThanIsKept_leavesTheSameOutWhateverTheOrder(long seed) {
    List<CostLine> lines = bill(1);
    CostTable expected = new CostTable(100);
    lines.forEach(expected::add);
    Collections.shuffle(lines, new Random(seed));
    CostTable table = new CostTable(100);
    lines.forEach(table::add);

    assertThat(signs(table)).isEqualTo(signs(expected));
    assertThat(table.meters()).isNotEmpty().hasSizeLessThan(SERVICES);
    assertThat(table.measurements()).isEqualTo(expected.measurements());
    assertThat(table.measurements().beyondLimit()).isPositive();
  }

  @Test
  void add_laterDeliveryWithAHigherCost_replacesTheEarlier() {
    List<CostLine> lines = Bill.ordinary(20);
    lines.add(Bill.day(20, Bill.COMPUTE, "eu-west-1", "i-new", 30));
    assertThat(Bill.judged(lines)).isEmpty();

    lines.add(Bill.day(20, Bill.COMPUTE, "eu-west-1", "i-new", 45));
    assertThat(Bill.judged(lines)).isEmpty();

    lines.add(Bill.day(20, Bill.COMPUTE, "eu-west-1", "i-new", 75));
    assertThat(Bill.judged(lines))
        .singleElement()
        .satisfies(sign -> assertThat(sign.text()).contains("cost 75.00 USD"));
  }

  @Test
  void add_monthThatGrowsWithEachDelivery_isSpreadExactly() {
    CostTable growing = new CostTable();
    for (double cost : new double[] {0.000007, 0.00001, 1, 10.000001}) {
      growing.add(month(cost));
    }
    assertThat(micros(growing)).isEqualTo(micros(Bill.table(List.of(month(10.000001)))));
    assertThat(micros(growing).stream().mapToLong(Long::longValue).sum()).isEqualTo(10_000_001);
  }

  private static CostLine month(double cost) {
    return Bill.line(Bill.START, 30, Bill.COMPUTE, "eu-west-1", "i-new", cost, "USD");
  }

  private static List<Long> micros(CostTable table) {
    return table.meters().getFirst().days().values().stream().map(day -> day.micros).toList();
  }

  @Test
  void read_whatWasWritten_goesOnWhereItStopped() throws IOException {
    List<CostLine> lines = bill(1);
    CostTable whole = Bill.table(lines);
    lines.subList(0, 40).forEach(whole::add);

    CostTable second = read(Bill.table(lines.subList(0, 400)), Duration.ofDays(60));
    lines.subList(400, lines.size()).forEach(second::add);
    lines.subList(0, 40).forEach(second::add);

    assertThat(signs(second)).isEqualTo(signs(whole));
    assertThat(second.measurements()).isEqualTo(whole.measurements());
  }

  @Test
  void write_shortSpan_leavesOldDaysOut() throws IOException {
    List<CostLine> lines = Bill.ordinary(30);
    lines.add(Bill.day(2, "AWS Lambda", "eu-west-1", "", 1));

    CostTable kept = read(Bill.table(lines), Duration.ofDays(10));

    assertThat(kept.meters())
        .singleElement()
        .satisfies(costs -> assertThat(costs.days()).hasSize(11));
    assertThat(read(kept, Duration.ofDays(10)).meters()).hasSize(1);
  }

  private static CostTable read(CostTable table, Duration span) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (StateOutput out = new StateOutput(bytes)) {
      table.write(out, span);
    }
    CostTable again = new CostTable();
    try (StateInput in = new StateInput(new ByteArrayInputStream(bytes.toByteArray()))) {
      again.read(in);
      assertThat(in.more()).isFalse();
    }
    return again;
  }

  private static List<Metered> signs(CostTable table) {
    return Bill.judged(table, new CostTable());
  }

  /** A bill of several services and things, some of which spike, by a delivery of its month. */
  private static List<CostLine> bill(double share) {
    List<CostLine> lines = new ArrayList<>();
    for (int service = 0; service < SERVICES; service++) {
      for (int day = 0; day < DAYS; day++) {
        for (int thing = 0; thing < 3; thing++) {
          double cost = day == 20 && service % 4 == 0 ? 120 : 3 + thing;
          lines.add(Bill.day(day, "service " + service, "eu-west-1", "t" + thing, cost * share));
        }
      }
    }
    return lines;
  }
}
