package io.keytrail.sources.findings;

import io.keytrail.model.event.Fingerprint;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.NormalizeResult;
import io.keytrail.sources.NormalizeResult.Ignored;
import io.keytrail.sources.NormalizeResult.Rejected;
import io.keytrail.sources.fields.EventTimes;
import io.keytrail.sources.fields.Fields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logs of pipeline jobs: each line behind a time, of GitHub Actions and Azure Pipelines with seven
 * decimals, of GitLab with six and the stream ({@code 00O}, {@code 01E}). A key that a job printed
 * lies open to whoever may read the log, which is an alert on that key; every other line is counted
 * and left. Source: GitHub Docs, "Using workflow run logs"; GitLab Docs, "Job logs".
 */
final class JobLogs {
  private static final String PRODUCT = "job log";
  private static final Ignored LINE = new Ignored("job-log-line");
  private static final Pattern RUNNER =
      Pattern.compile(
          "\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\."
              + "(?:\\d{7}Z .{0,4000}?(?:##\\[|Current runner version)|\\d{6}Z [0-9a-f]{2}[OE])",
          Pattern.DOTALL);

  private static final Pattern STAMP =
      Pattern.compile("\\A(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6,7}Z) ");

  /** Longer lines are those of files that a job printed; a key stands at the beginning of none. */
  private static final int LONGEST = 64 << 10;

  private final OcsfFindings findings = new OcsfFindings();
  private final PrintedSecrets secrets = new PrintedSecrets();

  /** The time of the last line that has one: a line that goes on has none. */
  private String told = "";

  boolean recognises(byte[] buffer, int start, int end) {
    int length = Math.min(end - start, 4096);
    return RUNNER.matcher(new String(buffer, start, length, StandardCharsets.ISO_8859_1)).find();
  }

  void beginText() {
    secrets.begin();
    told = "";
  }

  NormalizeResult normalize(byte[] buffer, int start, int end, Provenance here) {
    String line = new String(buffer, start, Math.min(end - start, LONGEST), StandardCharsets.UTF_8);
    Matcher stamp = STAMP.matcher(line);
    boolean stamped = stamp.find();
    if (stamped) {
      told = stamp.group(1);
    }
    LeakedCredential leaked = secrets.in(stamped ? line.substring(stamp.end()) : line);
    if (leaked == null) {
      return LINE;
    }
    Instant time = EventTimes.parse(told);
    return time == null
        ? new Rejected("a job log's line with a key in it has no readable time")
        : finding(leaked, time, here);
  }

  private NormalizeResult finding(LeakedCredential leaked, Instant time, Provenance here) {
    Map<AlertField, List<String>> alert = new EnumMap<>(AlertField.class);
    alert.put(AlertField.ID, List.of(id(leaked, time)));
    alert.put(AlertField.TIME, List.of(time.toString()));
    alert.put(AlertField.TITLE, List.of("a key printed by a job"));
    alert.put(AlertField.TYPE, List.of("secret-in-job-log"));
    alert.put(AlertField.SEVERITY, List.of("high"));
    alert.put(AlertField.PRODUCT, List.of(PRODUCT));
    alert.put(AlertField.CLOUD, List.of(leaked.cloud().label()));
    alert.put(AlertField.KEY, List.of(leaked.id()));
    if (!leaked.owner().isEmpty()) {
      alert.put(AlertField.USER, List.of(leaked.owner()));
    }
    JsonSlice document = OcsfDocument.of(alert, "");
    return findings.normalize(new RawRecord(here, document), Fields.of(document));
  }

  /** The same for every copy of the log, and nothing that a key's id could be told from. */
  private static String id(LeakedCredential leaked, Instant time) {
    return "%016x".formatted(Fingerprint.of("job-log", leaked.id(), time.toString()).high());
  }
}
