package io.keytrail.detection.sigma.field;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.model.event.LogKind;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the event being matched; each is read once, when the first rule asks for it, and
 * the record's top level is searched once for all of them. Reused for event after event and
 * therefore belongs to one thread.
 */
public final class EventFields {
  private final FieldValues[] values;
  private final long[] readFor;
  private final JsonMembers ownMembers = new JsonMembers();
  private final SharedValues shared = new SharedValues();
  private long current;
  private long membersReadFor;
  private @Nullable JsonMembers members;
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
      case FieldExpression.VirtualField virtual -> virtual.property().read(event(), shared, into);
      case FieldExpression.RecordField raw -> {
        String kept = raw.keptText().of(event().event());
        if (kept.isEmpty()) {
          readRecord(raw, into);
        } else {
          into.add(shared.text(kept));
        }
      }
    }
  }

  private void readRecord(FieldExpression.RecordField raw, FieldValues into) {
    LogKind log = event().event().log();
    FieldExpression.Paths paths = raw.paths(log);
    List<FieldPath> inTurn = paths.inTurn();
    for (int i = 0; i < inTurn.size() && into.isAbsent(); i++) {
      follow(inTurn.get(i), into);
    }
    for (int i = 0; i < paths.asWell().size(); i++) {
      follow(paths.asWell().get(i), into);
    }
  }

  private void follow(FieldPath path, FieldValues into) {
    JsonSlice document = event().event().record().document();
    JsonMembers found = membersOf(document);
    if (found != null) {
      RecordReader.read(found, document.buffer(), path, into);
    } else {
      RecordReader.read(document, path, into);
    }
  }

  /** The record's members, as its reader found them or else read here; null if it is broken. */
  private @Nullable JsonMembers membersOf(JsonSlice document) {
    if (membersReadFor != current) {
      membersReadFor = current;
      JsonMembers found = event().event().record().members();
      members = found != null && found.areOf(document) ? found : read(document);
    }
    return members;
  }

  private @Nullable JsonMembers read(JsonSlice document) {
    try {
      ownMembers.read(document.buffer(), document.start(), document.end());
      return ownMembers;
    } catch (MalformedJson e) {
      return null;
    }
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
