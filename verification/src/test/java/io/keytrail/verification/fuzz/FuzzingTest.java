package io.keytrail.verification.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs Jazzer on each target, with our own classes instrumented, for a few seconds; {@code
 * -Dkeytrail.fuzz.seconds=600 -Dtest=FuzzingTest} runs it at length. The covered edges it reports
 * must grow beyond what the seeds reach: fuzzing that sees nothing would find nothing.
 */
final class FuzzingTest {
  private static final int SECONDS = Integer.getInteger("keytrail.fuzz.seconds", 0);

  /** Logs come from attackers, the rest from the operator. */
  private static final int BRIEFLY_LOGS = 5;

  private static final int BRIEFLY = 3;

  /** How often a run that covered nothing new is given three times as long. */
  private static final int TRIES = 3;

  private static final Pattern COVERED = Pattern.compile("cov: ([0-9]{1,9}) ");

  @TempDir Path directory;

  static Stream<Arguments> targets() {
    return Stream.of(
        Arguments.of(ReaderFuzz.class, Seeds.LOGS, BRIEFLY_LOGS),
        Arguments.of(JsonFuzz.class, Seeds.LOGS, BRIEFLY_LOGS),
        Arguments.of(ParquetFuzz.class, ParquetFuzz.seeds(), BRIEFLY_LOGS),
        Arguments.of(RuleFuzz.class, Seeds.RULES, BRIEFLY),
        Arguments.of(NetworkFileFuzz.class, Seeds.NETWORKS, BRIEFLY),
        Arguments.of(ConfigurationFuzz.class, Seeds.CONFIGURATIONS, BRIEFLY),
        Arguments.of(DeclarationsFuzz.class, Seeds.DECLARATIONS, BRIEFLY),
        Arguments.of(StateFuzz.class, List.of(StateFuzz.seed()), BRIEFLY));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void fuzz_forAWhile_findsNothingAndCoverageGrows(Class<?> target, List<byte[]> seeds, int briefly)
      throws Exception {
    Path corpus = Files.createDirectory(directory.resolve("corpus"));
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(corpus.resolve("seed" + i), seeds.get(i));
    }
    int seconds = SECONDS > 0 ? SECONDS : briefly;
    Coverage coverage = Coverage.of(run(target, corpus, seconds));
    // A busy machine spends the first seconds on instrumenting alone.
    for (int more = 0; more < TRIES && !coverage.grew(); more++) {
      seconds *= 3;
      coverage = Coverage.of(run(target, corpus, seconds));
    }

    assertThat(coverage.last())
        .as("edges covered\n%s", coverage.output())
        .isGreaterThan(coverage.first())
        .isGreaterThan(100);
  }

  /** The edges that Jazzer reported at first, with the seeds alone, and at last. */
  private record Coverage(int first, int last, String output) {
    static Coverage of(String output) {
      int[] edges =
          COVERED.matcher(output).results().mapToInt(it -> Integer.parseInt(it.group(1))).toArray();
      assertThat(edges).as(output).isNotEmpty();
      return new Coverage(edges[0], edges[edges.length - 1], output);
    }

    boolean grew() {
      return last > first;
    }
  }

  private String run(Class<?> target, Path corpus, int seconds)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=io.keytrail.**",
                "--disabled_hooks=*",
                "--custom_hook_includes=io.keytrail.**",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-max_total_time=" + seconds,
                "-timeout=60",
                "-rss_limit_mb=4096",
                "-seed=1",
                corpus.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
