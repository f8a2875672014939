package io.keytrail.verification.bench;

import io.keytrail.simulation.corpus.CorpusSettings.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares whole programs over one corpus. They take turns, round after round, so that whatever
 * else the machine does falls on all of them, and ratios are taken within a round.
 */
public final class Benchmark {
  private final BenchmarkOptions options;
  private final ProcessMeter meter;

  private Benchmark(BenchmarkOptions options) {
    this.options = options;
    this.meter = new ProcessMeter(options.folder().resolve("printed.txt"));
  }

  /** Runs the comparison that the options ask for and prints it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BenchmarkOptions options;
    try {
      options = BenchmarkOptions.read(List.of(arguments));
    } catch (IllegalArgumentException unreadable) {
      System.err.println(unreadable.getMessage());
      System.err.println(BenchmarkOptions.USAGE);
      System.exit(2);
      return;
    }
    Files.createDirectories(options.folder());
    new Benchmark(options).run();
  }

  private void run() throws IOException, InterruptedException {
    BenchmarkCorpus corpus = corpus(Layout.PROVIDER);
    Contender hunt = hunt(corpus);
    List<Contender> contenders = new ArrayList<>();
    contenders.add(hunt);
    contenders.add(
        new MainContender(
            "inflate only", InflateOnly.class, corpus, List.of(), BenchmarkCorpus::files));
    if (options.duckDb()) {
      contenders.add(duckDb("DuckDB, S3 layout", corpus, "s3"));
      contenders.add(duckDb("DuckDB, ndjson", corpus(Layout.NDJSON), "ndjson"));
    }
    once(hunt); // builds Keytrail if need be and prepares its quick starts
    Map<Contender, List<Run>> runs = new LinkedHashMap<>();
    for (int round = 1; round <= options.rounds(); round++) {
      for (Contender contender : contenders) {
        System.err.println("round " + round + ": " + contender.name());
        runs.computeIfAbsent(contender, none -> new ArrayList<>()).add(once(contender));
      }
    }
    new BenchmarkReport(corpus, runs).print(System.out);
    Contender allocation =
        new MainContender(
            "allocation", HuntAllocation.class, corpus, List.of(), BenchmarkCorpus::records);
    once(allocation);
    System.out.print(meter.printed().lines().findFirst().orElse("") + System.lineSeparator());
  }

  private Run once(Contender contender) throws IOException, InterruptedException {
    Run run = meter.run(contender.command());
    contender.check(meter.printed());
    return run;
  }

  private BenchmarkCorpus corpus(Layout layout) throws IOException {
    System.err.println("corpus of " + options.size().events() + " events, " + layout);
    return BenchmarkCorpus.in(options.folder(), options.size().events(), layout);
  }

  private Contender hunt(BenchmarkCorpus corpus) {
    Path home = Path.of(System.getProperty("keytrail.home", "."));
    return new HuntContender(home, corpus, options.folder().resolve("answer.json"));
  }

  private static Contender duckDb(String name, BenchmarkCorpus corpus, String layout) {
    return new MainContender(
        name, DuckDbCount.class, corpus, List.of(layout), BenchmarkCorpus::records);
  }
}
