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
   * @param pathsByLog the paths to try in turn
   */
  record RecordField(String name, int slot, Map<LogKind, List<FieldPath>> pathsByLog)
      implements FieldExpression {
    List<FieldPath> paths(LogKind log) {
      return pathsByLog.getOrDefault(log, List.of());
    }
  }

  /** What normalisation and enrichment found out. */
  record VirtualField(String name, int slot, EventProperty property) implements FieldExpression {}
}
