package io.keytrail.app.cli;

import io.keytrail.app.run.HuntEngine;
import io.keytrail.app.terminal.ColorWish;
import io.keytrail.app.terminal.Surroundings;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line as a whole: puts the commands together and runs one. */
public final class Program {
  private static final int MIN_HELP_COLUMNS = 55; // picocli takes no less
  private static final int MAX_HELP_COLUMNS = 110;

  private final Surroundings surroundings;
  private final Shell shell;
  private volatile boolean ended;

  public Program(Surroundings surroundings, Supplier<HuntEngine> engine, String toolVersion) {
    this.surroundings = surroundings;
    this.shell = new Shell(surroundings, engine, toolVersion);
  }

  /** Runs the command that the arguments name and returns the exit code; throws nothing. */
  public int run(List<String> arguments) {
    Faults faults = new Faults(shell);
    try {
      int code = commandLine(arguments, faults).execute(arguments.toArray(String[]::new));
      surroundings.out().flush();
      return code;
    } catch (Exception e) {
      return faults.report(e);
    } finally {
      ended = true;
    }
  }

  /** Leaves nothing half-done behind when the process is ended before its command is. */
  public void interrupt() {
    if (!ended) {
      shell.interruption().happen();
      shell.messages().error("interrupted before the end; there is no whole result.", "");
    }
  }

  private CommandLine commandLine(List<String> arguments, Faults faults) {
    CommandLine root = new CommandLine(new KeytrailCommand(shell));
    root.addSubcommand(new HuntCommand(shell));
    root.addSubcommand(
        new CommandLine(new IncidentCommand())
            .addSubcommand(new IncidentListCommand(shell))
            .addSubcommand(new IncidentShowCommand(shell))
            .addSubcommand(new IncidentTimelineCommand(shell))
            .addSubcommand(new IncidentCloseCommand(shell))
            .addSubcommand(new IncidentReopenCommand(shell)));
    root.addSubcommand(new ReportCommand(shell));
    root.addSubcommand(
        new CommandLine(new RespondCommand())
            .addSubcommand(new RespondPlanCommand(shell))
            .addSubcommand(new RespondPermissionsCommand(shell))
            .addSubcommand(new RespondRunCommand(shell))
            .addSubcommand(new RespondApproveCommand(shell))
            .addSubcommand(new RespondStatusCommand(shell))
            .addSubcommand(new RespondVerifyCommand(shell))
            .addSubcommand(new RespondUndoCommand(shell))
            .addSubcommand(new RespondDoneCommand(shell))
            .addSubcommand(new RespondApproverCommand(shell))
            .addSubcommand(new RespondOrderCommand(shell)));
    root.addSubcommand(
        new CommandLine(new EvidenceCommand())
            .addSubcommand(new EvidenceKeyCommand(shell))
            .addSubcommand(new EvidenceCollectCommand(shell))
            .addSubcommand(new EvidenceVerifyCommand(shell))
            .addSubcommand(new EvidenceCustodyCommand(shell)));
    root.addSubcommand(new NormalizeCommand(shell));
    root.addSubcommand(new DoctorCommand(shell));
    root.addSubcommand(
        new CommandLine(new RulesCommand())
            .addSubcommand(new RulesListCommand(shell))
            .addSubcommand(new RulesShowCommand(shell))
            .addSubcommand(new RulesLintCommand(shell))
            .addSubcommand(new RulesTestCommand(shell))
            .addSubcommand(new RulesCoverageCommand(shell)));
    root.addSubcommand(
        new CommandLine(new ConfigCommand())
            .addSubcommand(new ConfigShowCommand(shell))
            .addSubcommand(new ConfigValidateCommand(shell)));
    root.addSubcommand(
        new CommandLine(new EnrichCommand())
            .addSubcommand(new EnrichUpdateCommand(shell))
            .addSubcommand(new EnrichStatusCommand(shell)));
    root.addSubcommand(new DemoCommand(shell));
    root.addSubcommand(new CompletionCommand(shell));
    PrintWriter out = writer(surroundings.out());
    ColorWish wish = WantedColor.of(arguments, surroundings);
    boolean colored = wish.granted(surroundings, surroundings.outIsTerminal());
    root.setOut(out)
        .setErr(writer(surroundings.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(colored ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.clamp(surroundings.columns(), MIN_HELP_COLUMNS, MAX_HELP_COLUMNS))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(faults)
        .setExecutionExceptionHandler(faults);
    describe(root);
    return root;
  }

  private void describe(CommandLine command) {
    command
        .getCommandSpec()
        .version("keytrail " + shell.toolVersion())
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.explained())
        .sortOptions(false);
    command.getSubcommands().values().forEach(this::describe);
  }

  private static PrintWriter writer(java.io.OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
