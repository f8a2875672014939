package io.keytrail.sources.gcpaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.GoldenRecords;
import io.keytrail.sources.NormalizeResult;
import org.junit.jupiter.api.Test;

/** One log entry is one event, whichever export it comes from. */
final class GcpCopiesTest {
  private static final String ENTRY =
      """
      {"logName":"projects/p-1/logs/cloudaudit.googleapis.com%2Factivity","insertId":"i-1",
       "timestamp":"2026-03-04T05:06:08.5Z","protoPayload":{"serviceName":"compute.googleapis.com",
       "methodName":"v1.compute.instances.delete",
       "authenticationInfo":{"principalEmail":"Ada.Quill@example.com"}}}
      """;
  private static final String ROW =
      """
      {"logName":"projects/p-1/logs/cloudaudit.googleapis.com/activity","insertId":"i-1",
       "timestamp":"2026-03-04 05:06:08.500000 UTC","protopayload_auditlog":{
       "serviceName":"compute.googleapis.com","methodName":"v1.compute.instances.delete",
       "authenticationInfo":{"principalEmail":"ada.quill@example.com"}}}
      """;

  private static ActivityEvent event(String json) {
    JsonSlice record = JsonSlice.parse(json);
    NormalizeResult result =
        new GcpAuditNormalizer()
            .normalize(
                new RawRecord(new Provenance("a", 1), record), GoldenRecords.members(record));
    return switch (result) {
      case NormalizeResult.Accepted accepted -> accepted.event();
      default -> throw new AssertionError("no event");
    };
  }

  @Test
  void fingerprint_sinkFileAndTableRow_areTheSame() {
    assertThat(event(ROW).fingerprint()).isEqualTo(event(ENTRY).fingerprint());
    assertThat(event(ROW).time()).isEqualTo(event(ENTRY).time());
    assertThat(event(ROW).actor().principal().key())
        .isEqualTo(event(ENTRY).actor().principal().key());
  }

  @Test
  void fingerprint_otherInsertIdAtTheSameTime_differs() {
    assertThat(event(ENTRY.replace("i-1", "i-2")).fingerprint())
        .isNotEqualTo(event(ENTRY).fingerprint());
  }

  @Test
  void actor_equalIdentities_areOneInstancePerNormaliser() {
    GcpAuditNormalizer normalizer = new GcpAuditNormalizer();
    JsonSlice record = JsonSlice.parse(ENTRY);
    RawRecord raw = new RawRecord(new Provenance("a", 1), record);

    var first = normalizer.normalize(raw, GoldenRecords.members(record));
    var second = normalizer.normalize(raw, GoldenRecords.members(record));

    assertThat(((NormalizeResult.Accepted) first).event().actor())
        .isSameAs(((NormalizeResult.Accepted) second).event().actor());
  }
}
