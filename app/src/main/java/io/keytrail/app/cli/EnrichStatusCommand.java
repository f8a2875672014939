package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.UserFolders;
import io.keytrail.app.enrich.DatabaseFolder;
import io.keytrail.app.output.TextPage;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.Surroundings;
import io.keytrail.detection.enrich.DatabaseNotice;
import io.keytrail.detection.enrich.files.NetworkDatabases;
import io.keytrail.detection.enrich.files.NetworkFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Which network databases hunts use. */
@Command(
    name = "status",
    headerHeading = "Examples:  keytrail enrich status%n%n",
    description = "Shows the databases in the data folder: source, date, licence.")
final class EnrichStatusCommand implements Callable<Integer> {
  private final Shell shell;

  EnrichStatusCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = shell.surroundings();
    Configuration configuration = shell.configuration(Map.of());
    DatabaseFolder folder = DatabaseFolder.below(UserFolders.data(configuration, surroundings));
    TextPage page = new TextPage(shell.presentation(configuration).paint(), surroundings.columns());
    List<String> lines = lines(folder);
    if (lines.isEmpty()) {
      page.line(Style.WARNING, "No database in " + folder.folder() + ".");
      page.line(Style.PLAIN, "Addresses are told apart by prefixes only. keytrail enrich update");
    }
    lines.forEach(line -> page.line(Style.PLAIN, line));
    surroundings.out().write(page.toString().getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }

  private static List<String> lines(DatabaseFolder folder) {
    try {
      return NetworkDatabases.open(folder.files()).notices().stream()
          .map(DatabaseNotice::line)
          .toList();
    } catch (NetworkFileException e) {
      throw new CommandFailure(
          ExitCode.INTEGRITY,
          String.valueOf(e.getMessage()),
          "Bring it again with keytrail enrich update, or remove it.",
          e);
    }
  }
}
