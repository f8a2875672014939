package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.OutputFormat;
import io.keytrail.app.output.TechniqueTexts;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which techniques the rules see. */
@Command(
    name = "coverage",
    headerHeading =
        "Examples:  keytrail rules coverage%n"
            + "           keytrail rules coverage --rules ./mine -f jsonl%n%n",
    description = "Shows which ATT&CK techniques have rules, and for which products.")
final class RulesCoverageCommand implements Callable<Integer> {
  @Mixin private final RuleFolderOptions folders = new RuleFolderOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table or jsonl (table).")
  private String format = "table";

  private final Shell shell;

  RulesCoverageCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = folders.configuration(shell);
    OutputFormat chosen = OutputOptions.format(format, TechniqueTexts.FORMATS);
    var rules = RuleFolderOptions.load(HuntOptions.ruleFolders(configuration, shell)).rules();
    new TechniqueTexts(shell.presentation(configuration))
        .write(rules, chosen, shell.surroundings().out());
    return ExitCode.DONE;
  }
}
