package io.keytrail.detection.pipeline;

import io.keytrail.detection.enrich.IpContext;
import io.keytrail.model.event.Origin;
import io.keytrail.model.event.Outcome;
import io.keytrail.model.identity.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One number for each distinct value of the whole ledger, whichever segments met it: what {@link
 * io.keytrail.detection.baseline.Observed} numbers its values by. Made once, when all segments are
 * complete, in time that goes with the number of distinct values; immutable after that.
 */
final class LedgerNumbers {
  private final Dictionary<CallShape> shapes = new Dictionary<>(LedgerHashes::of);
  private final Dictionary<Actor> actors = new Dictionary<>(LedgerHashes::of);
  private final Dictionary<String> principals = new Dictionary<>(String::hashCode);
  private final Dictionary<Origin> origins = new Dictionary<>(LedgerHashes::of);
  private final Dictionary<String> agents = new Dictionary<>(String::hashCode);
  private final Dictionary<IpContext> networks = new Dictionary<>(IpContext::hashCode);
  private final Dictionary<Outcome> outcomes = new Dictionary<>(LedgerHashes::of);
  private final List<OfSegment> segments = new ArrayList<>();

  /** The whole ledger's numbers by those of one segment. */
  static final class OfSegment {
    /** By the segment's number of a shape. */
    final int[] shape;

    /** By the segment's number of an actor. */
    final int[] actor;

    final int[] principal;

    /** By the segment's number of an origin. */
    final int[] origin;

    final int[] agent;
    final int[] network;

    /** By the segment's number of an outcome. */
    final int[] outcome;

    private OfSegment(LedgerSegment segment, LedgerNumbers all) {
      shape = numbers(segment.shapes(), all.shapes, Function.identity());
      actor = numbers(segment.actors(), all.actors, Function.identity());
      principal = numbers(segment.actors(), all.principals, actor -> actor.principal().key());
      origin = numbers(segment.origins(), all.origins, Function.identity());
      agent = numbers(segment.origins(), all.agents, Origin::userAgent);
      network = new int[segment.origins().size()];
      for (int i = 0; i < network.length; i++) {
        network[i] = all.networks.number(segment.networkOfOrigin(i));
      }
      outcome = numbers(segment.outcomes(), all.outcomes, Function.identity());
    }

    private static <T, U> int[] numbers(
        Dictionary<T> local, Dictionary<U> all, Function<T, U> wanted) {
      int[] numbers = new int[local.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = all.number(wanted.apply(local.value(i)));
      }
      return numbers;
    }
  }

  LedgerNumbers(List<LedgerSegment> ledger) {
    for (LedgerSegment segment : ledger) {
      segments.add(new OfSegment(segment, this));
    }
  }

  OfSegment of(int segment) {
    return segments.get(segment);
  }
}
