package io.keytrail.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.json.JsonSlice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActionKindTest {
  @ParameterizedTest
  @CsvSource({
    "CLOUDTRAIL, iam.amazonaws.com, CreateAccessKey, WRITE, IDENTITY",
    "CLOUDTRAIL, iam.amazonaws.com, ListUsers, READ, READ",
    "CLOUDTRAIL, sts.amazonaws.com, AssumeRole, READ, AUTH",
    "CLOUDTRAIL, sts.amazonaws.com, GetCallerIdentity, READ, READ",
    "CLOUDTRAIL, signin.amazonaws.com, ConsoleLogin, WRITE, AUTH",
    "CLOUDTRAIL, s3.amazonaws.com, GetObject, READ, DATA",
    "CLOUDTRAIL, s3.amazonaws.com, PutBucketPolicy, WRITE, WRITE",
    "CLOUDTRAIL, secretsmanager.amazonaws.com, GetSecretValue, READ, DATA",
    "CLOUDTRAIL, ec2.amazonaws.com, RunInstances, WRITE, WRITE",
    "CLOUDTRAIL, ec2.amazonaws.com, Whatever, UNKNOWN, UNKNOWN",
    "GCP_ADMIN_ACTIVITY, iam.googleapis.com, google.iam.admin.v1.CreateServiceAccountKey, WRITE,"
        + " IDENTITY",
    "GCP_ADMIN_ACTIVITY, cloudresourcemanager.googleapis.com, SetIamPolicy, WRITE, IDENTITY",
    "GCP_DATA_ACCESS, iamcredentials.googleapis.com, GenerateAccessToken, UNKNOWN, AUTH",
    "GCP_DATA_ACCESS, storage.googleapis.com, storage.objects.get, READ, DATA",
    "GCP_ADMIN_ACTIVITY, compute.googleapis.com, v1.compute.instances.insert, WRITE, WRITE",
    "WORKSPACE_LOGIN, login.googleapis.com, google.login.LoginService.loginSuccess, UNKNOWN, AUTH",
    "WORKSPACE_ADMIN, admin.googleapis.com, CREATE_USER, WRITE, IDENTITY",
    "AZURE_ACTIVITY, microsoft.authorization, Microsoft.Authorization/roleAssignments/write, WRITE,"
        + " IDENTITY",
    "AZURE_ACTIVITY, microsoft.storage, Microsoft.Storage/storageAccounts/listKeys/action, WRITE,"
        + " DATA",
    "AZURE_ACTIVITY, microsoft.compute, Microsoft.Compute/virtualMachines/write, WRITE, WRITE",
    "ENTRA_SIGN_IN, Entra sign-in, Sign-in activity, UNKNOWN, AUTH",
    "ENTRA_AUDIT, Entra audit, Add service principal credentials, WRITE, IDENTITY",
    "M365_AUDIT, AzureActiveDirectory, UserLoggedIn, UNKNOWN, AUTH",
    "M365_AUDIT, Exchange, MailItemsAccessed, READ, DATA"
  })
  void of_callOfEachProvider_isWhatItDoes(
      LogKind log, String service, String action, Access access, ActionKind kind) {
    assertThat(ActionKind.of(event(log, service, action, access))).isEqualTo(kind);
  }

  private static ActivityEvent event(LogKind log, String service, String action, Access access) {
    JsonSlice document = JsonSlice.parse("{}");
    return new ActivityEvent(
        Fingerprint.ofBytes(document.buffer(), 0, 2, document.buffer(), 0, 0),
        "",
        Instant.EPOCH,
        log,
        "",
        "",
        service,
        action,
        access,
        new Actor(Principal.named(log.provider(), PrincipalKind.USER, "", "dev"), null, null, ""),
        new Origin("", ""),
        Outcome.SUCCESS,
        List.of(),
        new RawRecord(new Provenance("test", 1), document));
  }
}
