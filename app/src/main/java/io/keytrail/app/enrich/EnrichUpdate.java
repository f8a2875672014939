package io.keytrail.app.enrich;

import io.keytrail.detection.enrich.DatabaseNotice;
import io.keytrail.detection.enrich.NetworkTables;
import io.keytrail.detection.enrich.files.NetworkDatabases;
import io.keytrail.detection.enrich.files.NetworkFileException;
import io.keytrail.detection.enrich.files.NetworkFiles;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Carries {@code keytrail enrich update} out. Every source is brought into a folder of its own,
 * unpacked, opened to see that it can be used, and only then moved to where hunts look: a failed
 * update leaves the databases as they were.
 */
public final class EnrichUpdate {
  private final DatabaseFolder target;
  private final Clock clock;
  private final Npm npm;
  private final Download download;
  private final TarArchive.Limits limits;
  private volatile @Nullable Path staged;

  public EnrichUpdate(DatabaseFolder target, Clock clock) {
    this(target, clock, Npm.standard(), Download.standard(), TarArchive.Limits.STANDARD);
  }

  EnrichUpdate(
      DatabaseFolder target, Clock clock, Npm npm, Download download, TarArchive.Limits limits) {
    this.target = target;
    this.clock = clock;
    this.npm = npm;
    this.download = download;
    this.limits = limits;
  }

  /**
   * Brings the sources one after the other; {@link UpdateSource#STANDARD} when none is given.
   *
   * @throws IOException if the database folder cannot be written
   */
  public UpdateReport update(List<UpdateSource> sources) throws IOException {
    List<UpdateReport.Installed> installed = new ArrayList<>();
    List<UpdateReport.Refused> refused = new ArrayList<>();
    Files.createDirectories(target.folder());
    for (UpdateSource source : sources.isEmpty() ? List.of(UpdateSource.STANDARD) : sources) {
      Path staging = Files.createTempDirectory(target.folder(), ".update-");
      staged = staging;
      try {
        installed.addAll(bring(source, staging));
      } catch (UpdateRefused e) {
        refused.add(new UpdateReport.Refused(source.toString(), String.valueOf(e.getMessage())));
      } finally {
        delete(staging);
      }
    }
    return new UpdateReport(installed, refused);
  }

  /** Takes away what has been brought so far and is not in its place, as far as that works. */
  public void abandon() {
    Path staging = staged;
    try {
      if (staging != null && Files.exists(staging)) {
        delete(staging);
      }
    } catch (IOException e) {
      return; // still being written to; hunts never look there
    }
  }

  private List<UpdateReport.Installed> bring(UpdateSource source, Path staging)
      throws IOException, UpdateRefused {
    return switch (source) {
      case UpdateSource.NpmPackage wanted -> {
        Path archive = npm.pack(wanted, staging);
        yield install(TarArchive.unpack(archive, staging, limits), source);
      }
      case UpdateSource.Web web -> {
        Path file = staging.resolve(fileName(String.valueOf(web.address().getPath())));
        download.fetch(web.address(), file);
        yield install(unpacked(file, staging), source);
      }
      case UpdateSource.LocalFile local -> {
        if (!Files.isRegularFile(local.file())) {
          throw new UpdateRefused("there is no such file");
        }
        Path file = staging.resolve(fileName(local.file().toString()));
        Files.copy(local.file(), file);
        yield install(unpacked(file, staging), source);
      }
    };
  }

  private List<Path> unpacked(Path file, Path staging) throws UpdateRefused {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".tgz") || name.endsWith(".tar.gz")
        ? TarArchive.unpack(file, staging, limits)
        : List.of(file);
  }

  /** The last part of a path, with everything but plain characters replaced. */
  private static String fileName(String path) throws UpdateRefused {
    String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < last.length(); i++) {
      char c = last.charAt(i);
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
      name.append(plain ? c : '_');
    }
    if (name.isEmpty() || name.charAt(0) == '.') {
      throw new UpdateRefused("the source names no file");
    }
    return name.toString();
  }

  private List<UpdateReport.Installed> install(List<Path> files, UpdateSource source)
      throws IOException, UpdateRefused {
    PackageFacts facts = PackageFacts.of(files, source);
    List<Path> databases =
        files.stream().filter(file -> !file.endsWith(PackageFacts.FILE_NAME)).toList();
    if (databases.isEmpty()) {
      throw new UpdateRefused("it holds no database (MMDB or CSV)");
    }
    List<DatabaseNotice> notices = new ArrayList<>();
    for (Path file : databases) {
      writeNotice(file, facts);
      notices.add(tried(file));
    }
    List<UpdateReport.Installed> installed = new ArrayList<>();
    for (int i = 0; i < databases.size(); i++) {
      Path staged = databases.get(i);
      Path file = target.folder().resolve(staged.getFileName());
      Path notice = noticeOf(staged);
      Files.move(
          notice,
          target.folder().resolve(notice.getFileName()),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      Files.move(staged, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      installed.add(new UpdateReport.Installed(file, notices.get(i), facts.caution()));
    }
    return installed;
  }

  /** Opens a staged file as a hunt would, to see that it can be used. */
  private static DatabaseNotice tried(Path file) throws UpdateRefused {
    boolean list = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".txt");
    NetworkFiles alone =
        list
            ? new NetworkFiles(List.of(), List.of(), List.of(file), List.of())
            : new NetworkFiles(List.of(file), List.of(), List.of(), List.of());
    try {
      NetworkTables tables = NetworkDatabases.open(alone);
      if (list && tables.lists().isEmpty()) {
        throw new UpdateRefused(file.getFileName() + " lists no address");
      }
      return tables.notices().isEmpty()
          ? new DatabaseNotice(String.valueOf(file.getFileName()), "", "", "", "")
          : tables.notices().getFirst();
    } catch (NetworkFileException e) {
      throw new UpdateRefused(String.valueOf(e.getMessage()), e);
    }
  }

  private static Path noticeOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".notice");
  }

  private void writeNotice(Path file, PackageFacts facts) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("source", facts.source());
    if (!String.valueOf(file.getFileName()).endsWith(".mmdb")) {
      properties.setProperty("date", "fetched " + LocalDate.now(clock));
    }
    if (!facts.licence().isEmpty()) {
      properties.setProperty("licence", facts.licence());
    }
    if (!facts.attribution().isEmpty()) {
      properties.setProperty("attribution", facts.attribution());
    }
    try (Writer writer = Files.newBufferedWriter(noticeOf(file))) {
      properties.store(writer, null);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
