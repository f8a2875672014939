package io.keytrail.detection.pipeline;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.EventTrace;
import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.json.JsonSlice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events one worker has seen, about seventy bytes each: dictionaries hold what recurs, columns
 * hold the rest. Written by one thread, then only read.
 */
final class LedgerSegment {
  private static final int BLOCK_BITS = 14;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int BLOCK_MASK = BLOCK - 1;
  private static final JsonSlice NO_DOCUMENT = JsonSlice.parse("{}");

  private static final @Nullable Effects[] NO_EFFECTS = {};
  private static final long[] NO_NUMBERS = {};

  /** Columns of {@value #BLOCK} rows, so that growing never copies. */
  private static final class Block {
    final long[] second = new long[BLOCK];
    final long[] fingerprintHigh = new long[BLOCK];
    final long[] fingerprintLow = new long[BLOCK];
    final long[] id = new long[BLOCK];
    final int[] nano = new int[BLOCK];
    final int[] file = new int[BLOCK];
    final int[] record = new int[BLOCK];
    final int[] shape = new int[BLOCK];
    final int[] actor = new int[BLOCK];
    final int[] origin = new int[BLOCK];
    final int[] outcome = new int[BLOCK];
    final int[] targets = new int[BLOCK];

    /** Made for the first row that has any: nearly all rows have none. */
    @Nullable Effects[] effects = NO_EFFECTS;

    long[] bytes = NO_NUMBERS;
    long[] requests = NO_NUMBERS;
  }

  private final List<Block> blocks = new ArrayList<>();
  private final EventIds ids = new EventIds();
  private final Dictionary<String> files = new Dictionary<>(String::hashCode);
  private final Dictionary<CallShape> shapes = new Dictionary<>(LedgerHashes::of);
  private final Dictionary<Actor> actors = new Dictionary<>(LedgerHashes::of);
  private final Dictionary<Origin> origins = new Dictionary<>(LedgerHashes::of);
  private final Dictionary<Outcome> outcomes = new Dictionary<>(LedgerHashes::of);
  private final TargetLists targets;
  private final List<IpContext> networks = new ArrayList<>();

  /** Numbers of the actors that activity names; statements name others, or in other words. */
  private final BitSet acting = new BitSet();

  private boolean statements;
  private int size;

  LedgerSegment() {
    this(TargetLists.MOST);
  }

  /**
   * An empty segment.
   *
   * @param mostTargetLists how many distinct lists of targets the whole ledger keeps
   */
  LedgerSegment(int mostTargetLists) {
    this.targets = new TargetLists(mostTargetLists);
  }

  /** Makes the segments of one ledger keep the targets that a single segment would have kept. */
  static void settleTargets(List<LedgerSegment> ledger) {
    TargetLists.settle(ledger.stream().map(segment -> segment.targets).toList());
  }

  /** Notes an event and returns its row. */
  int add(EnrichedEvent enriched) {
    if ((size & BLOCK_MASK) == 0) {
      blocks.add(new Block());
    }
    ActivityEvent event = enriched.event();
    Block block = blocks.getLast();
    int at = size & BLOCK_MASK;
    Instant time = event.time();
    block.second[at] = time.getEpochSecond();
    block.nano[at] = time.getNano();
    block.fingerprintHigh[at] = event.fingerprint().high();
    block.fingerprintLow[at] = event.fingerprint().low();
    block.id[at] = ids.add(event.id());
    block.file[at] = files.number(event.record().provenance().file());
    block.record[at] = (int) Math.min(Integer.MAX_VALUE, event.record().provenance().record());
    block.shape[at] = shapes.number(CallShape.of(event));
    block.actor[at] = actors.number(event.actor());
    block.origin[at] = origins.number(event.origin());
    block.outcome[at] = outcomes.number(event.outcome());
    block.targets[at] = targets.number(event.targets());
    noteEffects(block, at, event);
    if (event.log().isStatement()) {
      statements = true;
    } else {
      acting.set(block.actor[at]);
    }
    if (networks.size() < origins.size()) {
      networks.add(enriched.network());
    }
    return size++;
  }

  /**
   * What a service of the provider hands its own machines is not kept: the sessions name their role
   * and machine themselves, and they are nearly all of what is ever issued.
   */
  private static void noteEffects(Block block, int at, ActivityEvent event) {
    Effects effects = event.effects();
    if (effects.bytes() > 0) {
      if (block.bytes.length == 0) {
        block.bytes = new long[BLOCK];
      }
      block.bytes[at] = effects.bytes();
    }
    if (effects.request() != 0) {
      if (block.requests.length == 0) {
        block.requests = new long[BLOCK];
      }
      block.requests[at] = effects.request();
    }
    boolean platform = event.actor().principal().kind() == PrincipalKind.CLOUD_SERVICE;
    if (!effects.noLinks() && !platform) {
      if (block.effects.length == 0) {
        block.effects = new Effects[BLOCK];
      }
      block.effects[at] = effects;
    }
  }

