package io.keytrail.verification.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Prints medians over the rounds, and the first program's ratio to each of the others. */
final class BenchmarkReport {
  private final BenchmarkCorpus corpus;
  private final Map<Contender, List<Run>> runs;

  BenchmarkReport(BenchmarkCorpus corpus, Map<Contender, List<Run>> runs) {
    this.corpus = corpus;
    this.runs = runs;
  }

  void print(PrintStream out) {
    printConditions(out);
    out.printf(
        Locale.ROOT,
        "%-20s %8s %8s %9s %12s %12s%n",
        "median of " + runs.values().iterator().next().size(),
        "CPU s",
        "wall s",
        "RSS MiB",
        "events/CPU s",
        "events/s");
    runs.forEach((contender, measured) -> {
      double cpu = median(measured, Run::cpuSeconds);
      double wall = median(measured, Run::wallSeconds);
      out.printf(
          Locale.ROOT,
          "%-20s %8.2f %8.2f %9.0f %,12.0f %,12.0f%n",
          contender.name(),
          cpu,
          wall,
          median(measured, Run::peakMebibytes),
          corpus.records() / cpu,
          corpus.records() / wall);
    });
    printRatios(out);
  }

  private void printConditions(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%,d records (%,d copies) in %,d files; %d processors, load %.1f, %s %s%n",
        corpus.records(),
        corpus.copies(),
        corpus.files(),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"));
  }

  private void printRatios(PrintStream out) {
    Map.Entry<Contender, List<Run>> first = runs.entrySet().iterator().next();
    runs.forEach((contender, measured) -> {
      if (!contender.equals(first.getKey())) {
        double ratio =
            median(
                IntStream.range(0, measured.size())
                    .mapToObj(
                        i -> first.getValue().get(i).cpuSeconds() / measured.get(i).cpuSeconds())
                    .toList(),
                one -> one);
        out.printf(
            Locale.ROOT,
            "%s / %s: %.2f of its CPU time%n",
            first.getKey().name(),
            contender.name(),
            ratio);
      }
    });
  }

  /** The middle value; of an even number of values the lower of the two in the middle. */
  static <T> double median(Collection<T> values, ToDoubleFunction<T> figure) {
    double[] sorted = values.stream().mapToDouble(figure).sorted().toArray();
    return sorted[(sorted.length - 1) / 2];
  }
}
