package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.Settings;
import io.keytrail.app.config.UserFolders;
import io.keytrail.app.enrich.DatabaseFolder;
import io.keytrail.app.enrich.EnrichUpdate;
import io.keytrail.app.enrich.UpdateReport;
import io.keytrail.app.enrich.UpdateSource;
import io.keytrail.app.output.TextPage;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings network databases; the one command that may use the network. */
@Command(
    name = "update",
    headerHeading =
        "Examples:  keytrail enrich update%n"
            + "           keytrail enrich update ./GeoLite2-ASN.mmdb%n%n",
    description =
        "Brings databases into the data folder, where every hunt uses them: from npm"
            + " (npm:PACKAGE), an address, or a file. Without a source, a free one through npm.")
final class EnrichUpdateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description = "npm:PACKAGE, an http(s) address, or a file.")
  private List<String> sources = List.of();

  private final Shell shell;

  EnrichUpdateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = shell.surroundings();
    Configuration configuration = shell.configuration(Map.of());
    List<UpdateSource> wanted = sources.stream().map(this::source).toList();
    boolean local = !wanted.isEmpty() && wanted.stream().allMatch(EnrichUpdateCommand::isLocal);
    if (configuration.value(Settings.OFFLINE) && !local) {
      throw CommandFailure.usage(
          "this needs the network, and --offline forbids it. Nothing was brought.",
          "Name files, or run without --offline.");
    }
    DatabaseFolder folder = DatabaseFolder.below(UserFolders.data(configuration, surroundings));
    EnrichUpdate update = new EnrichUpdate(folder, surroundings.clock());
    shell.interruption().undo(update::abandon);
    UpdateReport report = update.update(wanted);
    TextPage page = new TextPage(shell.presentation(configuration).paint(), surroundings.columns());
    for (UpdateReport.Installed installed : report.installed()) {
      page.labelled("brought   ", installed.file() + ": " + installed.notice().line(), 6);
      if (!installed.caution().isEmpty()) {
        page.labelled("          ", Style.WARNING, installed.caution(), 4);
      }
    }
    for (UpdateReport.Refused refused : report.refused()) {
      page.labelled("refused   ", Style.HIGH, refused.source() + ": " + refused.reason(), 6);
    }
    surroundings.out().write(page.toString().getBytes(StandardCharsets.UTF_8));
    return report.refused().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private UpdateSource source(String text) {
    try {
      UpdateSource source = UpdateSource.parse(text);
      return source instanceof UpdateSource.LocalFile local
          ? new UpdateSource.LocalFile(shell.surroundings().directory().resolve(local.file()))
          : source;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          e.getMessage() + ". Nothing was brought.", "Use npm:PACKAGE, an address or a file.");
    }
  }

  private static boolean isLocal(UpdateSource source) {
    return switch (source) {
      case UpdateSource.LocalFile local -> true;
      case UpdateSource.NpmPackage npm -> false;
      case UpdateSource.Web web -> false;
    };
  }
}
