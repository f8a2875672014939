package io.keytrail.detection.sigma.field;

import io.keytrail.model.event.LogKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Gives every distinct field name of a rule set its slot, once, while the set is loaded. */
public final class FieldTable {
  private final Map<String, FieldExpression> byName = new HashMap<>();

  /** The field of that name; names that differ in case only are the same field. */
  public FieldExpression field(String name) {
    return byName.computeIfAbsent(
        name.toLowerCase(Locale.ROOT), ignored -> make(name, byName.size()));
  }

  private static FieldExpression make(String name, int slot) {
    EventProperty property = EventProperty.named(name);
    if (property != null) {
      return new FieldExpression.VirtualField(name, slot, property);
    }
    Map<LogKind, FieldExpression.Paths> paths = new EnumMap<>(LogKind.class);
    for (LogKind log : LogKind.values()) {
      paths.put(
          log,
          FieldExpression.Paths.of(
              FieldAliases.spellings(log, name), FieldAliases.readAsWell(log, name)));
    }
    return new FieldExpression.RecordField(name, slot, KeptText.named(name), paths);
  }

  public int size() {
    return byName.size();
  }
}
