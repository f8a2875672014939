package io.keytrail.verification.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.detection.pipeline.DetectionResult;
import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.corpus.Corpus;
import io.keytrail.simulation.corpus.CorpusSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bounds what a hunt costs over inflating the same files. Both are measured in turns in one warm
 * process by the thread's own processor time, so a busy machine slows both and the ratio stays.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PipelineRatioTest {
  private static final int EVENTS = 20_000;
  private static final int WARM_UP = 12;
  private static final int ROUNDS = 5;

  /** Measured 6.2 to 7.7 after so much warming up, with the shipped rules; falls for as long. */
  private static final double HIGHEST_RATIO = 8;

  /** Measured 6,200 on this few events, much of it buffers and dictionaries. */
  private static final double MOST_BYTES_PER_EVENT = 7_000;

  private final List<Double> ratios = new ArrayList<>();
  private final List<Double> bytesPerEvent = new ArrayList<>();

  @BeforeAll
  void measure(@TempDir Path folder) throws IOException {
    Path logs = folder.resolve("logs");
    Corpus.Summary written = Corpus.write(CorpusSettings.of(Provider.AWS, EVENTS), logs, 2);
    PipelinePass pass = new PipelinePass(Path.of(System.getProperty("keytrail.home")), logs);
    List<Path> files = BenchmarkCorpus.filesBelow(logs);
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      ThreadMeter.Used inflating = ThreadMeter.measure(() -> inflate(files));
      ThreadMeter.Used hunting = ThreadMeter.measure(() -> hunt(pass, written.records()));
      if (round >= WARM_UP) {
        ratios.add(hunting.cpuNanos() / (double) inflating.cpuNanos());
        bytesPerEvent.add(hunting.allocatedBytes() / (double) EVENTS);
      }
    }
  }

  @Test
  void hunt_againstInflatingTheSameFiles_staysWithinRatio() {
    assertThat(BenchmarkReport.median(ratios, ratio -> ratio))
        .as("%s", ratios)
        .isLessThan(HIGHEST_RATIO);
  }

  @Test
  void hunt_allocatesPerEvent_staysWithinBound() {
    assertThat(BenchmarkReport.median(bytesPerEvent, bytes -> bytes))
        .as("%s", bytesPerEvent)
        .isLessThan(MOST_BYTES_PER_EVENT);
  }

  private static void inflate(List<Path> files) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (Path file : files) {
      assertThat(InflateOnly.inflate(file, buffer)).isPositive();
    }
  }

  private static void hunt(PipelinePass pass, long distinct) {
    DetectionResult result = pass.hunt();
    assertThat(result.coverage().events()).isEqualTo(distinct);
  }
}
