package io.keytrail.verification.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What a benchmark is asked for.
 *
 * @param folder where corpora are written, and found again
 * @param rounds how often every program runs
 * @param duckDb whether DuckDB takes part
 */
record BenchmarkOptions(BenchmarkSize size, Path folder, int rounds, boolean duckDb) {
  static final String USAGE =
      "usage: bin/benchmark [--flows] [--size S|M|L] [--rounds N] [--dir DIR] [--no-duckdb]"
          + " | bin/benchmark --jmh [JMH-OPTION...]";
  private static final int MAX_ROUNDS = 100;

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if they cannot be read; says why
   */
  static BenchmarkOptions read(List<String> arguments) {
    BenchmarkSize size = BenchmarkSize.M;
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), "keytrail-benchmark");
    int rounds = 3;
    boolean duckDb = true;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--size" -> size = BenchmarkSize.of(value(option, rest));
        case "--dir" -> folder = Path.of(value(option, rest));
        case "--rounds" -> rounds = rounds(value(option, rest));
        case "--no-duckdb" -> duckDb = false;
        default -> throw new IllegalArgumentException("unknown option " + option);
      }
    }
    return new BenchmarkOptions(size, folder.toAbsolutePath(), rounds, duckDb);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }

  private static int rounds(String text) {
    try {
      int rounds = Integer.parseInt(text);
      if (rounds >= 1 && rounds <= MAX_ROUNDS) {
        return rounds;
      }
    } catch (NumberFormatException none) {
      // Falls through to the same complaint.
    }
    throw new IllegalArgumentException("--rounds is 1 to " + MAX_ROUNDS + ", not " + text);
  }
}
