package io.keytrail.verification.bench.stage;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.sigma.RuleMatcher;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Rules against events: ten times the rules may cost at most three times as much. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleBench {
  @Param({"50", "300", "1000", "3000"})
  private int rules;

  private List<EnrichedEvent> events = List.of();
  private RuleMatcher matcher = GeneratedRules.of(1).matcher();

  /** Compiles the rules. */
  @Setup
  public void compile() {
    events = CorpusRecords.generate().events();
    matcher = GeneratedRules.of(rules).matcher();
  }

  /** Puts every event to every rule. */
  @Benchmark
  @OperationsPerInvocation(CorpusRecords.EVENTS)
  public void match(Blackhole hole) {
    for (EnrichedEvent event : events) {
      matcher.match(event, hole::consume);
    }
  }
}
