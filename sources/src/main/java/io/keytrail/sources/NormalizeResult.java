package io.keytrail.sources;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.metering.CostLine;
import io.keytrail.model.metering.FlowRecord;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** What became of one record; nothing else can. */
public sealed interface NormalizeResult {
  /** It is an activity. */
  record Accepted(ActivityEvent event) implements NormalizeResult {}

  /**
   * It is a flow that was measured.
   *
   * @param flow valid until the next record is read
   */
  record Flowed(FlowRecord flow) implements NormalizeResult {}

  /**
   * It holds flows that were measured, however many.
   *
   * @param flows hands each to a taker, during whose call it is valid, and returns how many more
   *     there were that cannot be read
   */
  record FlowsInside(ToIntFunction<Consumer<FlowRecord>> flows) implements NormalizeResult {
    /** The reason for which each of the others is refused. */
    public static final String UNREADABLE = "a flow inside a record cannot be read";
  }

  /** It is a line of a bill. */
  record Charged(CostLine cost) implements NormalizeResult {}

  /** It is no record, but says how those behind it are to be read. */
  record Heading() implements NormalizeResult {}

  /**
   * It was recognised and is no activity.
   *
   * @param kind what it is, for the coverage: {@code cloudtrail-insight}, {@code cloudtrail-digest}
   */
  record Ignored(String kind) implements NormalizeResult {}

  /**
   * It could not be understood.
   *
   * @param reason a short constant sentence, so that equal faults can be counted together
   */
  record Rejected(String reason) implements NormalizeResult {}
}
