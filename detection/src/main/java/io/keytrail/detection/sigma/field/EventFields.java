package io.keytrail.detection.sigma.field;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.json.JsonSlice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the event being matched; each is read once, when the first rule asks for it. Reused
 * for event after event and therefore belongs to one thread.
 */
public final class EventFields {
  private final FieldValues[] values;
  private final long[] readFor;
  private long current;
  private @Nullable EnrichedEvent event;
  private @Nullable FieldValue wholeRecord;

  public EventFields(int slots) {
    values = new FieldValues[slots];
    readFor = new long[slots];
    for (int i = 0; i < slots; i++) {
      values[i] = new FieldValues();
    }
  }

  /** Turns to another event. */
  public void begin(EnrichedEvent next) {
    event = next;
    wholeRecord = null;
    current++;
  }

  public EnrichedEvent event() {
    EnrichedEvent present = event;
    if (present == null) {
      throw new IllegalStateException("no event was begun");
    }
    return present;
  }

  /** The values of a field; valid until the next event. */
  public FieldValues get(FieldExpression field) {
    FieldValues found = values[field.slot()];
    if (readFor[field.slot()] != current) {
      readFor[field.slot()] = current;
      found.clear();
      read(field, found);
    }
    return found;
  }

  private void read(FieldExpression field, FieldValues into) {
    switch (field) {
      case FieldExpression.VirtualField virtual -> virtual.property().read(event(), into);
      case FieldExpression.RecordField raw -> {
        JsonSlice document = event().event().record().document();
        FieldExpression.Paths paths = raw.paths(log());
        List<FieldPath> inTurn = paths.inTurn();
        for (int i = 0; i < inTurn.size() && into.isAbsent(); i++) {
          RecordReader.read(document, inTurn.get(i), into);
        }
        for (int i = 0; i < paths.asWell().size(); i++) {
          RecordReader.read(document, paths.asWell().get(i), into);
        }
      }
    }
  }

  private LogKind log() {
    return event().event().log();
  }

  /** The record as one value, for keywords. */
  public FieldValue wholeRecord() {
    FieldValue whole = wholeRecord;
    if (whole == null) {
      whole =
          new FieldValue(
              FieldValue.Kind.OBJECT, CompactJson.of(event().event().record().document()));
      wholeRecord = whole;
    }
    return whole;
  }
}
