package io.keytrail.sources.envelopes;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import java.nio.charset.StandardCharsets;

/**
 * What log shippers and search tools put around the record they carry: Elastic ({@code _source},
 * {@code event.original}), Splunk ({@code result}, {@code _raw}), Fluent Bit and Docker ({@code
 * log}), and a {@code message} that is itself JSON or a line of syslog with JSON at its end.
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

  private static final String GITHUB_SYSLOG = "github_audit: {";

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
    return syslog(letter, contents);
  }

  /** Enterprise Server forwards its audit log by syslog: {@code <190>… github_audit: {…}}. */
  private static boolean syslog(Letter letter, Contents contents) {
    String line = letter.text("message");
    int program = line.indexOf(GITHUB_SYSLOG);
    if (program < 0) {
      return false;
    }
    String entry = line.substring(program + GITHUB_SYSLOG.length() - 1);
    JsonSlice object;
    try {
      object = JsonSlice.parse(entry.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedJson cutOff) {
      return false;
    }
    contents.inner(object);
    return true;
  }
}
