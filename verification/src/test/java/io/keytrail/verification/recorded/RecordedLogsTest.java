package io.keytrail.verification.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.verification.recorded.RecordedLogs.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nearly every recorded audit record becomes an event that says what the record says. */
final class RecordedLogsTest {
  private static final double LEAST_SHARE = 0.99;

  /** Folders and files that hold logs as providers, their tools or their shippers write them. */
  private static final List<String> SETS =
      List.of(
          "aws/stratus_raw",
          "aws/otrf_ec2_proxy_s3_exfil",
          "aws/traildiscover_samples",
          "aws/c7n_eventbridge",
          "azure/sentinel_training",
          "azure/goldensaml",
          "elastic/aws/cloudtrail",
          "elastic/azure",
          "elastic/gcp/audit",
          "gcp/forseti_rte",
          "gcp/csa_fixtures",
          "gcp/professional_services",
          "multi/plaso_jsonl",
          "multi/panther_tests_dev.jsonl",
          "multi/de_benchmark/native_shape",
          "synthetic/tshirt_benign_5d");

  private static RecordedLogs logs;

  private final Map<String, Long> refused = new TreeMap<>();
  private final Map<String, Long> lost = new TreeMap<>();
  private long events;
  private long incomplete;
  private long unrecognised;

  @BeforeAll
  static void findLogs() {
    logs = RecordedLogs.found();
  }

  @Test
  void normalize_recordedAuditRecords_becomeEventsThatSayWhatTheySay() {
    SETS.stream().flatMap(set -> logs.files(set).stream()).forEach(this::read);

    long failed = refused.values().stream().mapToLong(Long::longValue).sum();
    long all = events + failed + unrecognised;
    System.out.printf(
        "%d audit records: %d events, %d of them incomplete %s; %d refused %s; %d unrecognised%n",
        all, events, incomplete, lost, failed, refused, unrecognised);
    assertThat(events).isPositive();
    assertThat((double) (events - incomplete) / all).isGreaterThanOrEqualTo(LEAST_SHARE);
    // A record without a time has no place on any timeline; there is no other reason.
    assertThat(refused.keySet())
        .allMatch(reason -> reason.toLowerCase(Locale.ROOT).contains("time"));
    assertThat(unrecognised).isZero();
  }

  private void read(Path file) {
    Reading reading = RecordedLogs.read(file);
    events += reading.events().size();
    reading.events().forEach(this::check);
    long failed = 0;
    for (String reason : reading.rejections()) {
      if (isOfAnAuditRecord(reason)) {
        refused.merge(reason, 1L, Long::sum);
        failed++;
      }
    }
    long known = reading.events().size() + failed;
    unrecognised += Math.max(0, PlainLook.auditRecords(file) - known);
  }

  /** Whether a reader knew what the record is, and refused it all the same. */
  private static boolean isOfAnAuditRecord(String reason) {
    return !reason.startsWith("no known kind of log") && !reason.contains("JSON");
  }

  private void check(ActivityEvent event) {
    List<String> missing = Said.lostIn(event).toList();
    missing.forEach(what -> lost.merge(what, 1L, Long::sum));
    if (event.action().isEmpty() || !missing.isEmpty()) {
      incomplete++;
    }
  }
}
