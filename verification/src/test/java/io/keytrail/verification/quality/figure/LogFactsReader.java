package io.keytrail.verification.quality.figure;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.identity.Credential;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.files.LogFile;
import io.keytrail.sources.files.LogFiles;
import io.keytrail.sources.files.LogReader;
import io.keytrail.sources.files.ReadLimits;
import io.keytrail.sources.formats.Normalizers;
import io.keytrail.verification.quality.label.LabelledCase;
import io.keytrail.verification.quality.label.LabelledCase.Verdict;
import io.keytrail.verification.quality.label.Truth;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads a case's logs and finds the thief's events in them. Keeps an entry for every event. */
public final class LogFactsReader {
  private static final long SECONDS_A_DAY = 86_400;

  private LogFactsReader() {}

  /**
   * Reads the facts. Where a theft's label names a principal or credential of which there is
   * nothing in the logs (the copy was made anonymous, say), the rest of the label decides which
   * events are the thief's, and those who made them are the thief.
   */
  public static LogFacts read(LabelledCase labelled) {
    Truth truth = labelled.truth();
    if (labelled.verdict() != Verdict.ATTACK) {
      return tally(labelled.logs(), truth, false).facts(truth);
    }
    Tally tally = tally(labelled.logs(), truth, true);
    if (!truth.events().isEmpty() || tally.met(truth)) {
      return tally.facts(truth);
    }
    Truth nameless =
        new Truth(Set.of(), Set.of(), Set.of(), truth.actions(), truth.first(), truth.last());
    Tally renamed = tally(labelled.logs(), nameless, true);
    return renamed.facts(
        new Truth(renamed.principals, renamed.credentials, Set.of(), Set.of(), null, null));
  }

  private static Tally tally(Path logs, Truth truth, boolean labels) {
    Tally tally = new Tally(truth, labels);
    LogReader reader = new LogReader(ReadLimits.standard(), Normalizers::all);
    List<LogFile> files =
        LogFiles.discover(
                List.of(logs.toString()), ReadLimits.standard(), InputStream.nullInputStream())
            .files();
    files.forEach(file -> reader.read(file, tally));
    return tally;
  }

  private static final class Tally implements EventSink {
    private final Truth truth;
    private final boolean labels;
    private final Set<Fingerprint> seen = new HashSet<>();
    private final Set<Long> days = new HashSet<>();
    private final Set<String> principalDays = new HashSet<>();
    private final NavigableMap<String, Instant> labelled = new TreeMap<>();
    private final Set<String> principals = new TreeSet<>();
    private final Set<String> credentials = new TreeSet<>();

    Tally(Truth truth, boolean labels) {
      this.truth = truth;
      this.labels = labels;
    }

    @Override
    public void event(ActivityEvent event) {
      if (!seen.add(event.fingerprint())) {
        return;
      }
      long day = Math.floorDiv(event.time().getEpochSecond(), SECONDS_A_DAY);
      days.add(day);
      principalDays.add(event.actor().principal().key() + " " + day);
      if (labels && truth.labels(event)) {
        labelled.merge(event.id(), event.time(), (a, b) -> a.isBefore(b) ? a : b);
        principals.add(event.actor().principal().name());
        Credential credential = event.actor().credential();
        if (credential != null && !credential.id().isEmpty()) {
          credentials.add(credential.id());
        }
      }
    }

    /** Whether everybody named has events here; nobody being named is everybody. */
    boolean met(Truth named) {
      Set<String> lower = new TreeSet<>();
      principals.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
      return lower.containsAll(named.principals())
          && credentials.containsAll(named.credentials())
          && !named.namesNobody();
    }

    LogFacts facts(Truth thief) {
      return new LogFacts(seen.size(), days.size(), principalDays.size(), thief, labelled);
    }

    @Override
    public void ignored(Provenance where, String kind) {
      // What is no activity is nobody's.
    }

    @Override
    public void rejected(Provenance where, String reason) {
      // Counted by the hunt's own coverage.
    }

    @Override
    public Retention retention() {
      return Retention.RELEASES_RECORDS;
    }
  }
}
