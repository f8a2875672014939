package io.keytrail.sources.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.event.Revocation.Effect;
import io.keytrail.sources.EffectsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What directory changes and Resource Manager operations hand out and take away. */
final class AzureEffectsTest {
  private static final String APPLICATION = "5ca1ab1e-1111-4222-8333-aaaabbbbcccc";
  private static final String OLD = "[KeyIdentifier=4b1d,KeyType=Password,DisplayName=old]";
  private static final String NEW = "[KeyIdentifier=9e90,KeyType=Password,DisplayName=new]";

  @ParameterizedTest
  @CsvSource({
    "FileDownloaded, Succeeded, 52428800",
    "FileSyncDownloadedFull, , 52428800",
    "FileAccessed, Succeeded, 0",
    "FileDownloaded, Failed, 0"
  })
  void download_saysHowMuchItTook(String operation, String status, long bytes) {
    Effects effects =
        EffectsOf.of(
            new AzureNormalizer(),
            """
            {"Id":"m-1","CreationTime":"2026-03-04T05:06:08","Operation":"%s","Workload":"OneDrive",
             "ResultStatus":"%s","UserId":"ada@example.com","FileSizeBytes":52428800}
            """
                .formatted(operation, status == null ? "" : status));
    assertThat(effects.bytes()).isEqualTo(bytes);
  }

  private static Effects directory(String activity, String target) {
    return EffectsOf.of(
        new AzureNormalizer(),
        """
        {"time":"2026-03-04T05:06:09Z","operationName":"%s","category":"AuditLogs",
         "properties":{"id":"d-1","result":"success","activityDisplayName":"%s",
         "activityDateTime":"2026-03-04T05:06:08Z","loggedByService":"Core Directory",
         "initiatedBy":{"user":{"userPrincipalName":"ada@example.com"}},
         "targetResources":[%s]}}
        """
            .formatted(activity, activity, target));
  }

  private static Effects operation(String action, String resource, String status, String body) {
    return EffectsOf.of(
        new AzureNormalizer(),
        """
        {"time":"2026-03-04T05:06:09Z","operationName":"%s","category":"Administrative",
         "resourceId":"%s","correlationId":"c-1","resultType":"%s","callerIpAddress":"203.0.113.9",
         "identity":{"claims":{"name":"Ada"}},"properties":{"requestbody":"%s"}}
        """
            .formatted(action, resource, status, body.replace("\"", "\\\"")));
  }

  private static String changed(String property, String before, String after) {
    return """
    {"id":"%s","type":"ServicePrincipal","modifiedProperties":[{"displayName":"%s",
     "oldValue":"%s","newValue":"%s"}]}
    """
        .formatted(
            APPLICATION, property, before.replace("\"", "\\\""), after.replace("\"", "\\\""));
  }

  @Test
  void clientCredentials_addedAndRemoved_areToldApartFromThoseThatStay() {
    assertThat(
            directory(
                    "Add service principal credentials",
                    changed("KeyDescription", list(OLD), list(OLD, NEW)))
                .issued())
        .containsExactly(new Issuance(IssuedKind.CLIENT_CREDENTIAL, "9e90", APPLICATION));
    assertThat(
            directory(
                    "Remove service principal credentials",
                    changed("KeyDescription", list(OLD, NEW), list(OLD)))
                .revoked())
        .containsExactly(
            new Revocation(IssuedKind.CLIENT_CREDENTIAL, "9e90", APPLICATION, "", Effect.DELETED));
  }

  private static String list(String... descriptions) {
    return "[\"" + String.join("\",\"", descriptions) + "\"]";
  }

  @Test
  void federatedCredentials_newOnes_areIssued() {
    String before = "[{\"Id\":\"f-1\",\"Name\":\"ci\"}]";
    String after = "[{\"Id\":\"f-1\",\"Name\":\"ci\"},{\"Id\":\"f-2\",\"Name\":\"x\"}]";
    assertThat(
            directory("Update application", changed("FederatedIdentityCredentials", before, after))
                .issued())
        .containsExactly(new Issuance(IssuedKind.FEDERATED_CREDENTIAL, "f-2", APPLICATION));
  }

