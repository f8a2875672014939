package io.keytrail.app.enrich;

import io.keytrail.detection.enrich.DatabaseNotice;
import java.nio.file.Path;
import java.util.List;

/**
 * What an update brought.
 *
 * @param refused sources of which nothing was kept; what was there before is unchanged
 */
public record UpdateReport(List<Installed> installed, List<Refused> refused) {
  public UpdateReport {
    installed = List.copyOf(installed);
    refused = List.copyOf(refused);
  }

  /**
   * A file that hunts use from now on.
   *
   * @param caution what to know before relying on it; empty for nothing
   */
  public record Installed(Path file, DatabaseNotice notice, String caution) {}

  /** A source that gave nothing, and why. */
  public record Refused(String source, String reason) {}
}
