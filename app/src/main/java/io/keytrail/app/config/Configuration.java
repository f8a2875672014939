package io.keytrail.app.config;

import io.keytrail.app.terminal.Surroundings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run: each from the first of flag, environment, project file, user file and
 * built-in value that names it. Immutable.
 */
public final class Configuration {
  private static final String FOLDER = "keytrail";

  private final Map<String, List<String>> flags;
  private final Surroundings surroundings;
  private final List<Layer> files;

  private record Layer(Origin.Kind kind, ConfigurationFile file) {}

  private Configuration(
      Map<String, List<String>> flags, Surroundings surroundings, List<Layer> files) {
    this.flags = Map.copyOf(flags);
    this.surroundings = surroundings;
    this.files = files;
  }

  /**
   * Gathers what there is.
   *
   * @param flags texts by setting key, of the flags that were given
   * @param named the file of {@code --config}, taken instead of a project file; null to look for
   *     one
   * @throws ConfigurationError if a file cannot be used
   */
  public static Configuration load(
      Surroundings surroundings, Map<String, List<String>> flags, @Nullable Path named) {
    List<Layer> files = new ArrayList<>();
    Path project = named != null ? named : projectFile(surroundings.directory());
    if (project != null) {
      files.add(new Layer(Origin.Kind.PROJECT_FILE, ConfigurationFile.read(project)));
    }
    Path user = userFile(surroundings);
    if (Files.isRegularFile(user)) {
      files.add(new Layer(Origin.Kind.USER_FILE, ConfigurationFile.read(user)));
    }
    return new Configuration(flags, surroundings, files);
  }

  /** The nearest {@code keytrail.yml} from here up to the root of the repository. */
  private static @Nullable Path projectFile(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      Path file = at.resolve(ConfigurationFile.NAME);
      if (Files.isRegularFile(file)) {
        return file;
      }
      if (Files.exists(at.resolve(".git"))) {
        return null;
      }
    }
    return null;
  }

  private static Path userFile(Surroundings surroundings) {
    return UserFolders.configuration(surroundings).resolve(FOLDER).resolve(ConfigurationFile.NAME);
  }

  /** The files that were read, the strongest first. */
  public List<Path> files() {
    return files.stream().map(layer -> layer.file().path()).toList();
  }

  /** A setting's value. */
  public <T> T value(Setting<T> setting) {
    return resolve(setting).value();
  }

  /**
   * A setting's value and where it comes from.
   *
   * @throws ConfigurationError if what is written there is no value of it
   */
  public <T> Resolved<T> resolve(Setting<T> setting) {
    List<String> given = flags.get(setting.key());
    if (given != null) {
      return read(setting, given, new Origin(Origin.Kind.FLAG, setting.flag()), here());
    }
    String variable = surroundings.variable(setting.variable());
    if (!variable.isEmpty()) {
      Origin origin = new Origin(Origin.Kind.ENVIRONMENT, setting.variable());
      return read(setting, split(setting, variable), origin, here());
    }
    for (Layer layer : files) {
      List<String> texts = layer.file().values().get(setting.key());
      if (texts != null) {
        Path path = layer.file().path().toAbsolutePath();
        Path folder = path.getParent();
        Origin origin = new Origin(layer.kind(), layer.file().path().toString());
        return read(setting, texts, origin, folder == null ? path : folder);
      }
    }
    return read(setting, setting.builtIn(), Origin.BUILT_IN, here());
  }

  private Path here() {
    return surroundings.directory();
  }

  private static List<String> split(Setting<?> setting, String variable) {
    return switch (setting.arity()) {
      case ONE -> List.of(variable);
      case MANY -> List.of(variable.split(File.pathSeparator));
    };
  }

  private static <T> Resolved<T> read(
      Setting<T> setting, List<String> texts, Origin origin, Path base) {
    boolean onlyOne = setting.arity() == Setting.Arity.ONE;
    if (onlyOne && texts.size() > 1) {
      throw new ConfigurationError(
          place(setting, origin) + " takes one value, not " + texts.size());
    }
    if (onlyOne && texts.isEmpty() && !setting.builtIn().isEmpty()) {
      throw new ConfigurationError(place(setting, origin) + " has no value");
    }
    try {
      return new Resolved<>(setting, setting.reader().read(texts, base), texts, origin);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationError(
          "%s \"%s\": %s"
              .formatted(place(setting, origin), String.join(", ", texts), e.getMessage()));
    }
  }

  private static String place(Setting<?> setting, Origin origin) {
    return switch (origin.kind()) {
      case FLAG, ENVIRONMENT -> origin.where();
      case PROJECT_FILE, USER_FILE -> origin.where() + ": " + setting.key();
      case BUILT_IN -> setting.key();
    };
  }
}
