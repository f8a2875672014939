package io.keytrail.app.enrich;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be said of the files of one source.
 *
 * @param source as it is shown: {@code npm @scope/name@1.2.3}, an address or a path
 */
record PackageFacts(String source, String licence, String attribution, String caution) {
  static final String FILE_NAME = "package.json";
  private static final long LARGEST = 1024 * 1024;

  static PackageFacts of(List<Path> files, UpdateSource source) throws IOException {
    for (Path file : files) {
      if (file.endsWith(FILE_NAME) && Files.size(file) <= LARGEST) {
        try {
          return of(JsonSlice.parse(Files.readAllBytes(file)), source);
        } catch (MalformedJson e) {
          // A package without a readable description still has its data; only the source is said.
          break;
        }
      }
    }
    return new PackageFacts(source.toString(), "", "", "");
  }

  private static PackageFacts of(JsonSlice description, UpdateSource source) {
    String name = description.textAt("name");
    String version = description.textAt("version");
    KnownDatabase known = KnownDatabase.of(name);
    boolean fromNpm = source instanceof UpdateSource.NpmPackage;
    String shown = fromNpm && !name.isEmpty() ? "npm " + name + "@" + version : source.toString();
    return known == null
        ? new PackageFacts(shown, description.textAt("license"), "", "")
        : new PackageFacts(shown, known.licence(), known.attribution(), known.caution());
  }
}
