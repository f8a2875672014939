package io.keytrail.verification.rules;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.Normalizer;
import io.keytrail.sources.formats.Normalizers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes events of samples' raw records, with the normalisers that logs go through. */
public final class SampleRecords {
  private final List<Normalizer> normalizers = Normalizers.all();
  private final JsonMembers members = new JsonMembers();

  /** The event of a record, or null when it is of no known log or no activity. */
  public @Nullable ActivityEvent event(String json) {
    JsonSlice document = JsonSlice.parse(json);
    members.read(document.buffer(), document.start(), document.end());
    for (Normalizer normalizer : normalizers) {
      if (normalizer.recognises(members)) {
        RawRecord record = new RawRecord(new Provenance("sample", 1), document);
        return normalizer.normalize(record, members) instanceof NormalizeResult.Accepted accepted
            ? accepted.event()
            : null;
      }
    }
    return null;
  }
}
