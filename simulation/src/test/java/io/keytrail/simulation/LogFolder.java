package io.keytrail.simulation;

import io.keytrail.model.json.JsonSlice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A folder of logs as the tests look at it: contents inflated, records cut out. */
public final class LogFolder {
  private LogFolder() {}

  /** Every file's inflated content by its path below the folder, with forward slashes. */
  public static Map<String, String> contents(Path folder) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        contents.put(name, new String(inflated(file), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  private static byte[] inflated(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return zip.readAllBytes();
    }
  }

  /** The records of one file: the array inside a CloudTrail file, the lines of any other. */
  public static List<JsonSlice> records(String content) {
    List<JsonSlice> records = new ArrayList<>();
    if (content.startsWith("{\"Records\":[")) {
      JsonSlice array = JsonSlice.parse(content).get("Records");
      if (array != null) {
        array.elements(records::add);
      }
    } else {
      content.lines().map(JsonSlice::parse).forEach(records::add);
    }
    return records;
  }

  /** The records of every file whose path begins so. */
  public static List<JsonSlice> records(Path folder, String prefix) {
    List<JsonSlice> records = new ArrayList<>();
    contents(folder)
        .forEach((path, content) -> {
          if (path.startsWith(prefix)) {
            records.addAll(records(content));
          }
        });
    return records;
  }
}
