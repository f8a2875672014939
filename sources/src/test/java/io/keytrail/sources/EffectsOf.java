package io.keytrail.sources;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonSlice;

/** Normalises one record of a test. */
public final class EffectsOf {
  private EffectsOf() {}

  /** The event a record becomes; fails where it becomes none. */
  public static ActivityEvent event(Normalizer normalizer, String json) {
    JsonSlice record = JsonSlice.parse(json);
    RawRecord raw = new RawRecord(new Provenance("effects", 1), record);
    return switch (normalizer.normalize(raw, GoldenRecords.members(record))) {
      case NormalizeResult.Accepted accepted -> accepted.event();
      default -> throw new AssertionError("no event");
    };
  }

  /** What the call of a record left behind. */
  public static Effects of(Normalizer normalizer, String json) {
    return event(normalizer, json).effects();
  }
}