  private static Effects unified(
      String workload, String operation, String result, String target, String changes) {
    return EffectsOf.of(
        new AzureNormalizer(),
        """
        {"CreationTime":"2026-03-04T05:06:08","Id":"u-1","Operation":"%s","RecordType":8,
         "OrganizationId":"t-1","UserType":0,"UserId":"ada@example.com","Workload":"%s",
         "ResultStatus":"%s","ObjectId":"Eve@example.com","AzureActiveDirectoryEventType":1,
         "Target":[{"ID":"%s","Type":2},{"ID":"its name","Type":1}],"ModifiedProperties":%s}
        """
            .formatted(operation, workload, result, target, changes));
  }

  private static String keys(String before, String after) {
    return "[{\"Name\":\"KeyDescription\",\"OldValue\":\"%s\",\"NewValue\":\"%s\"}]"
        .formatted(before.replace("\"", "\\\""), after.replace("\"", "\\\""));
  }

  @ParameterizedTest
  @CsvSource({
    "Add service principal credentials.,ServicePrincipal_",
    "Update application – Certificates and secrets management ,Application_"
  })
  void unifiedLog_credentialsAddedAndRemoved_areThoseOfTheDirectory(String operation, String mark) {
    String target = mark + APPLICATION;
    String one = list(OLD);
    String two = list(OLD, NEW);
    assertThat(
            unified("AzureActiveDirectory", operation, "Success", target, keys(one, two)).issued())
        .containsExactly(new Issuance(IssuedKind.CLIENT_CREDENTIAL, "9e90", APPLICATION));
    assertThat(
            unified("AzureActiveDirectory", operation, "Success", target, keys(two, one)).revoked())
        .containsExactly(
            new Revocation(IssuedKind.CLIENT_CREDENTIAL, "9e90", APPLICATION, "", Effect.DELETED));
    assertThat(unified("AzureActiveDirectory", operation, "Success", target, keys(two, two)))
        .isEqualTo(Effects.NONE);
    assertThat(unified("AzureActiveDirectory", operation, "Failure", target, keys(one, two)))
        .isEqualTo(Effects.NONE);
    assertThat(unified("Exchange", operation, "Success", target, keys(one, two)))
        .isEqualTo(Effects.NONE);
  }

  @Test
  void unifiedLog_users_areKnownByTheirPrincipalName() {
    assertThat(unified("AzureActiveDirectory", "Add user.", "Success", "User_0b", "[]").issued())
        .containsExactly(new Issuance(IssuedKind.IDENTITY, "eve@example.com", "eve@example.com"));
    assertThat(unified("AzureActiveDirectory", "Add user.", "Success", "0b", "[]"))
        .isEqualTo(Effects.NONE);
  }

  @Test
  void users_createdAndDisabled() {
    String target = "{\"type\":\"User\",\"userPrincipalName\":\"Eve@example.com\"}";
    assertThat(directory("Add user", target).issued())
        .containsExactly(new Issuance(IssuedKind.IDENTITY, "eve@example.com", "eve@example.com"));
    assertThat(directory("Disable account", target).revoked())
        .containsExactly(
            new Revocation(
                IssuedKind.IDENTITY, "eve@example.com", "eve@example.com", "", Effect.DISABLED));
  }

  @Test
  void redactedAndMissingProperties_leaveNothing() {
    assertThat(directory("Update application", "{}")).isEqualTo(Effects.NONE);
    assertThat(directory("Update application", changed("KeyDescription", "", "")))
        .isEqualTo(Effects.NONE);
    assertThat(directory("Update application", changed("FederatedIdentityCredentials", "[]", "[{")))
        .isEqualTo(Effects.NONE);
  }

  @Test
  void roleAssignments_grantToTheirPrincipal() {
    assertThat(
            operation(
                    "Microsoft.Authorization/roleAssignments/write",
                    "/subscriptions/s/providers/Microsoft.Authorization/roleAssignments/r",
                    "Start",
                    "{\"Properties\":{\"PrincipalId\":\"ABC\",\"RoleDefinitionId\":\"owner\"}}")
                .issued())
        .containsExactly(new Issuance(IssuedKind.GRANT, "owner", "abc"));
  }

  @Test
  void accountKeys_listed_areHandedOut() {
    String account =
        "/subscriptions/s/resourcegroups/g/providers/microsoft.storage/storageaccounts/a";
    assertThat(
            operation("Microsoft.Storage/storageAccounts/listKeys/action", account, "Success", "")
                .issued())
        .containsExactly(new Issuance(IssuedKind.API_KEY, account, account));
    assertThat(
            operation("Microsoft.Storage/storageAccounts/listKeys/action", account, "Failed", ""))
        .isEqualTo(Effects.NONE);
  }
}
