package io.keytrail.sources.envelopes;

import io.keytrail.model.json.JsonSlice;

/**
 * What log shippers and search tools put around the record they carry: Elastic ({@code _source},
 * {@code event.original}), Splunk ({@code result}, {@code _raw}), Fluent Bit and Docker ({@code
 * log}), and a {@code message} that is itself JSON.
 */
final class Shippers {
  private static final String[] CARRIERS = {
    "event.original",
    "_source",
    "_raw",
    "result",
    "@message",
    "message",
    "log",
    "rawMessage",
    "raw",
    "record",
    "payload",
    "AuditData"
  };

  private Shippers() {}

  static boolean open(Letter letter, Contents contents) {
    JsonSlice hits = letter.object("hits");
    if (hits != null && hits.get("hits") != null) {
      contents.inner(hits.get("hits"));
      return true;
    }
    JsonSlice event = letter.object("event");
    JsonSlice original = event == null ? null : event.get("original");
    if (original != null && original.kind() == JsonSlice.Kind.TEXT && Letter.beginsJson(original)) {
      contents.inner(original);
      return true;
    }
    for (String carrier : CARRIERS) {
      JsonSlice carried = letter.json(carrier);
      if (carried != null) {
        contents.inner(carried);
        return true;
      }
    }
    return false;
  }
}
