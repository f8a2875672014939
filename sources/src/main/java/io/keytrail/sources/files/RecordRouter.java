package io.keytrail.sources.files;

import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonScanner;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import io.keytrail.sources.EventSink;
import io.keytrail.sources.LineNormalizer;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.envelopes.Contents;
import io.keytrail.sources.envelopes.Envelopes;
import io.keytrail.sources.tables.CsvObjects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes each record of one text to the normaliser that recognises it, out of however many envelopes
 * it stands in, and counts.
 */
final class RecordRouter implements RecordHandler {
  private static final Contents UNOPENED =
      new Contents() {
        @Override
        public void inner(JsonSlice value) {}

        @Override
        public void packed(JsonSlice base64) {}

        @Override
        public void packedTable(JsonSlice base64) {}

        @Override
        public void ignored(String kind) {}
      };

  private final List<Normalizer> normalizers;
  private final List<LineNormalizer> lineNormalizers;
  private final Supplier<Provenance> here = this::here;
  private final ReadLimits limits;
  private final EventSink sink;
  private final String file;
  private final Consumer<String> abandon;
  private Normalizer last;
  private long records;

  RecordRouter(LogReader reader, String file, EventSink sink, Consumer<String> abandon) {
    this.normalizers = reader.normalizers();
    this.lineNormalizers = reader.lineNormalizers();
    this.limits = reader.limits();
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
  public boolean accepts(JsonMembers members) {
    return knows(members) || Envelopes.open(members, UNOPENED);
  }

  @Override
  public void object(byte[] buffer, int start, int end, JsonMembers members) {
    route(buffer, start, end, members, 0);
  }

  @Override
  public void other(byte[] buffer, int start, int end) {
    try {
      inner(JsonSlice.within(buffer, start, end), 1);
    } catch (MalformedJson inside) {
      broken("a list of records is broken inside");
    }
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
    try {
      if (!Envelopes.open(members, new Opened(depth + 1)) && !carriesRecord(members, depth + 1)) {
        broken("no known kind of log has these fields");
      }
    } catch (MalformedJson inside) {
      broken("an envelope is broken inside");
    }
  }

  /** Whatever a home-made wrapper is called: a member of it that is a record gives it away. */
  private boolean carriesRecord(JsonMembers wrapper, int depth) {
    boolean found = false;
    for (int i = 0; i < wrapper.size() && depth <= limits.envelopeDepth(); i++) {
      JsonSlice value = wrapper.value(i);
      if (value.kind() == JsonSlice.Kind.OBJECT) {
        JsonMembers members = new JsonMembers();
        members.read(value.buffer(), value.start(), value.end());
        if (knows(members)) {
          route(value.buffer(), value.start(), value.end(), members, depth);
          found = true;
        }
      }
    }
    return found;
  }

  private void normalize(
      Normalizer normalizer, byte[] buffer, int start, int end, JsonMembers members) {
    records++;
    Provenance here = here();
    NormalizeResult result;
    try {
      RawRecord record = new RawRecord(here, JsonSlice.within(buffer, start, end), members);
      result = normalizer.normalize(record, members);
    } catch (MalformedJson inside) {
      result = new NormalizeResult.Rejected("the record is broken inside");
    } catch (RuntimeException fault) {
      // A normaliser should not throw; if one does, it costs its own record and no other.
      result = failed(fault);
    }
    deliver(result);
  }

  private void deliver(NormalizeResult result) {
    switch (result) {
      case NormalizeResult.Accepted accepted -> sink.event(accepted.event());
      case NormalizeResult.Flowed flowed -> sink.flow(flowed.flow());
      case NormalizeResult.FlowsInside inside -> {
        for (int left = inside.flows().applyAsInt(sink::flow); left > 0; left--) {
          sink.rejected(here(), NormalizeResult.FlowsInside.UNREADABLE);
        }
      }
      case NormalizeResult.Charged charged -> sink.cost(charged.cost());
      case NormalizeResult.Heading heading -> records--;
      case NormalizeResult.Ignored ignored -> sink.ignored(here(), ignored.kind());
      case NormalizeResult.Rejected rejected -> sink.rejected(here(), rejected.reason());
    }
  }

  /** Takes a line of text to the log that it belongs to. */
  void line(LineNormalizer log, byte[] buffer, int start, int end) {
    records++;
    NormalizeResult result;
    try {
      result = log.normalize(buffer, start, end, here);
    } catch (RuntimeException fault) {
      // As with JSON: whatever a line holds, it costs no other.
      result = failed(fault);
    }
    deliver(result);
  }

  private static NormalizeResult failed(RuntimeException fault) {
    return new NormalizeResult.Rejected("reading it failed: " + fault.getClass().getSimpleName());
  }

  private Provenance here() {
    return new Provenance(file, records);
  }

  /** Whatever stands inside an envelope or a list. */
  private void inner(JsonSlice value, int depth) {
    if (depth > limits.envelopeDepth()) {
      broken("more than " + limits.envelopeDepth() + " envelopes (limit envelopeDepth)");
      return;
    }
    switch (value.kind()) {
      case OBJECT -> innerObject(value, depth);
      case ARRAY -> value.elements(element -> inner(element, depth + 1));
      case TEXT -> text(value.text().getBytes(StandardCharsets.UTF_8), depth);
      case NUMBER, BOOLEAN, NULL -> broken("a record is not a JSON object");
    }
  }

  private void innerObject(JsonSlice object, int depth) {
    JsonMembers members = new JsonMembers();
    try {
      members.read(object.buffer(), object.start(), object.end());
    } catch (MalformedJson broken) {
      broken("a record in an envelope is not JSON");
      return;
    }
    route(object.buffer(), object.start(), object.end(), members, depth);
  }

  /** The lines of a log that is no JSON but stands in some. */
  private void lines(byte[] utf8, int from) {
    for (LineNormalizer log : lineNormalizers) {
      if (log.recognises(utf8, from, utf8.length)) {
        log.beginText();
        for (int at = from; at < utf8.length; ) {
          int end = LineRecords.lineEnd(utf8, at, utf8.length);
          if (end > at) {
            line(log, utf8, at, end);
          }
          at = end + 1;
        }
        return;
      }
    }
    broken("an envelope holds neither JSON nor a line of a log that is read");
  }

  /** The values that a text holds, one behind the other. */
  private void text(byte[] utf8, int depth) {
    int at = JsonScanner.skipWhitespace(utf8, 0, utf8.length);
    if (at == utf8.length || (utf8[at] != '{' && utf8[at] != '[')) {
      lines(utf8, at);
      return;
    }
    try {
      while (at < utf8.length) {
        int end = JsonScanner.skipValue(utf8, at, utf8.length);
        inner(JsonSlice.within(utf8, at, end), depth);
        at = JsonScanner.skipWhitespace(utf8, end, utf8.length);
      }
    } catch (MalformedJson broken) {
      broken("the JSON in an envelope is broken");
    }
  }

  /** What an envelope holds, one level further in. */
  private final class Opened implements Contents {
    private final int depth;

    Opened(int depth) {
      this.depth = depth;
    }

    @Override
    public void inner(JsonSlice value) {
      RecordRouter.this.inner(value, depth);
    }

    @Override
    public void packed(JsonSlice base64) {
      try {
        text(Packed.decode(base64.text(), limits), depth);
      } catch (BrokenContainer broken) {
        broken(String.valueOf(broken.getMessage()));
      }
    }

    @Override
    public void packedTable(JsonSlice base64) {
      try {
        List<JsonSlice> rows = CsvObjects.of(Packed.decode(base64.text(), limits));
        rows.forEach(this::inner);
        if (rows.isEmpty()) {
          broken("a table in an envelope has no rows");
        }
      } catch (BrokenContainer broken) {
        broken(String.valueOf(broken.getMessage()));
      }
    }

    @Override
    public void ignored(String kind) {
      records++;
      sink.ignored(here(), kind);
    }
  }
}
