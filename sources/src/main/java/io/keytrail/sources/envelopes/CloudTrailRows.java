package io.keytrail.sources.envelopes;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.tables.CloudTrailColumns;

/**
 * Rows of CloudTrail Lake and Athena as JSON: a whole event in one column, or columns in the lower
 * case that Athena gives every name, which get their spelling back.
 */
final class CloudTrailRows {
  private CloudTrailRows() {}

  static boolean open(Letter letter, Contents contents) {
    for (String name : new String[] {"eventJson", "eventjson", "event_json", "eventdata"}) {
      JsonSlice whole = letter.json(name);
      if (whole != null) {
        contents.inner(whole);
        return true;
      }
    }
    if (!CloudTrailColumns.isRow(letter.names()) || letter.has("eventName", "eventSource")) {
      return false;
    }
    CloudTrailColumns.Row row = new CloudTrailColumns.Row();
    letter.forEach((name, value) -> row.add(name, value.text()));
    contents.inner(row.slice());
    return true;
  }
}
