package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.TextPage;
import io.keytrail.app.run.RuleTests;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.Surroundings;
import io.keytrail.detection.sample.SampleResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the samples beside rules. */
@Command(
    name = "test",
    headerHeading =
        "Examples:  keytrail rules test%n" + "           keytrail rules test ./my-rules%n%n",
    description =
        "Runs the samples beside rules (NAME.samples.yml beside NAME.yml): those that must fire and"
            + " those that must not. Exits with 3 when one comes off otherwise.")
final class RulesTestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "Folders of rules; the shipped and configured ones without it.")
  private List<String> directories = List.of();

  private final Shell shell;

  RulesTestCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = shell.surroundings();
    Configuration configuration = shell.configuration(Map.of());
    List<Path> folders =
        directories.isEmpty()
            ? HuntOptions.ruleFolders(configuration, shell)
            : directories.stream().map(surroundings.directory()::resolve).toList();
    List<SampleResult> results = new RuleTests().run(folders);
    List<SampleResult> failed = results.stream().filter(result -> !result.passed()).toList();
    TextPage page = new TextPage(shell.presentation(configuration).paint(), surroundings.columns());
    for (SampleResult failure : failed) {
      String rule = failure.rule().isEmpty() ? "" : failure.rule() + ": ";
      page.line(Style.HIGH, failure.file() + "  " + rule + failure.sample());
      page.labelled("    ", failure.reason(), 4);
    }
    page.line(
        failed.isEmpty() ? Style.GOOD : Style.HIGH,
        results.size() + " samples, " + failed.size() + " failed");
    surroundings.out().write(page.toString().getBytes(StandardCharsets.UTF_8));
    if (results.isEmpty()) {
      throw CommandFailure.usage(
          "no samples were found beside the rules.", "Put NAME.samples.yml beside NAME.yml.");
    }
    return failed.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
  }
}
