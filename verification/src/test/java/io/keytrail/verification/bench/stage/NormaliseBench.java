package io.keytrail.verification.bench.stage;

import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.formats.Normalizers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.json.JsonMapper;

/** From the bytes of records to events, beside what a tree of each costs before any of that. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NormaliseBench {
  private static final Provenance WHERE = new Provenance("bench.json", 0);

  private final List<byte[]> documents =
      CorpusRecords.generate().events().stream()
          .map(event -> event.event().record().document().json().getBytes(StandardCharsets.UTF_8))
          .toList();
  private final List<Normalizer> normalizers = Normalizers.all();
  private final JsonMembers members = new JsonMembers();
  private final JsonMapper mapper = JsonMapper.shared();

  /** Finds the members, recognises the format and makes the event. */
  @Benchmark
  @OperationsPerInvocation(CorpusRecords.EVENTS)
  public void normalise(Blackhole hole) {
    for (byte[] document : documents) {
      members.read(document, 0, document.length);
      for (Normalizer normalizer : normalizers) {
        if (normalizer.recognises(members)) {
          RawRecord record = new RawRecord(WHERE, JsonSlice.within(document, 0, document.length));
          hole.consume(normalizer.normalize(record, members));
          break;
        }
      }
    }
  }

  /** Baseline: a Jackson tree of each record and nothing more. */
  @Benchmark
  @OperationsPerInvocation(CorpusRecords.EVENTS)
  public void jacksonTree(Blackhole hole) {
    for (byte[] document : documents) {
      hole.consume(mapper.readTree(document));
    }
  }
}
