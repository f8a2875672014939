package io.keytrail.detection.enrich.files;

import io.keytrail.detection.enrich.NetworkClass;
import io.keytrail.detection.enrich.NetworkKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the table {@code asn,kind,name,source}: what sort of network an autonomous system is. */
final class NetworkClasses {
  private NetworkClasses() {}

  static Map<Long, NetworkClass> read(List<Path> files, Problems problems) {
    Map<Long, NetworkClass> classes = new HashMap<>();
    for (Path file : files) {
      problems.begin(file);
      TextLines.read(
          file,
          problems,
          (number, text) -> {
            if (!text.isBlank() && !text.startsWith("#") && !text.startsWith("asn,")) {
              add(classes, problems, number, CsvRow.parse(text));
            }
          });
    }
    return classes;
  }

  private static void add(
      Map<Long, NetworkClass> classes, Problems problems, long number, List<String> row) {
    long asn = Fields.asn(row.getFirst());
    NetworkKind kind = row.size() > 1 ? Fields.kind(row.get(1)) : null;
    if (asn <= 0 || kind == null) {
      problems.line(number, "expected asn,kind,name");
    } else {
      classes.put(asn, new NetworkClass(row.size() > 2 ? row.get(2) : "", kind));
    }
  }
}
