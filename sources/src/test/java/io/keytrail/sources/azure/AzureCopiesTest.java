package io.keytrail.sources.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Provenance;
import io.keytrail.model.event.RawRecord;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.GoldenRecords;
import io.keytrail.sources.NormalizeResult;
import org.junit.jupiter.api.Test;

/** Copies of one event are one event, and the stages of one operation are not. */
final class AzureCopiesTest {
  private static ActivityEvent event(String json) {
    JsonSlice record = JsonSlice.parse(json);
    NormalizeResult result =
        new AzureNormalizer()
            .normalize(
                new RawRecord(new Provenance("a", 1), record), GoldenRecords.members(record));
    return switch (result) {
      case NormalizeResult.Accepted accepted -> accepted.event();
      default -> throw new AssertionError("no event");
    };
  }

  private static String activity(String operation, String status) {
    return """
    {"time":"2026-03-04T05:06:08Z","category":"Administrative","correlationId":"c-1",
     "resourceId":"/subscriptions/s/resourceGroups/g","operationName":"%s","resultType":"%s"}
    """
        .formatted(operation, status);
  }

  @Test
  void fingerprint_otherCaseOfTheOperation_isTheSame() {
    assertThat(event(activity("Microsoft.Web/sites/write", "Success")).fingerprint())
        .isEqualTo(event(activity("MICROSOFT.WEB/SITES/WRITE", "Success")).fingerprint());
  }

  @Test
  void fingerprint_otherStageOfTheOperation_differs() {
    assertThat(event(activity("Microsoft.Web/sites/write", "Start")).fingerprint())
        .isNotEqualTo(event(activity("Microsoft.Web/sites/write", "Success")).fingerprint());
  }

  @Test
  void fingerprint_signInFromDiagnosticsAndFromATable_isTheSame() {
    String diagnostic =
        """
        {"category":"SignInLogs","operationName":"Sign-in activity","time":"2026-03-04T05:06:09Z",
         "resultType":"0","properties":{"id":"s-1","createdDateTime":"2026-03-04T05:06:08Z",
         "userPrincipalName":"Ada.Quill@example.com","status":{"errorCode":0}}}
        """;
    String table =
        """
        {"Type":"SigninLogs","Category":"SignInLogs","TimeGenerated":"2026-03-04T05:06:08Z",
         "ResultType":"0","Id":"s-1","UserPrincipalName":"ada.quill@example.com"}
        """;

    assertThat(event(table).fingerprint()).isEqualTo(event(diagnostic).fingerprint());
    assertThat(event(table).time()).isEqualTo(event(diagnostic).time());
    assertThat(event(table).actor().principal().key())
        .isEqualTo(event(diagnostic).actor().principal().key());
  }

  @Test
  void fingerprint_recordWithoutAnyId_isThatOfItsText() {
    String first =
        """
        {"Type":"AzureActivity","TimeGenerated":"2026-03-04T05:06:08Z","Caller":"a@example.com",
         "OperationNameValue":"MICROSOFT.WEB/SITES/WRITE"}
        """;

    assertThat(event(first).fingerprint()).isEqualTo(event(first).fingerprint());
    assertThat(event(first).fingerprint())
        .isNotEqualTo(event(first.replace("a@example.com", "b@example.com")).fingerprint());
  }
}
