package io.keytrail.store;

import io.keytrail.model.codec.CoverageJson;
import io.keytrail.model.codec.JsonWriter;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.json.JsonSlice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of a hunt apart from its incidents, as one JSON object. */
record HuntBody(
    List<String> paths,
    Coverage coverage,
    int rulesLoaded,
    SortedMap<String, Long> findings,
    List<String> attributions) {

  byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter json = new JsonWriter(bytes, JsonWriter.Layout.LINES)) {
      json.object(() -> {
        json.texts("paths", paths);
        json.object("coverage", () -> CoverageJson.writeMembers(coverage, json));
        json.number("rulesLoaded", rulesLoaded);
        json.counts("findings", findings);
        json.texts("attributions", attributions);
      });
    }
    return bytes.toByteArray();
  }

  static HuntBody read(byte[] bytes) {
    JsonSlice json = JsonSlice.parse(bytes);
    JsonSlice coverage = json.get("coverage");
    SortedMap<String, Long> findings = new TreeMap<>();
    JsonSlice counts = json.get("findings");
    if (counts != null) {
      counts.members((detection, count) -> findings.put(detection, Long.parseLong(count.text())));
    }
    byte[] coverageJson =
        coverage == null ? new byte[0] : coverage.json().getBytes(StandardCharsets.UTF_8);
    return new HuntBody(
        texts(json.get("paths")),
        CoverageJson.read(coverageJson),
        number(json.textAt("rulesLoaded")),
        findings,
        texts(json.get("attributions")));
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private static List<String> texts(@Nullable JsonSlice array) {
    List<String> texts = new ArrayList<>();
    if (array != null) {
      array.elements(text -> texts.add(text.text()));
    }
    return texts;
  }
}
