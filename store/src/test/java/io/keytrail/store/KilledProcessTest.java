package io.keytrail.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.incident.Incident;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process keeps survives its being killed at any moment, and what it began is not there. */
class KilledProcessTest {
  private static final int KILLS = 10;
  private static final int MOST_HUNTS_BEFORE_KILL = 4;

  @TempDir Path folder;

  @Test
  void kill_atAnyMoment_losesNothingKeptAndLeavesNothingHalf() throws Exception {
    Random random = new Random(7);
    long acknowledged = 0;
    for (int i = 0; i < KILLS; i++) {
      acknowledged =
          Math.max(acknowledged, runAndKill(1 + random.nextInt(MOST_HUNTS_BEFORE_KILL), random));
      check(acknowledged);
    }
    assertThat(acknowledged).isGreaterThanOrEqualTo(KILLS);
  }

  /** Lets a child keep some hunts and kills it amid the next; returns the last number it said. */
  private long runAndKill(int hunts, Random random) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EndlessKeeper.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long last = 0;
    try (BufferedReader said = child.inputReader()) {
      for (int i = 0; i < hunts; i++) {
        String line = said.readLine();
        assertThat(line).as("a number from the child").isNotNull();
        last = Long.parseLong(String.valueOf(line));
      }
      spin(random.nextInt(3_000_000));
      child.toHandle().destroyForcibly(); // unlike the process itself, leaves its output readable
      String more;
      while ((more = said.readLine()) != null) {
        last = more.isEmpty() ? last : Math.max(last, Long.parseLong(more));
      }
    }
    child.waitFor();
    return last;
  }

  /** Lets a moment pass that differs each time, so that kills fall into all parts of the work. */
  private static void spin(int nanoseconds) {
    long until = System.nanoTime() + nanoseconds;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }

  private void check(long acknowledged) {
    try (IncidentStore store = SqliteIncidentStore.open(folder)) {
      List<KeptHunt> hunts = store.hunts();
      assertThat(hunts.getFirst().number()).isGreaterThanOrEqualTo(acknowledged);
      for (KeptHunt hunt : hunts) {
        List<Incident> incidents = store.incidentsOf(hunt.number());
        assertThat(incidents)
            .hasSize(2)
            .allSatisfy(i -> assertThat(i.events()).hasSize(EndlessKeeper.EVENTS));
      }
    }
  }
}
