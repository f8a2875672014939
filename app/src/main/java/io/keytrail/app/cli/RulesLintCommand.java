package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.LintTexts;
import io.keytrail.app.output.OutputFormat;
import io.keytrail.detection.sigma.RuleReport;
import io.keytrail.detection.sigma.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads rules and says of each what became of it. */
@Command(
    name = "lint",
    headerHeading =
        "Examples:  keytrail rules lint ./my-rules%n"
            + "           keytrail rules lint ./sigma/rules -f jsonl%n%n",
    description =
        "Loads folders of rules and says which are loaded, which are not and why. Exits with 4 when"
            + " a rule is unsupported.")
final class RulesLintCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      arity = "0..*",
      description = "Folders or files of rules; the shipped and configured ones without it.")
  private List<String> directories = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table or jsonl (table).")
  private String format = "table";

  private final Shell shell;

  RulesLintCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = shell.configuration(Map.of());
    OutputFormat chosen = OutputOptions.format(format, LintTexts.FORMATS);
    List<Path> folders =
        directories.isEmpty()
            ? HuntOptions.ruleFolders(configuration, shell)
            : directories.stream().map(shell.surroundings().directory()::resolve).toList();
    RuleSet rules = RuleFolderOptions.load(folders);
    new LintTexts(shell.presentation(configuration))
        .write(rules.reports(), chosen, shell.surroundings().out());
    boolean unsupported =
        rules.reports().stream().anyMatch(r -> r.outcome() == RuleReport.Outcome.UNSUPPORTED);
    return unsupported ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }
}
