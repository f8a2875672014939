package io.keytrail.simulation;

import io.keytrail.simulation.activity.Journal.Stolen;
import io.keytrail.simulation.records.JsonBytes;
import io.keytrail.simulation.records.LogRecord;
import io.keytrail.simulation.records.Stamps;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is in a simulated folder: counts of everything, and which records are the thief's. */
final class Truth {
  private final SimulationSettings settings;
  private final Map<String, Integer> principals = new TreeMap<>();
  private final Map<String, Integer> actions = new TreeMap<>();
  private final List<Stolen> stolen = new ArrayList<>();
  private long records;

  Truth(SimulationSettings settings) {
    this.settings = settings;
  }

  void count(List<LogRecord> day, List<Stolen> theft) {
    records += day.size();
    for (LogRecord record : day) {
      principals.merge(stableName(record.principal()), 1, Integer::sum);
      actions.merge(record.action(), 1, Integer::sum);
    }
    stolen.addAll(theft);
  }

  /** A role's sessions are counted under the role. */
  private static String stableName(String principal) {
    int role = principal.indexOf(":assumed-role/");
    int session = role < 0 ? -1 : principal.indexOf('/', role + 14);
    boolean person = session >= 0 && principal.indexOf('@', session) >= 0;
    return session < 0 || person ? principal : principal.substring(0, session);
  }

  long records() {
    return records;
  }

  void write(Path file, long copies, long files) {
    JsonBytes out = new JsonBytes();
    out.beginObject();
    out.newLine(2).member("seed", settings.seed());
    out.newLine(2).member("start", settings.start().toString());
    out.newLine(2).member("days", settings.days());
    out.newLine(2).member("scenario", settings.scenario().name().toLowerCase(Locale.ROOT));
    out.newLine(2).member("files", files);
    out.newLine(2).member("records", records);
    out.newLine(2).member("duplicates", copies - records);
    if (!stolen.isEmpty()) {
      writeTheft(out.newLine(2));
    }
    counts(out.newLine(2), "principals", principals);
    counts(out.newLine(2), "actions", actions);
    out.put('\n').endObject().put('\n');
    try (OutputStream stream = Files.newOutputStream(file)) {
      out.writeTo(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private void writeTheft(JsonBytes out) {
    stolen.sort(
        Comparator.comparing((Stolen s) -> s.record().time()).thenComparing(s -> s.record().id()));
    out.name("theft").beginObject();
    texts(
        out.newLine(4),
        "credentials",
        new TreeSet<>(stolen.stream().map(Stolen::credential).toList()));
    texts(
        out.newLine(4),
        "principals",
        new TreeSet<>(stolen.stream().map(s -> s.record().principal()).toList()));
    out.newLine(4).member("firstEvent", stolen.getFirst().record().id());
    out.newLine(4).member("firstTime", Stamps.seconds(stolen.getFirst().record().time()));
    out.newLine(4).member("lastEvent", stolen.getLast().record().id());
    out.newLine(4).member("lastTime", Stamps.seconds(stolen.getLast().record().time()));
    out.newLine(4).name("events").beginArray();
    for (Stolen one : stolen) {
      out.newLine(6).beginObject().member("id", one.record().id());
      out.member("time", Stamps.seconds(one.record().time())).member("step", one.step());
      out.member("action", one.record().action()).member("credential", one.credential());
      out.endObject();
    }
    out.endArray().endObject();
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
