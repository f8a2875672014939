package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.Resolved;
import io.keytrail.app.config.Setting;
import io.keytrail.app.config.Settings;
import io.keytrail.app.config.UserFolders;
import io.keytrail.app.output.TextPage;
import io.keytrail.app.output.TextPage.Piece;
import io.keytrail.app.terminal.Paint;
import io.keytrail.app.terminal.Style;
import io.keytrail.app.terminal.Surroundings;
import io.keytrail.app.terminal.Wrap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every setting with its value and, when asked, where that comes from. */
@Command(
    name = "show",
    headerHeading = "Examples:  keytrail config show%n           keytrail config show --origin%n%n",
    description = "Shows every setting and its value.")
final class ConfigShowCommand implements Callable<Integer> {
  private static final int KEY_COLUMNS = 14;
  private static final int VALUE_COLUMNS = 24;

  @Option(names = "--origin", description = "Show where each value comes from.")
  private boolean origin;

  private final Shell shell;

  ConfigShowCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws IOException {
    Surroundings surroundings = shell.surroundings();
    Configuration configuration = shell.configuration(Map.of());
    Paint paint = shell.presentation(configuration).paint();
    TextPage page = new TextPage(paint, surroundings.columns());
    for (Setting<?> setting : Settings.ALL) {
      Resolved<?> resolved = configuration.resolve(setting);
      String value = value(resolved, configuration);
      List<Piece> pieces = new ArrayList<>();
      pieces.add(new Piece(Style.STRONG, Wrap.pad(setting.key(), KEY_COLUMNS)));
      pieces.add(new Piece(Style.PLAIN, origin ? Wrap.pad(value, VALUE_COLUMNS) : value));
      if (origin) {
        pieces.add(new Piece(Style.FAINT, "  " + resolved.origin().describe()));
      }
      page.pieces(pieces);
    }
    surroundings.out().write(page.toString().getBytes(StandardCharsets.UTF_8));
    return ExitCode.DONE;
  }

  private String value(Resolved<?> resolved, Configuration configuration) {
    if (resolved.setting().equals(Settings.DATA_DIR)) {
      return UserFolders.data(configuration, shell.surroundings()).toString();
    }
    return resolved.texts().isEmpty() ? "-" : String.join(", ", resolved.texts());
  }
}
