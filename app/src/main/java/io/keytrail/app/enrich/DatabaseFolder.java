package io.keytrail.app.enrich;

import io.keytrail.detection.enrich.files.NetworkFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The folder in which brought databases live. Every hunt uses what is in it.
 *
 * @param folder may not exist yet
 */
public record DatabaseFolder(Path folder) {
  /** The standard place below the data folder. */
  public static DatabaseFolder below(Path data) {
    return new DatabaseFolder(data.resolve("networks"));
  }

  /** Databases and tables, in order of their names. */
  public List<Path> networks() {
    return ending(List.of(".mmdb", ".csv", ".json", ".yaml", ".yml"));
  }

  /** Plain lists of addresses, in order of their names. */
  public List<Path> lists() {
    return ending(List.of(".txt"));
  }

  /** What is here, for enrichment to open. */
  public NetworkFiles files() {
    return new NetworkFiles(networks(), List.of(), lists(), List.of());
  }

  private List<Path> ending(List<String> ends) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isRegularFile(file) && ends.stream().anyMatch(name::endsWith)) {
          found.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the database folder " + folder + " cannot be read", e);
    }
    found.sort(null);
    return found;
  }
}
