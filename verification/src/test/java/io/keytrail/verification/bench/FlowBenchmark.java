package io.keytrail.verification.bench;

import io.keytrail.simulation.corpus.FlowCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares programs over VPC flow logs: a hunt, which reads, sums, joins and judges them; {@code
 * zcat | wc -l}, which only counts lines; DuckDB, which sums bytes by interface and hour.
 */
public final class FlowBenchmark {
  private final BenchmarkOptions options;
  private final ProcessMeter meter;

  private FlowBenchmark(BenchmarkOptions options) {
    this.options = options;
    this.meter = new ProcessMeter(options.folder().resolve("printed.txt"));
  }

  /** Runs the comparison that the options ask for and prints it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BenchmarkOptions options = BenchmarkOptions.read(List.of(arguments));
    Files.createDirectories(options.folder());
    new FlowBenchmark(options).run();
  }

  /** Flow logs of a size; written unless an earlier benchmark has left them there. */
  private static BenchmarkCorpus corpus(Path parent, long records) throws IOException {
    Path folder = parent.resolve("flows-" + records);
    Path truth = parent.resolve("flows-" + records + ".truth.txt");
    if (!Files.exists(truth)) {
      long noData = FlowCorpus.write(folder, records);
      Files.writeString(truth, Long.toString(noData));
    }
    long noData = Long.parseLong(Files.readString(truth).strip());
    try (Stream<Path> files = Files.walk(folder)) {
      return new BenchmarkCorpus(
          folder, files.filter(Files::isRegularFile).count(), records - noData, noData);
    }
  }

  private void run() throws IOException, InterruptedException {
    // Ten flow records for every event that a benchmark of the same size is about.
    BenchmarkCorpus corpus = corpus(options.folder(), 10 * options.size().events());
    List<Contender> contenders = new ArrayList<>();
    contenders.add(new Hunt(corpus, options.folder().resolve("answer.json")));
    contenders.add(new Lines(corpus));
    contenders.add(
        new MainContender(
            "inflate only", InflateOnly.class, corpus, List.of(), BenchmarkCorpus::files));
    if (options.duckDb()) {
      contenders.add(
          new MainContender(
              "DuckDB sums", DuckDbFlows.class, corpus, List.of(), BenchmarkCorpus::distinct));
    }
    once(contenders.getFirst());
    Map<Contender, List<Run>> runs = new LinkedHashMap<>();
    for (int round = 1; round <= options.rounds(); round++) {
      for (Contender contender : contenders) {
        System.err.println("round " + round + ": " + contender.name());
        runs.computeIfAbsent(contender, none -> new ArrayList<>()).add(once(contender));
      }
    }
    new BenchmarkReport(corpus, runs).print(System.out);
  }

  private Run once(Contender contender) throws IOException, InterruptedException {
    Run run = meter.run(contender.command());
    contender.check(meter.printed());
    return run;
  }

  /** {@code keytrail hunt} over flow logs alone. */
  private record Hunt(BenchmarkCorpus corpus, Path answer) implements Contender {
    @Override
    public String name() {
      return "keytrail hunt";
    }

    @Override
    public List<String> command() {
      Path home = Path.of(System.getProperty("keytrail.home", "."));
      return new HuntContender(home, corpus, answer).command();
    }

    @Override
    public void check(String printed) throws IOException {
      JsonNode coverage = JsonMapper.shared().readTree(answer).path("coverage");
      JsonNode measured = coverage.path("measuredByLog").path("vpc-flow");
      Answers.expect(name() + ": flows", corpus.distinct(), measured.asLong());
      Answers.expect(
          name() + ": copies and none", corpus.copies(), coverage.path("ignored").asLong());
      Answers.expect(name() + ": files", corpus.files(), coverage.path("filesRead").asLong());
    }
  }

  /** Two {@code zcat} at a time, and the lines counted. */
  private record Lines(BenchmarkCorpus corpus) implements Contender {
    @Override
    public String name() {
      return "zcat | wc -l";
    }

    @Override
    public List<String> command() {
      String count = "find '" + corpus.folder() + "' -name '*.gz' -print0";
      String lines = " | xargs -0 -n 8 -P 2 sh -c 'zcat \"$@\" | wc -l' sh";
      return List.of("sh", "-c", count + lines);
    }

    @Override
    public void check(String printed) throws IOException {
      long lines = printed.lines().mapToLong(line -> Long.parseLong(line.strip())).sum();
      Answers.expect(name(), corpus.records() + corpus.files(), lines);
    }
  }
}
