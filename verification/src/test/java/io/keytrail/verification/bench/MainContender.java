package io.keytrail.verification.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A main class of this package in a JVM of its own; it prints the one number that is checked.
 *
 * @param main what to run; its first argument is the folder
 * @param more arguments behind the folder
 * @param expected the right answer, by the corpus's own counts
 */
record MainContender(
    String name,
    Class<?> main,
    BenchmarkCorpus corpus,
    List<String> more,
    ToLongFunction<BenchmarkCorpus> expected)
    implements Contender {

  @Override
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseParallelGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dkeytrail.home=" + System.getProperty("keytrail.home", "."));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.add(corpus.folder().toString());
    command.addAll(more);
    return command;
  }

  @Override
  public void check(String printed) throws IOException {
    Answers.expect(
        name(), expected.applyAsLong(corpus), Long.parseLong(printed.lines().toList().getLast()));
  }
}
