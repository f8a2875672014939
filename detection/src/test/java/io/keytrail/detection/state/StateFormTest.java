package io.keytrail.detection.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StateFormTest {
  private static final int VALUES = 60_000;

  @Test
  void read_whatWasWritten_givesItBackOverManyBlocks() throws IOException {
    byte[] state = written(7);

    try (StateInput in = new StateInput(new ByteArrayInputStream(state))) {
      Random random = new Random(7);
      for (int i = 0; i < VALUES; i++) {
        assertThat(in.more()).isTrue();
        assertThat(in.number()).isEqualTo(numberOf(random));
        assertThat(in.whole()).isEqualTo(random.nextLong());
        assertThat(in.shared()).isEqualTo("text " + random.nextInt(100));
        assertThat(in.text()).isEqualTo("é" + i);
      }
      assertThat(in.more()).isFalse();
    }
  }

  @Test
  void read_stateThatEndsAnywhere_saysSo() throws IOException {
    byte[] state = written(7);
    for (int length = 0; length < state.length; length += 1 + state.length / 97) {
      byte[] cut = Arrays.copyOf(state, length);
      assertThatThrownBy(() -> readAll(cut)).isInstanceOf(StateFault.class);
    }
  }

  @Test
  void read_stateWithAChangedByte_saysSo() throws IOException {
    byte[] state = written(7);
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      byte[] changed = state.clone();
      changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> readAll(changed)).isInstanceOf(StateFault.class);
    }
  }

  @Test
  void read_somethingElse_isNoState() {
    assertThatThrownBy(() -> readAll("{\"Records\":[]}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(StateFault.class)
        .hasMessageContaining("no kept state");
  }

  @Test
  void number_belowZero_isRefused() throws IOException {
    try (StateOutput out = new StateOutput(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.number(-1)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static byte[] written(long seed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (StateOutput out = new StateOutput(bytes)) {
      Random random = new Random(seed);
      for (int i = 0; i < VALUES; i++) {
        out.number(numberOf(random));
        out.whole(random.nextLong());
        out.shared("text " + random.nextInt(100));
        out.text("é" + i);
        out.endOfValue();
      }
    }
    return bytes.toByteArray();
  }

  private static long numberOf(Random random) {
    return random.nextLong() >>> (1 + random.nextInt(62));
  }

  private static void readAll(byte[] state) throws IOException {
    try (StateInput in = new StateInput(new ByteArrayInputStream(state))) {
      while (in.more()) {
        in.number();
        in.whole();
        in.shared();
        in.text();
      }
    }
  }
}
