package io.keytrail.verification.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script that starts Keytrail, in an installation as a distribution has it. */
final class LauncherTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home")).toAbsolutePath();

  @TempDir Path temporary;
  private Path installed;
  private Path cache;

  @BeforeEach
  void install() throws IOException {
    installed = Files.createDirectory(temporary.resolve("key trail"));
    cache = temporary.resolve("cache");
    Files.copy(HOME.resolve("keytrail"), installed.resolve("keytrail"));
    assertThat(installed.resolve("keytrail").toFile().setExecutable(true)).isTrue();
    for (String part : List.of("bin", "content", "examples")) {
      Files.createSymbolicLink(installed.resolve(part), HOME.resolve(part));
    }
    Files.createSymbolicLink(installed.resolve("lib"), HOME.resolve("app/target/keytrail/lib"));
  }

  @Test
  void firstStart_nothingPrepared_preparesOnceAndLaterStartsSayNothing() throws Exception {
    Keytrail.Run first = start("--version");
    assertThat(first.exitCode()).isZero();
    List<Path> prepared = prepared();
    assertThat(prepared).hasSize(1).allSatisfy(file -> assertThat(file).isNotEmptyFile());

    Keytrail.Run later = start("--version");
    assertThat(later.output()).isEqualTo(first.output());
    assertThat(later.errors()).isEmpty();
    assertThat(prepared()).isEqualTo(prepared);
  }

  @Test
  void start_preparedFileDamaged_startsWithoutIt() throws Exception {
    start("--version");
    for (Path file : prepared()) {
      Files.writeString(file, "not what a JVM wrote");
    }
    Keytrail.Run run = start("--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.output()).startsWith("keytrail ");
  }

  @Test
  void start_noPlaceForACache_startsWithoutOne() throws Exception {
    Files.writeString(cache, "a file where the folder would be");
    Keytrail.Run run = start("--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.errors()).isEmpty();
  }

  private List<Path> prepared() throws IOException {
    try (Stream<Path> files = Files.list(cache.resolve("keytrail"))) {
      return files.sorted().toList();
    }
  }

  private Keytrail.Run start(String... arguments) throws IOException, InterruptedException {
    Path output = temporary.resolve("out");
    Path errors = temporary.resolve("err");
    ProcessBuilder starting =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(installed.resolve("keytrail").toString()), Stream.of(arguments))
                    .toList())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
    starting.environment().put("XDG_CACHE_HOME", cache.toString());
    Process process = starting.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Keytrail.Run(
        process.exitValue(), Files.readString(output), Files.readString(errors));
  }
}
