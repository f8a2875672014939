package io.keytrail.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;
  private final AtomicLong now = new AtomicLong();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String last() {
    String all = err.toString(StandardCharsets.UTF_8);
    return all.substring(all.lastIndexOf('\r') + 1);
  }

  @Test
  void read_halfOfTheBytes_showsShareFilesEventsAndTimeLeft() {
    ProgressLine line = new ProgressLine(err, 120, now::get);
    line.found(214, 88_000_000);
    now.addAndGet(10 * SECOND);
    line.read(100, 44_000_000, 600_000);
    assertThat(last())
        .isEqualTo(
            "[##########..........]   50 %"
                + "  100/214 files  10 s left  600,000 events  44.0 MB/88.0 MB");
  }

  @Test
  void read_oftenInAMoment_drawsOnce() {
    ProgressLine line = new ProgressLine(err, 80, now::get);
    line.found(10, 1000);
    int drawn = err.size();
    for (int i = 0; i < 9; i++) {
      line.read(1, 100, 5);
    }
    assertThat(err.size()).isEqualTo(drawn);
  }

  @Test
  void draw_narrowTerminal_neverWraps() {
    for (int columns : new int[] {20, 40, 60}) {
      ProgressLine line = new ProgressLine(err, columns, now::get);
      line.found(1_000_000, 88_000_000_000L);
      now.addAndGet(100 * SECOND);
      line.read(1, 1_000_000_000, 5);
      assertThat(last().length()).isLessThan(columns);
    }
  }

  @Test
  void close_takesTheLineAway() {
    ProgressLine line = new ProgressLine(err, 80, now::get);
    line.found(10, 1000);
    line.weighing();
    line.close();
    assertThat(last()).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("\n").doesNotContain("\u001b");
  }

  @Test
  void read_unknownSizes_countsFiles() {
    ProgressLine line = new ProgressLine(err, 80, now::get);
    line.found(4, 0);
    now.addAndGet(2 * SECOND);
    line.read(1, 0, 7);
    assertThat(last()).contains("25 %").contains("1/4 files").contains("6 s left");
  }
}
