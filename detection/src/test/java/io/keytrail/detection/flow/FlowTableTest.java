package io.keytrail.detection.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import io.keytrail.model.incident.Measurements;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlowTableTest {
  private static final int DAY = 24 * 60;
  private static final int SMALL = 64 * 20;

  /** What a table holds, in full. */
  private record Held(List<String> interfaces, List<Metered> signs, Measurements measurements) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void add_anyOrderThreadsAndCopies_givesTheSameSums(long seed) throws InterruptedException {
    Random random = new Random(seed);
    List<Flow> flows = randomFlows(random, 6_000);
    FlowTable expected = filled(new FlowTable(), flows);

    List<Flow> shuffled = new ArrayList<>(flows);
    shuffled.addAll(flows.subList(0, 500));
    Collections.shuffle(shuffled, random);
    FlowTable table = new FlowTable();
    List<Thread> threads = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); from += 1_000) {
      List<Flow> share = shuffled.subList(from, Math.min(from + 1_000, shuffled.size()));
      threads.add(Thread.ofPlatform().start(() -> filled(table, share)));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(held(table).interfaces()).isEqualTo(held(expected).interfaces());
    assertThat(held(table).signs()).isNotEmpty().isEqualTo(held(expected).signs());
    assertThat(table.measurements())
        .isEqualTo(new Measurements(Map.of("vpc-flow", 6_000L), 500, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void add_moreThanIsKept_leavesTheSameOutWhateverTheOrder(long seed) {
    Random random = new Random(seed);
    List<Flow> flows = randomFlows(random, 20_000);
    FlowTable expected = filled(new FlowTable(SMALL), flows);
    Collections.shuffle(flows, random);

    FlowTable table = filled(new FlowTable(SMALL), flows);

    assertThat(held(table)).isEqualTo(held(expected));
    assertThat(table.measurements().beyondLimit()).isPositive();
    assertThat(table.measurements().records()).isEqualTo(20_000);
  }

  @Test
  void read_whatWasWritten_goesOnWhereItStopped() throws IOException {
    List<Flow> flows = randomFlows(new Random(9), 5_000);
    FlowTable whole = filled(new FlowTable(), flows);
    whole.reader(Networks::of).add(flows.getFirst());

    FlowTable first = filled(new FlowTable(), flows.subList(0, 2_000));
    FlowTable second = new FlowTable();
    try (StateInput in = new StateInput(new ByteArrayInputStream(written(first)))) {
      second.read(in);
      assertThat(in.more()).isFalse();
    }
    filled(second, flows.subList(2_000, 5_000));
    second.reader(Networks::of).add(flows.getFirst());

    assertThat(held(second)).isEqualTo(held(whole));
    assertThat(second.measurements().duplicates()).isEqualTo(1);
  }

  private static byte[] written(FlowTable table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (StateOutput out = new StateOutput(bytes)) {
      table.write(out, Duration.ofDays(90));
    }
    return bytes.toByteArray();
  }

  private static FlowTable filled(FlowTable table, List<Flow> flows) {
    FlowTable.Reader reader = table.reader(Networks::of);
    flows.forEach(reader::add);
    return table;
  }

  private static Held held(FlowTable table) {
    List<String> interfaces = new ArrayList<>();
    for (int part = 0; part < table.parts(); part++) {
      for (InterfaceHours one : table.interfaces(part)) {
        one.hours()
            .forEach(row -> interfaces.add(one.meter() + one.machine() + Arrays.toString(row)));
      }
    }
    List<Metered> signs = new ArrayList<>();
    new FlowJudge(Networks::of).judge(table, new FlowTable(), signs::add);
    return new Held(interfaces, signs, table.measurements());
  }

  /** Distinct flows of fifty interfaces over eight days, some of them surges and miners. */
  private static List<Flow> randomFlows(Random random, int count) {
    List<Flow> flows = new ArrayList<>();
    String[] far = {Flow.HOSTING, Flow.CLOUD, "192.0.2.7", "10.1.2.3", "192.0.2.8"};
    for (int i = 0; i < count; i++) {
      String meter = "eni-%017x".formatted(random.nextInt(50));
      Flow flow =
          Flow.out(
              meter,
              random.nextInt(8 * DAY),
              far[random.nextInt(far.length)],
              i + (random.nextInt(50) == 0 ? 5_000_000_000L : 900_000L));
      boolean thin = random.nextInt(4) == 0;
      flows.add(thin ? flow.ports(41_000, 3333).packets(flow.bytes()) : flow);
      if (random.nextInt(9) == 0) {
        flows.set(i, flows.get(i).on("i-%017x".formatted(random.nextInt(90))));
      }
    }
    return flows;
  }
}
