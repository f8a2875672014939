package io.keytrail.sources.files;

import io.keytrail.model.incident.SkippedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the files behind what a user names: paths, directories of any layout, globs, {@code -}.
 * Only regular files are taken; whatever else is met is reported. The result depends on names
 * alone, never on the order in which a file system lists them.
 */
public final class LogFiles {
  /** What operating systems and version control leave beside logs; not worth a word. */
  private static final Set<String> DROPPINGS =
      Set.of(".DS_Store", ".localized", ".git", ".gitignore", ".gitattributes", ".gitkeep");

  private final ReadLimits limits;
  private final Map<String, LogFile> files = new TreeMap<>();
  private final Map<String, SkippedFile> skipped = new TreeMap<>();

  private LogFiles(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Finds everything named.
   *
   * @param pathsOrGlobs globs know {@code *}, {@code ?}, {@code [a-z]}, {@code {a,b}} and {@code
   *     **}; a name that exists is taken as it is, whatever characters it has
   * @param stdin what {@code -} stands for; not touched here
   */
  public static Discovery discover(
      List<String> pathsOrGlobs, ReadLimits limits, InputStream stdin) {
    LogFiles found = new LogFiles(limits);
    for (String name : pathsOrGlobs) {
      if (name.equals("-")) {
        found.files.put(name, new LogFile(name, LogFile.UNKNOWN_SIZE, () -> stdin));
      } else {
        found.named(name);
      }
    }
    return new Discovery(
        new ArrayList<>(found.files.values()), new ArrayList<>(found.skipped.values()));
  }

  private void named(String name) {
    try {
      Path path = Path.of(name);
      if (Files.exists(path)) {
        walk(path, any -> true);
        return;
      }
    } catch (InvalidPathException notAPath) {
      skip(name, "this name cannot be a path here: " + notAPath.getReason());
      return;
    }
    if (!Glob.isGlob(name)) {
      skip(name, "there is no such file or directory");
      return;
    }
    int before = files.size();
    for (Glob glob : Glob.parse(name)) {
      Path base = Path.of(glob.base().isEmpty() ? "." : glob.base());
      if (Files.isDirectory(base)) {
        walk(base, glob::matches);
      }
    }
    if (files.size() == before) {
      skip(name, "no file matches this pattern");
    }
  }

  private interface NameFilter {
    boolean takes(String name);
  }

  private void walk(Path start, NameFilter filter) {
    try {
      Files.walkFileTree(
          start,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          limits.directoryDepth(),
          new Collector(start, filter));
    } catch (IOException broken) {
      skip(start.toString(), "cannot be listed: " + broken.getMessage());
    }
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final Path start;
    private final NameFilter filter;

    Collector(Path start, NameFilter filter) {
      this.start = start;
      this.filter = filter;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = nameOf(file);
      if (isHidden(file) || !filter.takes(name)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isDirectory()) {
        skip(
            name, "directories are followed " + limits.directoryDepth() + " deep (directoryDepth)");
      } else if (attributes.isSymbolicLink()) {
        skip(name, "a link to nothing");
      } else if (!attributes.isRegularFile()) {
        skip(name, "not a regular file; pipe its content in and name it -");
      } else if (files.size() >= limits.files() && !files.containsKey(name)) {
        skip(name, "more than " + limits.files() + " files in one run (limit files)");
        return FileVisitResult.TERMINATE;
      } else {
        files.put(name, LogFile.of(name, attributes.size(), file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (filter.takes(nameOf(file)) || failure instanceof FileSystemLoopException) {
        skip(nameOf(file), reasonOf(failure));
      }
      return FileVisitResult.CONTINUE;
    }

    /** Hidden entries are left out unless they were named themselves. */
    private boolean isHidden(Path path) {
      Path last = path.getFileName();
      if (path.equals(start) || last == null || !last.toString().startsWith(".")) {
        return false;
      }
      String name = last.toString();
      if (!DROPPINGS.contains(name) && !name.startsWith("._") && filter.takes(nameOf(path))) {
        skip(nameOf(path), "hidden; name it to have it read");
      }
      return true;
    }

    private String nameOf(Path path) {
      String name = PathNames.of(path);
      return start.toString().equals(".") && name.startsWith("./") ? name.substring(2) : name;
    }
  }

  private static String reasonOf(IOException failure) {
    return switch (failure) {
      case FileSystemLoopException loop -> "a link back to a directory above it";
      case NoSuchFileException gone -> "it vanished while the directory was listed";
      default -> "cannot be opened: " + failure.getClass().getSimpleName();
    };
  }

  private void skip(String name, String reason) {
    skipped.putIfAbsent(name, new SkippedFile(name, reason));
  }
}
