package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.Suggestion;
import io.keytrail.app.output.RuleTexts;
import io.keytrail.detection.sigma.Rule;
import io.keytrail.detection.sigma.RuleSet;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What one rule says about itself. */
@Command(
    name = "show",
    headerHeading =
        "Examples:  keytrail rules show aws.iam.admin-grant%n"
            + "           keytrail rules show mine.rule --rules ./mine%n%n",
    description = "Shows one rule: what it means, what it weighs, what it takes for normal.")
final class RulesShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The rule's name or id.")
  private String name = "";

  @Mixin private final RuleFolderOptions folders = new RuleFolderOptions();
  private final Shell shell;

  RulesShowCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = folders.configuration(shell);
    RuleSet rules = RuleFolderOptions.load(HuntOptions.ruleFolders(configuration, shell));
    List<Rule> found =
        rules.rules().stream().filter(rule -> rule.header().answersTo(name)).toList();
    if (found.isEmpty()) {
      List<String> names = rules.rules().stream().map(Rule::name).toList();
      throw CommandFailure.usage(
          "there is no rule \"" + name + "\"" + Suggestion.sentence(name, names) + ".",
          "keytrail rules list shows all of them.");
    }
    RuleTexts texts = new RuleTexts(shell.presentation(configuration));
    for (Rule rule : found) {
      texts.writeRule(rule, shell.surroundings().out());
    }
    return ExitCode.DONE;
  }
}
