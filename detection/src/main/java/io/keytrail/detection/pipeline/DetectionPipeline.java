package io.keytrail.detection.pipeline;

import io.keytrail.detection.baseline.Behaviour;
import io.keytrail.detection.correlation.CorrelationEngine;
import io.keytrail.detection.declared.Declarations;
import io.keytrail.detection.declared.DeclaredJudge;
import io.keytrail.detection.enrich.Enricher;
import io.keytrail.detection.enrich.OwnerDirectory;
import io.keytrail.detection.incident.IncidentWeigher;
import io.keytrail.detection.incident.OpenIncidents;
import io.keytrail.detection.incident.PrincipalDays;
import io.keytrail.detection.incident.Suspects;
import io.keytrail.detection.incident.WeighingSettings;
import io.keytrail.detection.lineage.CredentialGraph;
import io.keytrail.detection.lineage.LineageSigns;
import io.keytrail.detection.metering.Metered;
import io.keytrail.detection.metering.Worth;
import io.keytrail.detection.pipeline.MatchNotes.Note;
import io.keytrail.detection.sigma.RuleMatch;
import io.keytrail.detection.sigma.RuleSet;
import io.keytrail.detection.state.StateFault;
import io.keytrail.detection.state.StateInput;
import io.keytrail.detection.state.StateOutput;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.finding.Finding;
import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Measurements;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From events to incidents. Take a {@link #worker()} for every reading thread, feed it, and when
 * all of them are done call {@link #finish} once from one thread.
 */
public final class DetectionPipeline {
  private final RuleSet rules;
  private final Supplier<Enricher> enrichers;
  private final WeighingSettings weighing;
  private final OwnerDirectory owners;
  private final Declarations declared;
  private final List<DetectionWorker> workers = new ArrayList<>();
  private final Meters meters = new Meters();
  private final Meters learnedMeters = new Meters();
  private FileCoverage read = FileCoverage.NOTHING;
  private long copies;
  private @Nullable LedgerOrder order;

  /**
   * Makes an empty pipeline.
   *
   * @param enrichers gives an enricher for one thread each time it is asked
   */
  public DetectionPipeline(
      RuleSet rules,
      Supplier<Enricher> enrichers,
      WeighingSettings weighing,
      OwnerDirectory owners,
      Declarations declared) {
    this.declared = declared;
    this.rules = rules;
    this.enrichers = enrichers;
    this.weighing = weighing;
    this.owners = owners;
  }

  /** The stateless stages for one more thread. */
  public synchronized DetectionWorker worker() {
    DetectionWorker worker = new DetectionWorker(enrichers.get(), rules.matcher(), meters);
    workers.add(worker);
    return worker;
  }

  /** The same for events that are only learned from: no rule is put to them. */
  public synchronized DetectionWorker learner() {
    DetectionWorker worker = new DetectionWorker(enrichers.get(), null, learnedMeters);
    workers.add(worker);
    return worker;
  }

  /**
   * Takes up the events that an earlier hunt kept, as if their files were read again. At most once,
   * and before {@link #finish}.
   *
   * @return whether the rules that were matched with then are those of now; if not, the kept events
   *     keep what held of them, as far as its rules are still there
   * @throws StateFault if what is read is no kept state
   */
  public synchronized boolean resume(StateInput in) throws IOException {
    KeptLedger.Reader kept = new KeptLedger.Reader(in, rules);
    KeptLedger.Reader.Head head = kept.head();
    kept.rows(worker(), learner(), meters, learnedMeters);
    read = head.files();
    copies = head.copies();
    return head.rules().equals(rules.fingerprint());
  }

  /**
   * Writes down every event for {@link #resume}, after {@link #finish}.
   *
   * @param span how long before the latest event the earliest that is kept may lie
   * @return how many older events were left out
   */
  public long keep(StateOutput out, Duration span) throws IOException {
    LedgerOrder events = order;
    if (events == null) {
      throw new IllegalStateException("nothing can be kept before the hunt is finished");
    }
    KeptLedger.Writer kept = new KeptLedger.Writer(out);
    kept.head(rules.fingerprint(), read, copies);
    long left = kept.rows(events, workers, span);
    kept.meters(meters, learnedMeters, span);
    return left;
  }

  /**
   * Reads the ledger in event-time order, correlates and weighs.
   *
   * @param files what reading came to
   * @param range events before it are learned from and not judged; those behind it are left out,
   *     and counted as ignored
   * @param findings receives every finding in event-time order
   */
  public DetectionResult finish(FileCoverage files, TimeRange range, Consumer<Finding> findings) {
    workers.sort(Comparator.comparing(DetectionWorker::forLearning));
    List<LedgerSegment> segments = workers.stream().map(DetectionWorker::segment).toList();
    LedgerSegment.settleTargets(segments);
    int judged = (int) workers.stream().filter(worker -> !worker.forLearning()).count();
    LedgerOrder events = new LedgerOrder(segments, judged);
    OrderedLoop loop = new OrderedLoop(segments, range, findings, measured());
    read = read.with(files);
    copies += events.distinct(loop::row);
    order = events;
    loop.close();
    Suspects suspects = loop.weigher.suspects();
    if (!suspects.none()) {
      events.distinct(loop::context);
    }
    Coverage coverage =
        coverage(read, loop, copies, meters.measurements().with(learnedMeters.measurements()));
    return new DetectionResult(
        loop.weigher.finish(coverage, loop.tally.seenLogs()), coverage, loop.counts, loop.days);
  }

  /** What the meters say, in order of time. */
  private MeteredFindings measured() {
    List<Metered> signs = new ArrayList<>();
    meters.judge(learnedMeters, enrichers.get(), signs::add);
    return new MeteredFindings(signs);
  }

  private static Coverage coverage(
      FileCoverage files, OrderedLoop loop, long copies, Measurements measured) {
    SortedMap<String, Long> ignored = new TreeMap<>(files.ignored());
    if (loop.outsideRange > 0) {
      ignored.put("outside the time range asked for", loop.outsideRange);
    }
    EventTally tally = loop.tally;
    return new Coverage(
        files.filesFound(),
        files.filesRead(),
        files.bytesRead(),
        files.skipped(),
        files.records(),
        tally.events(),
        copies,
        ignored,
        files.rejected(),
        tally.byLog(),
        tally.first(),
        tally.last(),
        tally.gaps(),
        tally.seenLogs().absent(),
        loop.learnedOnly,
        loop.weigher.declarations(tally.last()),
        loop.graph.lost(),
        measured);
  }

  /** The stateful stages, fed row by row. */
  private final class OrderedLoop {
    final IncidentWeigher weigher;
    final EventTally tally = new EventTally();
    final SortedMap<String, Long> counts = new TreeMap<>();
    final PrincipalDays days = new PrincipalDays();
    long learnedOnly;
    long outsideRange;

    private final TimeRange range;
    private final Consumer<Finding> listener;
    private final OpenIncidents open;
    private final Behaviour behaviour;
    private final CredentialGraph graph = new CredentialGraph();
    private final LineageSigns lineage = new LineageSigns(graph);
    private final CorrelationEngine correlations = new CorrelationEngine(rules);

    private final StatementSubjects subjects;
    private final MeteredFindings measured;
    private final MeteredSubjects things;
    private final List<LedgerRow> rows = new ArrayList<>();
    private final Consumer<Finding> finder = this::found;
    private final Consumer<Metered> measurer = this::measured;

    OrderedLoop(
        List<LedgerSegment> segments,
        TimeRange range,
        Consumer<Finding> listener,
        MeteredFindings measured) {
      LedgerNumbers numbers = new LedgerNumbers(segments);
      for (int i = 0; i < segments.size(); i++) {
        rows.add(new LedgerRow(segments.get(i), numbers.of(i)));
      }
      this.subjects = new StatementSubjects(segments);
      this.measured = measured;
      this.things = new MeteredSubjects(segments, graph, measured.all());
      this.range = range;
      this.listener = listener;
      Enricher networks = enrichers.get();
      this.weigher = new IncidentWeigher(weighing, networks, owners, days, graph, declared);
      this.open =
          new OpenIncidents(
              weighing, networks, days, graph, new DeclaredJudge(declared, networks, graph));
      this.behaviour = new Behaviour(open);
    }

    void row(int segment, int row) {
      LedgerRow event = rows.get(segment).at(row);
      measured.before(event.second(), measurer);
      boolean bounded = !range.isUnbounded();
      boolean statement = event.log().isStatement();
      if (!statement) {
        weigher.acted(event);
        things.observe(event);
      }
      if (workers.get(segment).forLearning() || (bounded && range.before(event.time()))) {
        learnedOnly++;
        if (!statement) {
          graph.observe(event);
          days.known(event.actor(), event.second());
          behaviour.learn(event);
        }
        return;
      }
      if (bounded && !range.contains(event.time())) {
        outsideRange++;
        return;
      }
      tally.event(event);
      if (!statement) {
        days.acted(event.actorNumber(), event.actor(), event.second());
        lineage.accept(event, finder);
        behaviour.accept(event, finder);
      }
      for (Note note : workers.get(segment).notes().of(row)) {
        EventTrace trace = statement ? subjects.about(event.trace()) : event.trace();
        matched(new RuleMatch(note.rule(), trace, note.captured(), note.text()));
      }
    }

    void context(int segment, int row) {
      LedgerRow event = rows.get(segment).at(row);
      if (event.log().isStatement()) {
        weigher.recorded(event);
        return;
      }
      if (workers.get(segment).forLearning() || range.before(event.time())) {
        weigher.learned(event);
      } else if (range.isUnbounded() || range.contains(event.time())) {
        weigher.context(event);
      }
    }

    void close() {
      measured.rest(measurer);
      lineage.finish(finder);
      correlations.finish(held -> found(held.finding()));
    }

    private void measured(Metered sign) {
      Instant time = Instant.ofEpochSecond(sign.second());
      if (!range.contains(time)) {
        return;
      }
      MeteredSubjects.Subject subject = things.of(sign);
      found(sign.finding(subject.actor(), worth(sign.worth(), subject, time)));
    }

    private double worth(Worth worth, MeteredSubjects.Subject subject, Instant time) {
      if (open.frozen(subject.actor(), time)) {
        return worth.suspected();
      }
      return subject.known() ? worth.known() : worth.alone();
    }

    private void matched(RuleMatch match) {
      if (match.rule().reporting()) {
        found(match.finding());
      }
      correlations.accept(match, held -> found(held.finding()));
    }

    private void found(Finding finding) {
      counts.merge(finding.detection(), 1L, Long::sum);
      weigher.accept(finding);
      open.found(finding);
      listener.accept(finding);
    }
  }
}
