package io.keytrail.sources.files;

import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.Normalizer;
import java.util.List;
import java.util.function.Consumer;

/** Takes each record of one text to the normaliser that recognises it, and counts. */
final class RecordRouter implements JsonRecords.Handler {
  private final List<Normalizer> normalizers;
  private final EventSink sink;
  private final String file;
  private final Consumer<String> abandon;
  private final int envelopeDepth;
  private Normalizer last;
  private long records;

  RecordRouter(LogReader reader, String file, EventSink sink, Consumer<String> abandon) {
    this.normalizers = reader.normalizers();
    this.envelopeDepth = reader.limits().envelopeDepth();
    this.sink = sink;
    this.file = file;
    this.abandon = abandon;
    this.last = normalizers.getFirst();
  }

  long records() {
    return records;
  }

  @Override
  public boolean knows(JsonMembers members) {
    for (Normalizer normalizer : normalizers) {
      if (normalizer.recognises(members)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void object(byte[] buffer, int start, int end, JsonMembers members) {
    route(buffer, start, end, members, 0);
  }

  private void route(byte[] buffer, int start, int end, JsonMembers members, int depth) {
    if (last.recognises(members)) {
      normalize(last, buffer, start, end, members);
      return;
    }
    for (Normalizer normalizer : normalizers) {
      if (normalizer.recognises(members)) {
        last = normalizer;
        normalize(normalizer, buffer, start, end, members);
        return;
      }
    }
    if (!unwrapLists(members, depth)) {
      broken("no known kind of log has these fields");
    }
  }

  private boolean unwrapLists(JsonMembers members, int depth) {
    boolean found = false;
    for (int i = 0; i < members.size() && depth < envelopeDepth; i++) {
      byte[] buffer = members.buffer();
      if (buffer[members.valueStart(i)] == '['
          && JsonRecords.LISTS.indexOf(buffer, members.nameStart(i), members.nameEnd(i)) >= 0) {
        found = true;
        JsonMembers inner = new JsonMembers();
        members.value(i).elements(element -> routeElement(element, inner, depth + 1));
      }
    }
    return found;
  }

  private void routeElement(JsonSlice element, JsonMembers inner, int depth) {
    if (element.kind() != JsonSlice.Kind.OBJECT) {
      broken("a record is not a JSON object");
      return;
    }
    try {
      inner.read(element.buffer(), element.start(), element.end());
    } catch (MalformedJson broken) {
      broken("this is not JSON");
      return;
    }
    route(element.buffer(), element.start(), element.end(), inner, depth);
  }

  private void normalize(
      Normalizer normalizer, byte[] buffer, int start, int end, JsonMembers members) {
    records++;
    Provenance here = here();
    NormalizeResult result;
    try {
      RawRecord record = new RawRecord(here, JsonSlice.within(buffer, start, end));
      result = normalizer.normalize(record, members);
    } catch (RuntimeException fault) {
      // A normaliser should not throw; if one does, it costs its own record and no other.
      result =
          new NormalizeResult.Rejected("reading it failed: " + fault.getClass().getSimpleName());
    }
    switch (result) {
      case NormalizeResult.Accepted accepted -> sink.event(accepted.event());
      case NormalizeResult.Ignored ignored -> sink.ignored(here, ignored.kind());
      case NormalizeResult.Rejected rejected -> sink.rejected(here, rejected.reason());
    }
  }

  private Provenance here() {
    return new Provenance(file, records);
  }

  @Override
  public void other(byte[] buffer, int start, int end) {
    broken("a record is not a JSON object");
  }

  @Override
  public void broken(String reason) {
    records++;
    sink.rejected(here(), reason);
  }

  @Override
  public void abandoned(String reason) {
    abandon.accept(reason);
  }
}
