package io.keytrail.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.LogKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules spelled for other tools, records as providers write them. */
class FieldAliasesTest {
  private static boolean holds(LogKind log, String item, String record) {
    RuleSet rules =
        SigmaTesting.load(
            SigmaTesting.rule(
                log.sigmaProduct(), log.sigmaService(), "s:\n  " + item + "\ncondition: s"));
    return !SigmaTesting.matches(rules, Events.of(log, record)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "gcp.audit.method_name: m; {\"protoPayload\":{\"methodName\":\"m\"}}",
        "data.protoPayload.methodName: m; {\"protoPayload\":{\"methodName\":\"m\"}}",
        "data.protoPayload.authenticationInfo.principalEmail: a@example.com; "
            + "{\"protoPayload\":{\"authenticationInfo\":{\"principalEmail\":\"a@example.com\"}}}",
        "protoPayload.methodName: m; {\"protopayload_auditlog\":{\"methodName\":\"m\"}}"
      })
  void gcpSpellings_findTheirFields(String item, String record) {
    assertThat(holds(LogKind.GCP_ADMIN_ACTIVITY, item, record)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "eventService: admin.googleapis.com; "
            + "{\"protoPayload\":{\"serviceName\":\"admin.googleapis.com\"}}",
        "eventName: CREATE_ROLE; "
            + "{\"protoPayload\":{\"metadata\":{\"event\":[{\"eventName\":\"CREATE_ROLE\"}]}}}",
        "new_value: ALLOW; {\"protoPayload\":{\"metadata\":{\"event\":[{\"parameter\":"
            + "[{\"name\":\"NEW_VALUE\",\"value\":\"ALLOW\"}]}]}}}"
      })
  void workspaceSpellings_findTheirFields(String item, String record) {
    assertThat(holds(LogKind.WORKSPACE_ADMIN, item, record)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "operationName: X/WRITE; {\"operationName\":\"X/write\"}",
        "operationName: X/WRITE; {\"operationName\":{\"value\":\"X/write\",\"localizedValue\":\"w\"}}",
        "operationName: X/WRITE; {\"OperationNameValue\":\"X/write\",\"OperationName\":\"Write X\"}",
        "OperationName: X/WRITE; {\"operationName\":\"X/write\"}",
        "OperationName: Write X; {\"OperationNameValue\":\"X/write\",\"OperationName\":\"Write X\"}",
        "OperationNameValue: X/WRITE; {\"operationName\":{\"value\":\"X/write\"}}",
        "operationName.value: X/WRITE; {\"operationName\":\"X/write\"}",
        "properties.message: X/WRITE; {\"operationName\":\"X/write\",\"properties\":{}}"
      })
  void azureActivitySpellings_findTheirFields(String item, String record) {
    assertThat(holds(LogKind.AZURE_ACTIVITY, item, record)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "ResultType: 50126; {\"resultType\":\"50126\"}",
        "ResultType: 50126; {\"status\":{\"errorCode\":50126}}",
        "properties.status.errorCode: 50126; {\"ResultType\":50126}",
        "AppId: app-1; {\"properties\":{\"appId\":\"app-1\"}}",
        "AppId: app-1; {\"appId\":\"app-1\"}",
        "userPrincipalName: a@example.com; {\"UserPrincipalName\":\"a@example.com\"}",
        "ConditionalAccessStatus: failure; {\"properties\":{\"conditionalAccessStatus\":\"failure\"}}",
        "properties.appId: app-1; {\"AppId\":\"app-1\"}",
        "Username: a@example.com; {\"properties\":{\"userPrincipalName\":\"a@example.com\"}}",
        "NetworkLocationDetails: '[]'; {\"properties\":{\"networkLocationDetails\":[]}}"
      })
  void entraSignInSpellings_findTheirFields(String item, String record) {
    assertThat(holds(LogKind.ENTRA_SIGN_IN, item, record)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "OperationName: Add user; {\"activityDisplayName\":\"Add user\"}",
        "Operation: Add user; {\"operationName\":\"Add user\"}",
        "properties.message: Add user; {\"properties\":{\"activityDisplayName\":\"Add user\"}}",
        "TargetResources.modifiedProperties.newValue|contains: owner; {\"properties\":"
            + "{\"targetResources\":[{\"modifiedProperties\":[{\"newValue\":\"\\\"Owner\\\"\"}]}]}}",
        "properties.targetResources|contains: owner; {\"TargetResources\":[{\"x\":\"Owner\"}]}"
      })
  void entraAuditSpellings_findTheirFields(String item, String record) {
    assertThat(holds(LogKind.ENTRA_AUDIT, item, record)).isTrue();
  }

  @Test
  void m365Spellings_findTheirFields() {
    String record = "{\"Operation\":\"New-InboxRule\",\"Workload\":\"Exchange\"}";

    assertThat(holds(LogKind.M365_AUDIT, "eventName: New-InboxRule", record)).isTrue();
    assertThat(holds(LogKind.M365_AUDIT, "eventSource: Exchange", record)).isTrue();
    assertThat(
            holds(
                LogKind.M365_AUDIT,
                "Operation: New-InboxRule",
                "{\"AuditData\":\"{\\\"Operation\\\":\\\"New-InboxRule\\\"}\"}"))
        .isTrue();
  }

  @Test
  void rawPath_whereItHasAValue_winsOverAliases() {
    String record = "{\"AppId\":\"raw\",\"properties\":{\"appId\":\"other\"}}";

    assertThat(holds(LogKind.ENTRA_SIGN_IN, "AppId: raw", record)).isTrue();
    assertThat(holds(LogKind.ENTRA_SIGN_IN, "AppId: other", record)).isFalse();
  }
}
