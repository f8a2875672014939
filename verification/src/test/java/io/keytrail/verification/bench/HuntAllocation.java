package io.keytrail.verification.bench;

import io.keytrail.detection.pipeline.DetectionResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Hunts in one thread and prints what that allocated, which is exact and not a matter of load. */
public final class HuntAllocation {
  private HuntAllocation() {}

  /** Hunts the folder named first; prints bytes per record, and the number of records. */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(System.getProperty("keytrail.home", "."));
    PipelinePass pass = new PipelinePass(home, Path.of(arguments[0]));
    AtomicReference<DetectionResult> result = new AtomicReference<>();
    ThreadMeter.Used used = ThreadMeter.measure(() -> result.set(pass.hunt()));
    long records = result.get().coverage().records();
    System.out.printf(
        Locale.ROOT,
        "allocation: %.0f bytes per record; %.2f CPU microseconds per record in one thread%n",
        used.allocatedBytes() / (double) records,
        used.cpuNanos() / 1000.0 / records);
    System.out.println(records);
  }
}
