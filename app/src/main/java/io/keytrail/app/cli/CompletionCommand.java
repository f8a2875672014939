package io.keytrail.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script that completes commands and options in a shell. */
@Command(
    name = "completion",
    headerHeading =
        "Examples:  source <(keytrail completion bash)%n"
            + "           keytrail completion fish > ~/.config/fish/completions/keytrail.fish%n%n",
    description = "Prints a completion script for bash, zsh or fish, to be sourced.")
final class CompletionCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private String shellName = "";

  @Spec private @Nullable CommandSpec spec;
  private final Shell shell;

  CompletionCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec root = Objects.requireNonNull(spec).root();
    String script =
        switch (shellName) {
          // The script works in both: it switches zsh to bash's way of completing by itself.
          case "bash", "zsh" -> AutoComplete.bash(root.name(), root.commandLine());
          case "fish" -> FishCompletion.script(root);
          default ->
              throw CommandFailure.usage(
                  "there is no completion for \"" + shellName + "\".", "Use bash, zsh or fish.");
        };
    shell.surroundings().out().write(script.getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }
}
