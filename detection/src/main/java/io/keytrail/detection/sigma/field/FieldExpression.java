package io.keytrail.detection.sigma.field;

import io.keytrail.model.event.LogKind;
import java.util.List;
import java.util.Map;

/** Where a rule's field name leads. The slot is its place in {@link EventFields}. */
public sealed interface FieldExpression {
  /** As the first rule that uses it spells it. */
  String name();

  int slot();

  /**
   * A path through the raw record, with the other spellings of the event's log kind behind it.
   *
   * @param keptText the text of the event that is this field
   * @param pathsByLog the paths of each kind of log
   */
  record RecordField(String name, int slot, KeptText keptText, Map<LogKind, Paths> pathsByLog)
      implements FieldExpression {
    Paths paths(LogKind log) {
      return pathsByLog.getOrDefault(log, Paths.NONE);
    }
  }

  /**
   * Where one name leads in one kind of log.
   *
   * @param inTurn the first of these that has a value is the field
   * @param asWell these are read besides
   */
  record Paths(List<FieldPath> inTurn, List<FieldPath> asWell) {
    static final Paths NONE = new Paths(List.of(), List.of());

    public Paths {
      inTurn = List.copyOf(inTurn);
      asWell = List.copyOf(asWell);
    }

    static Paths of(List<String> inTurn, List<String> asWell) {
      return new Paths(
          inTurn.stream().map(FieldPath::of).toList(), asWell.stream().map(FieldPath::of).toList());
    }
  }

  /** What normalisation and enrichment found out. */
  record VirtualField(String name, int slot, EventProperty property) implements FieldExpression {}
}
