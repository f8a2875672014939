package io.keytrail.detection.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class SeenRecordsTest {
  @Test
  void add_copies_areNotNewAgain() {
    SeenRecords seen = new SeenRecords();

    assertThat(LongStream.range(1, 10_001).filter(i -> seen.hour(7).add(i * i)).count())
        .isEqualTo(10_000);
    assertThat(LongStream.range(1, 10_001).filter(i -> seen.hour(7).add(i * i)).count()).isZero();
  }

  @Test
  void add_moreThanThereIsRoomFor_forgetsOnlyWhatCameLast() {
    SeenRecords seen = new SeenRecords(4_096);
    long remembered = LongStream.range(1, 4_097).filter(i -> seen.hour(7).add(i)).count();

    assertThat(remembered).isEqualTo(4_096);
    assertThat(LongStream.range(1, 4_097).filter(i -> !seen.hour(7).add(i)).count())
        .isBetween(1_000L, 3_072L);
    assertThat(seen.hour(7).add(1)).isFalse();
  }

  @Test
  void hour_moreThanThereIsRoomFor_remembersNothing() {
    SeenRecords seen = new SeenRecords(1_024);
    for (int hour = 0; hour < 1_000_000; hour++) {
      assertThat(seen.hour(hour).add(5)).isTrue();
    }

    assertThat(seen.hour(0).add(5)).isFalse();
    assertThat(seen.hour(999_999)).isSameAs(SeenRecords.Hour.FORGETFUL);
    assertThat(seen.hour(999_999).add(5)).isTrue();
  }

  @Test
  void read_whatWasWritten_knowsTheHoursThatWereKept() throws IOException {
    SeenRecords first = new SeenRecords();
    first.hour(3).add(11);
    first.hour(4).add(12);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (StateOutput out = new StateOutput(bytes)) {
      first.write(out, 4);
    }

    SeenRecords second = new SeenRecords();
    try (StateInput in = new StateInput(new ByteArrayInputStream(bytes.toByteArray()))) {
      second.read(in);
    }

    assertThat(second.hour(4).add(12)).isFalse();
    assertThat(second.hour(3).add(11)).isTrue();
  }
}
