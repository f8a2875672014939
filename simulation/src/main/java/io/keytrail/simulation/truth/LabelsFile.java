package io.keytrail.simulation.truth;

import io.keytrail.simulation.activity.Journal.Stolen;
import io.keytrail.simulation.records.JsonBytes;
import io.keytrail.simulation.records.Stamps;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The {@code labels.json} at the root of a folder of cases, in the form that {@code
 * docs/quality.md} describes.
 */
public record LabelsFile(List<Case> cases) {

  /**
   * Logs and the thief's records in them.
   *
   * @param path of the logs below the folder
   * @param technique ATT&amp;CK technique and name of the theft; for quiet logs whatever they are
   * @param stolen the thief's records; empty for quiet logs
   */
  public record Case(String set, String name, String technique, String path, List<Stolen> stolen) {
    public Case {
      stolen = List.copyOf(stolen);
    }
  }

  public LabelsFile {
    cases = List.copyOf(cases);
  }

  /**
   * Writes the file into the folder.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Path folder) {
    JsonBytes out = new JsonBytes();
    out.beginObject().newLine(1).name("cases").beginArray();
    for (Case one : cases) {
      out.newLine(2);
      write(one, out);
    }
    out.endArray().put('\n').endObject().put('\n');
    Path file = folder.resolve("labels.json");
    try (OutputStream stream = Files.newOutputStream(file)) {
      out.writeTo(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static void write(Case one, JsonBytes out) {
    out.beginObject().member("set", one.set()).member("name", one.name());
    out.member("technique", one.technique()).member("path", one.path());
    out.member("label", one.stolen().isEmpty() ? "benign" : "attack");
    if (!one.stolen().isEmpty()) {
      List<Stolen> ordered = new ArrayList<>(one.stolen());
      ordered.sort(
          Comparator.comparing((Stolen stolen) -> stolen.record().time())
              .thenComparing(stolen -> stolen.record().id()));
      texts(
          out,
          "principals",
          ordered.stream().flatMap(s -> s.record().principalNames().stream()).toList());
      texts(out, "credentials", ordered.stream().map(Stolen::credential).toList());
      out.member("first", Stamps.seconds(ordered.getFirst().record().time()));
      out.member("last", Stamps.seconds(ordered.getLast().record().time()));
      texts(out, "events", ordered.stream().map(s -> s.record().writtenId()).toList());
    }
    out.endObject();
  }

  private static void texts(JsonBytes out, String name, List<String> values) {
    Set<String> distinct = new TreeSet<>(values);
    distinct.remove("");
    out.name(name).beginArray();
    distinct.forEach(out::text);
    out.endArray();
  }
}
