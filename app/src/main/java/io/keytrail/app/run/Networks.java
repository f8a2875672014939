package io.keytrail.app.run;

import io.keytrail.detection.enrich.DatabaseNotice;
import io.keytrail.detection.enrich.Enricher;
import io.keytrail.detection.enrich.NetworkTables;
import io.keytrail.detection.enrich.files.NetworkDatabases;
import io.keytrail.detection.enrich.files.NetworkFileException;
import io.keytrail.detection.enrich.files.NetworkFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a hunt knows of networks: the files the user named, the operator's {@value #OVERLAY} at the
 * top of a hunted folder, and the shipped table of well-known autonomous systems.
 */
final class Networks {
  /** Name of the overlay that may lie beside logs. */
  static final String OVERLAY = "networks.csv";

  private final NetworkTables tables;
  private final List<Path> overlays;

  private Networks(NetworkTables tables, List<Path> overlays) {
    this.tables = tables;
    this.overlays = List.copyOf(overlays);
  }

  /**
   * Opens all of them.
   *
   * @throws HuntRefused if one of them cannot be used
   */
  static Networks open(HuntRequest request, @Nullable Path classes) {
    List<Path> overlays = overlaysBeside(request.paths());
    List<Path> networks = new ArrayList<>(request.networks());
    networks.addAll(overlays);
    NetworkFiles files =
        new NetworkFiles(
            networks,
            present(request.trusted()),
            request.knownBad(),
            classes != null && Files.exists(classes) ? List.of(classes) : List.of());
    try {
      return new Networks(NetworkDatabases.open(files), overlays);
    } catch (NetworkFileException unusable) {
      throw new HuntRefused(
          String.valueOf(unusable.getMessage()), "Name another file, or leave it out.");
    }
  }

  /** An enricher for one thread. */
  Enricher enricher() {
    return new Enricher(tables);
  }

  /** Whether a file is an overlay and so no log. */
  boolean isOverlay(String file) {
    return overlays.stream().anyMatch(overlay -> overlay.toString().equals(file));
  }

  /** One line for each database, and for what of these files was left out. */
  List<String> attributions() {
    return Stream.concat(
            tables.notices().stream().map(DatabaseNotice::line), tables.problems().stream())
        .toList();
  }

  private static List<Path> overlaysBeside(List<String> paths) {
    List<Path> overlays = new ArrayList<>();
    for (String path : paths) {
      try {
        Path overlay = Path.of(path).resolve(OVERLAY);
        if (Files.isDirectory(Path.of(path)) && Files.isRegularFile(overlay)) {
          overlays.add(overlay);
        }
      } catch (InvalidPathException pattern) {
        // A pattern or a name of another system: nothing can lie beside it.
      }
    }
    return overlays;
  }

  private static List<Path> present(@Nullable Path file) {
    return file == null ? List.of() : List.of(file);
  }
}