  int size() {
    return size;
  }

  /** Whether any row is what another tool says. */
  boolean hasStatements() {
    return statements;
  }

  /** Whether any row is of that log. */
  boolean holds(LogKind log) {
    return IntStream.range(0, shapes.size()).anyMatch(shape -> shapes.value(shape).log() == log);
  }

  /** Everybody who did something, in no order. */
  Stream<Actor> acting() {
    return acting.stream().mapToObj(actors::value);
  }

  /** What the row's call left behind, its bytes aside. */
  Effects effects(int row) {
    @Nullable Effects[] column = block(row).effects;
    Effects effects = column.length == 0 ? null : column[row & BLOCK_MASK];
    return effects == null ? Effects.NONE : effects;
  }

  long bytes(int row) {
    long[] column = block(row).bytes;
    return column.length == 0 ? 0 : column[row & BLOCK_MASK];
  }

  /** The hash of the row's request; 0 where only one log could record it. */
  long request(int row) {
    long[] column = block(row).requests;
    return column.length == 0 ? 0 : column[row & BLOCK_MASK];
  }

  long second(int row) {
    return block(row).second[row & BLOCK_MASK];
  }

  int nano(int row) {
    return block(row).nano[row & BLOCK_MASK];
  }

  long fingerprintHigh(int row) {
    return block(row).fingerprintHigh[row & BLOCK_MASK];
  }

  long fingerprintLow(int row) {
    return block(row).fingerprintLow[row & BLOCK_MASK];
  }

  private Fingerprint fingerprint(int row) {
    return new Fingerprint(fingerprintHigh(row), fingerprintLow(row));
  }

  private String id(int row) {
    return ids.at(block(row).id[row & BLOCK_MASK]);
  }

  Instant time(int row) {
    return Instant.ofEpochSecond(second(row), nano(row));
  }

  Provenance provenance(int row) {
    Block block = block(row);
    int at = row & BLOCK_MASK;
    return new Provenance(files.value(block.file[at]), block.record[at]);
  }

  int shapeNumber(int row) {
    return block(row).shape[row & BLOCK_MASK];
  }

  int actorNumber(int row) {
    return block(row).actor[row & BLOCK_MASK];
  }

  int originNumber(int row) {
    return block(row).origin[row & BLOCK_MASK];
  }

  int outcomeNumber(int row) {
    return block(row).outcome[row & BLOCK_MASK];
  }

  Dictionary<CallShape> shapes() {
    return shapes;
  }

  Dictionary<Actor> actors() {
    return actors;
  }

  Dictionary<Origin> origins() {
    return origins;
  }

  Dictionary<Outcome> outcomes() {
    return outcomes;
  }

  IpContext networkOfOrigin(int origin) {
    return networks.get(origin);
  }

  CallShape shape(int row) {
    return shapes.value(shapeNumber(row));
  }

  Actor actor(int row) {
    return actors.value(actorNumber(row));
  }

  Origin origin(int row) {
    return origins.value(originNumber(row));
  }

  Outcome outcome(int row) {
    return outcomes.value(outcomeNumber(row));
  }

  IpContext network(int row) {
    return networks.get(originNumber(row));
  }

  List<ResourceRef> targets(int row) {
    return targets.value(block(row).targets[row & BLOCK_MASK]);
  }

  EventTrace trace(int row) {
    CallShape shape = shape(row);
    return new EventTrace(
        fingerprint(row),
        id(row),
        time(row),
        shape.log(),
        shape.account(),
        shape.region(),
        shape.service(),
        shape.action(),
        actor(row),
        origin(row),
        outcome(row),
        targets(row),
        provenance(row));
  }

  /** The event of a row as the ledger knows it, with an empty document for its record. */
  ActivityEvent event(int row) {
    CallShape shape = shape(row);
    Effects links = effects(row);
    return new ActivityEvent(
        fingerprint(row),
        id(row),
        time(row),
        shape.log(),
        shape.account(),
        shape.region(),
        shape.service(),
        shape.action(),
        shape.access(),
        actor(row),
        origin(row),
        outcome(row),
        targets(row),
        links.state() == null ? withNumbers(links, row) : links,
        new RawRecord(provenance(row), NO_DOCUMENT));
  }

  private Effects withNumbers(Effects links, int row) {
    long request = request(row);
    return request == 0
        ? Effects.of(links.issued(), links.revoked(), bytes(row), links.sharedId())
        : Effects.ofRequest(bytes(row), request);
  }

  private Block block(int row) {
    return blocks.get(row >>> BLOCK_BITS);
  }
}
