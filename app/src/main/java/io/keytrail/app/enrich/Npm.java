package io.keytrail.app.enrich;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Downloads packages through the npm client, which knows the user's registry, proxy and
 * certificates. Nothing of a package is run.
 *
 * @param command the client's executable
 * @param patience how long a download may take
 */
record Npm(String command, Duration patience) {
  private static final int SHOWN_OUTPUT = 600;

  static Npm standard() {
    boolean windows = File.separatorChar == '\\';
    return new Npm(windows ? "npm.cmd" : "npm", Duration.ofMinutes(15));
  }

  /**
   * Puts the archive of a package into an empty folder and returns it.
   *
   * @throws UpdateRefused if there is no client, or it brings nothing
   */
  Path pack(UpdateSource.NpmPackage wanted, Path folder) throws UpdateRefused {
    Path log = folder.resolve("npm.log");
    try {
      Process process =
          new ProcessBuilder(
                  command,
                  "pack",
                  wanted.specifier(),
                  "--ignore-scripts",
                  "--pack-destination",
                  folder.toString())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new UpdateRefused("npm did not finish within " + patience.toSeconds() + " seconds");
      }
      if (process.exitValue() != 0) {
        throw new UpdateRefused("npm pack ended with " + process.exitValue() + ": " + lastOf(log));
      }
      return archive(folder);
    } catch (IOException e) {
      throw new UpdateRefused(
          "npm cannot be run ("
              + e.getMessage()
              + "); install Node.js, or give the database as a file or an address",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UpdateRefused("interrupted while npm was downloading", e);
    }
  }

  private static Path archive(Path folder) throws IOException, UpdateRefused {
    try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, "*.tgz")) {
      List<Path> found = new ArrayList<>();
      archives.forEach(found::add);
      if (found.size() != 1) {
        throw new UpdateRefused("npm pack left " + found.size() + " archives instead of one");
      }
      return found.getFirst();
    }
  }

  private static String lastOf(Path log) throws IOException {
    String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
    return text.length() <= SHOWN_OUTPUT
        ? text
        : "…" + text.substring(text.length() - SHOWN_OUTPUT);
  }
}
