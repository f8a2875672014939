package io.keytrail.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command line that help pages and documents show is one that the program takes. */
final class PrintedCommandsTest {
  private static final Path HOME = Path.of(System.getProperty("keytrail.home", "."));

  /** In a list of commands: two blanks, a name, its description. */
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+) {2,}\\S");

  /** Up to what a shell takes for itself: a pipe, a comment, a redirection. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?m)(?:^ *|`|\\| |Examples?: +)(?:\\./)?keytrail ([a-z](?:[^`\\n|#>\"]|\"[^\"\\n]*\")+)");

  @TempDir Path temporary;

  @Test
  void help_everyCommand_hasExamplesThatAreTaken() {
    List<List<String>> commands = new ArrayList<>();
    collect(List.of(), commands);

    assertThat(commands).hasSizeGreaterThan(15);
    for (List<String> command : commands) {
      String help = help(command);
      List<String> examples = calls(help.substring(0, help.indexOf("Usage:")));
      assertThat(examples).as("examples of %s", command).isNotEmpty();
      assertThat(examples)
          .as("examples of %s", command)
          .allMatch(example -> example.startsWith(String.join(" ", command)));
      examples.forEach(this::assertTaken);
    }
  }

  @Test
  void documents_everyCommandLine_isTaken() {
    List<String> calls =
        documents().flatMap(document -> calls(text(document)).stream()).distinct().toList();

    assertThat(calls).hasSizeGreaterThan(20);
    calls.forEach(this::assertTaken);
  }

  private void collect(List<String> command, List<List<String>> found) {
    String help = help(command);
    found.add(command);
    int list = help.indexOf("Commands:");
    if (list >= 0) {
      COMMAND
          .matcher(help.substring(list, help.indexOf("Exit codes:")))
          .results()
          .map(match -> match.group(1))
          .forEach(
              name -> collect(Stream.concat(command.stream(), Stream.of(name)).toList(), found));
    }
  }

  private String help(List<String> command) {
    List<String> words = new ArrayList<>(command);
    words.add("--help");
    return call(words).out();
  }

  private static List<String> calls(String text) {
    return CALL.matcher(text).results().map(PrintedCommandsTest::words).toList();
  }

  private static String words(MatchResult call) {
    return call.group(1).strip();
  }

  /** With {@code --help} at its end a command is read whole and does nothing. */
  private void assertTaken(String words) {
    List<String> arguments = new ArrayList<>();
    Pattern.compile("\"([^\"]*)\"|(\\S+)")
        .matcher(words)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .forEach(arguments::add);
    if (!arguments.contains("--help")) {
      arguments.add("--help");
    }
    Called called = call(arguments);
    assertThat(called.exitCode()).as("keytrail %s\n%s", words, called.err()).isZero();
    assertThat(called.out()).as("keytrail %s", words).contains("Usage: keytrail");
  }

  private Called call(List<String> words) {
    return new Called.Caller(temporary).wide(110).call(words.toArray(String[]::new));
  }

  private static Stream<Path> documents() {
    try (Stream<Path> pages = Files.list(HOME.resolve("docs"))) {
      List<Path> all =
          new ArrayList<>(pages.filter(page -> page.toString().endsWith(".md")).toList());
      all.addAll(Arrays.asList(HOME.resolve("README.md"), HOME.resolve("examples/README.md")));
      return all.stream().sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
