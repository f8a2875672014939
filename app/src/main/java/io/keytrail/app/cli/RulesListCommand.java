package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.output.OutputFormat;
import io.keytrail.app.output.RuleTexts;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every loaded rule, a line each. */
@Command(
    name = "list",
    headerHeading =
        "Examples:  keytrail rules list%n"
            + "           keytrail rules list --rules ./mine -f jsonl%n%n",
    description = "Lists every loaded rule: name, points, layer, techniques, title.")
final class RulesListCommand implements Callable<Integer> {
  @Mixin private final RuleFolderOptions folders = new RuleFolderOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "table or jsonl (table).")
  private String format = "table";

  private final Shell shell;

  RulesListCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = folders.configuration(shell);
    OutputFormat chosen = OutputOptions.format(format, RuleTexts.FORMATS);
    var rules = RuleFolderOptions.load(HuntOptions.ruleFolders(configuration, shell)).rules();
    new RuleTexts(shell.presentation(configuration))
        .writeList(rules, chosen, shell.surroundings().out());
    return ExitCode.DONE;
  }
}
