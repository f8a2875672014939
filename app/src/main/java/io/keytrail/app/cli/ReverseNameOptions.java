package io.keytrail.app.cli;

import io.keytrail.app.config.Configuration;
import io.keytrail.app.config.Settings;
import io.keytrail.app.names.NameServer;
import io.keytrail.app.names.ReverseNames;
import io.keytrail.model.incident.Incident;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Whether name servers are asked about the addresses of what is shown. */
final class ReverseNameOptions {
  @Option(
      names = "--rdns",
      description = "Ask name servers, now, whose addresses are; it may be noticed.")
  private boolean rdns;

  /** The texts of the settings among these options that were given. */
  Map<String, List<String>> settings() {
    return rdns ? Map.of(Settings.RDNS.key(), List.of("true")) : Map.of();
  }

  /** The incidents with what their addresses call themselves, if that is wanted and allowed. */
  static List<Incident> named(List<Incident> incidents, Configuration configuration, Shell shell) {
    if (!configuration.value(Settings.RDNS) || incidents.isEmpty()) {
      return incidents;
    }
    if (configuration.value(Settings.OFFLINE)) {
      shell.messages().note("no name server was asked, because --offline forbids it");
      return incidents;
    }
    NameServer server =
        configuration
            .value(Settings.NAME_SERVER)
            .map(NameServer::at)
            .orElseGet(NameServer::ofSystem);
    return new ReverseNames(server, shell.surroundings().clock()).named(incidents);
  }
}
