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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The file beside a folder of simulated logs: {@code <folder>.truth.json}.
 *
 * @param settings what was asked for, by name
 * @param copies records written, those written twice counted twice
 * @param stolen the thief's records; empty where there is no thief
 */
public record TruthFile(
    Map<String, String> settings, Tally tally, long copies, long files, List<Stolen> stolen) {

  /** Where the truth about a folder is kept: next to it, where hunting does not look. */
  public static Path beside(Path directory) {
    Path folder = directory.toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + ".truth.json");
  }

  /**
   * Writes the file, replacing one that is there.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void writeBeside(Path directory) {
    JsonBytes out = new JsonBytes();
    out.beginObject();
    settings.forEach((name, value) -> out.newLine(2).member(name, value));
    out.newLine(2).member("files", files);
    out.newLine(2).member("records", tally.records());
    out.newLine(2).member("duplicates", copies - tally.records());
    if (!stolen.isEmpty()) {
      writeTheft(out.newLine(2));
    }
    counts(out.newLine(2), "principals", tally.principals());
    counts(out.newLine(2), "actions", tally.actions());
    out.put('\n').endObject().put('\n');
    Path file = beside(directory);
    try (OutputStream stream = Files.newOutputStream(file)) {
      out.writeTo(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private void writeTheft(JsonBytes out) {
    List<Stolen> ordered = new ArrayList<>(stolen);
    ordered.sort(
        Comparator.comparing((Stolen one) -> one.record().time())
            .thenComparing(one -> one.record().id()));
    out.name("theft").beginObject();
    texts(
        out.newLine(4),
        "credentials",
        new TreeSet<>(ordered.stream().map(Stolen::credential).toList()));
    texts(
        out.newLine(4),
        "principals",
        new TreeSet<>(ordered.stream().map(one -> one.record().principal()).toList()));
    event(out, "first", ordered.getFirst());
    event(out, "last", ordered.getLast());
    out.newLine(4).name("events").beginArray();
    for (Stolen one : ordered) {
      out.newLine(6).beginObject().member("id", one.record().id());
      out.member("time", Stamps.seconds(one.record().time())).member("step", one.step());
      out.member("action", one.record().action()).member("credential", one.credential());
      out.endObject();
    }
    out.endArray().endObject();
  }

  private static void event(JsonBytes out, String which, Stolen one) {
    out.newLine(4).member(which + "Event", one.record().id());
    out.newLine(4).member(which + "Time", Stamps.seconds(one.record().time()));
  }

  private static void texts(JsonBytes out, String name, Set<String> values) {
    out.name(name).beginArray();
    values.forEach(out::text);
    out.endArray();
  }

  private static void counts(JsonBytes out, String name, Map<String, Integer> counts) {
    out.name(name).beginObject();
    counts.forEach((key, count) -> out.newLine(4).member(key, count));
    out.endObject();
  }
}
