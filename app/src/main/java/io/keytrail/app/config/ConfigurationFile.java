package io.keytrail.app.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A {@code keytrail.yml}: one level of keys, each with a value or a list.
 *
 * @param values the texts of every key
 */
record ConfigurationFile(Path path, Map<String, List<String>> values) {
  static final String NAME = "keytrail.yml";
  private static final int MAX_BYTES = 1 << 20;

  ConfigurationFile {
    values = Map.copyOf(values);
  }

  /**
   * Reads a file and checks its keys.
   *
   * @throws ConfigurationError if it cannot be read, is no such YAML or has a key nobody knows
   */
  static ConfigurationFile read(Path path) {
    Object document = parse(path);
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (document instanceof Map<?, ?> keys) {
      keys.forEach(
          (key, value) -> values.put(known(String.valueOf(key), path), texts(value, path)));
    } else if (document != null) {
      throw new ConfigurationError(
          path + ": should be a list of \"key: value\"; see keytrail config show for the keys");
    }
    return new ConfigurationFile(path, values);
  }

  private static Object parse(Path path) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new ConfigurationError(path + ": larger than 1 MiB, which no configuration is");
      }
      LoadSettings settings = LoadSettings.builder().setLabel(path.toString()).build();
      return new Load(settings).loadFromString(Files.readString(path));
    } catch (MalformedInputException e) {
      throw new ConfigurationError(path + ": is not UTF-8 text");
    } catch (IOException e) {
      throw new ConfigurationError(path + ": cannot be read (" + e.getMessage() + ")");
    } catch (YamlEngineException e) {
      throw new ConfigurationError(path + ": is no YAML: " + e.getMessage());
    }
  }

  private static String known(String key, Path path) {
    List<String> keys = Settings.ALL.stream().map(Setting::key).toList();
    if (!keys.contains(key)) {
      throw new ConfigurationError(
          path + ": there is no setting \"" + key + "\"" + Suggestion.sentence(key, keys));
    }
    return key;
  }

  private static List<String> texts(Object value, Path path) {
    if (value instanceof List<?> list) {
      List<String> texts = new ArrayList<>();
      list.forEach(item -> texts.addAll(texts(Objects.requireNonNullElse(item, ""), path)));
      return texts;
    }
    if (value instanceof Map) {
      throw new ConfigurationError(path + ": settings have values or lists, no keys of their own");
    }
    return value == null ? List.of() : List.of(value.toString());
  }
}
