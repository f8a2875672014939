package io.keytrail.detection.pipeline;

import io.keytrail.detection.pipeline.MatchNotes.Note;
import io.keytrail.detection.sigma.CapturedFields;
import io.keytrail.detection.sigma.Rule;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.detection.state.EventReader;
import io.keytrail.detection.state.EventWriter;
import io.keytrail.detection.state.StateFault;
import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.incident.SkippedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a ledger outlives its hunt: what reading the files came to, then every distinct
 * event in order of time with the rules that held of it, then what was measured.
 */
final class KeptLedger {
  private static final int MOST_NOTES = 1 << 16;
  private static final int MOST_LISTED = 50_000_000;
  private static final int JUDGED = 0;
  private static final int LEARNED_ONLY = 1;

  /** Stands once, behind the events, where there are any measurements. */
  private static final int METERS = 2;

  private static final int NO_VALUE = 0;
  private static final int VALUE = 1;

  private KeptLedger() {}

  static final class Writer {
    private final StateOutput out;
    private final EventWriter events;

    Writer(StateOutput out) {
      this.out = out;
      this.events = new EventWriter(out);
    }

    void head(Fingerprint rules, FileCoverage files, long copies) throws IOException {
      out.whole(rules.high());
      out.whole(rules.low());
      out.number(files.filesFound());
      out.number(files.filesRead());
      out.number(files.bytesRead());
      out.number(files.records());
      out.number(copies);
      out.number(files.skipped().size());
      for (SkippedFile skipped : files.skipped()) {
        out.text(skipped.file());
        out.shared(skipped.reason());
      }
      counts(files.ignored());
      counts(files.rejected());
      out.endOfValue();
    }

    private void counts(SortedMap<String, Long> counts) {
      out.number(counts.size());
      counts.forEach((what, count) -> {
        out.shared(what);
        out.number(count);
      });
    }

    /** Writes every distinct event but those from before the span; returns how many they were. */
    long rows(LedgerOrder order, List<DetectionWorker> workers, Duration span) throws IOException {
      long earliest = order.latestSecond() - span.toSeconds();
      long[] left = new long[1];
      try {
        order.distinct((number, row) -> {
          DetectionWorker worker = workers.get(number);
          if (worker.segment().second(row) < earliest) {
            left[0]++;
          } else {
            row(worker, row);
          }
        });
      } catch (UncheckedIOException failed) {
        throw failed.getCause();
      }
      return left[0];
    }

    /** Writes what was measured, if anything was. */
    void meters(Meters judged, Meters learned, Duration span) throws IOException {
      if (judged.isEmpty() && learned.isEmpty()) {
        return;
      }
      out.number(METERS);
      out.endOfValue();
      judged.write(out, span);
      learned.write(out, span);
    }

    private void row(DetectionWorker worker, int row) {
      List<Note> notes = worker.notes().of(row);
      out.number(worker.forLearning() ? LEARNED_ONLY : JUDGED);
      events.write(worker.segment().event(row));
      out.number(notes.size());
      notes.forEach(this::note);
      try {
        out.endOfValue();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private void note(Note note) {
      out.shared(note.rule().name());
      out.shared(note.rule().id());
      out.number(note.captured().names().size());
      for (String name : note.captured().names()) {
        out.shared(name);
        String value = note.captured().get(name);
        out.number(value == null ? NO_VALUE : VALUE);
        if (value != null) {
          out.text(value);
        }
      }
      out.text(note.text());
    }
  }

  /** Reads a ledger back through a worker. */
  static final class Reader {
    private final StateInput in;
    private final EventReader events;
    private final Map<List<String>, Rule> rules = new HashMap<>();

    Reader(StateInput in, RuleSet rules) {
      this.in = in;
      this.events = new EventReader(in);
      rules.rules().forEach(rule -> this.rules.putIfAbsent(List.of(rule.name(), rule.id()), rule));
    }

    /** What earlier hunts read, and the rules they read it with. */
    record Head(Fingerprint rules, FileCoverage files, long copies) {}

    Head head() throws IOException {
      if (!in.more()) {
        throw in.damaged("it is empty");
      }
      Fingerprint ruleSet = new Fingerprint(in.whole(), in.whole());
      int found = in.below(Integer.MAX_VALUE);
      int read = in.below(Integer.MAX_VALUE);
      long bytes = in.number();
      long records = in.number();
      long copies = in.number();
      List<SkippedFile> skipped = new ArrayList<>();
      for (int left = in.below(MOST_LISTED); left > 0; left--) {
        skipped.add(new SkippedFile(in.text(), in.shared()));
      }
      FileCoverage files =
          new FileCoverage(found, read, bytes, skipped, records, counts(), counts());
      return new Head(ruleSet, files, copies);
    }

    private SortedMap<String, Long> counts() throws StateFault {
      SortedMap<String, Long> counts = new TreeMap<>();
      for (int left = in.below(MOST_LISTED); left > 0; left--) {
        counts.put(in.shared(), in.number());
      }
      return counts;
    }

    /** Hands every event to one of the workers, and what was measured to the meters. */
    void rows(DetectionWorker judging, DetectionWorker learning, Meters judged, Meters learned)
        throws IOException {
      while (in.more()) {
        int sort = in.below(METERS + 1);
        if (sort == METERS) {
          judged.read(in);
          learned.read(in);
          continue;
        }
        DetectionWorker worker = sort == LEARNED_ONLY ? learning : judging;
        worker.resume(events.read());
        for (int left = in.below(MOST_NOTES); left > 0; left--) {
          Note note = note();
          if (note != null) {
            worker.resume(note);
          }
        }
      }
    }

    /** The next note; null when its rule is not loaded any more. */
    private @Nullable Note note() throws StateFault {
      Rule rule = rules.get(List.of(in.shared(), in.shared()));
      int size = in.below(MOST_NOTES);
      List<String> names = new ArrayList<>();
      @Nullable String[] values = new String[size];
      for (int i = 0; i < size; i++) {
        names.add(in.shared());
        values[i] = in.below(2) == NO_VALUE ? null : in.text();
      }
      String text = in.text();
      return rule == null ? null : new Note(rule, new CapturedFields(names, values), text);
    }
  }
}
