package io.keytrail.sources.gcpaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ActivityEvent;
import io.keytrail.model.event.Effects;
import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.event.Revocation.Effect;
import io.keytrail.model.identity.Session;
import io.keytrail.sources.EffectsOf;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Google calls hand out and take away, under the names their use will be logged by. */
final class GcpEffectsTest {
  private static final String ACCOUNT = "builder@p-1.iam.gserviceaccount.com";
  private static final String ON_ACCOUNT =
      "\"resourceName\":\"projects/-/serviceAccounts/" + ACCOUNT + "\"";

  private static ActivityEvent event(String method, String payload, String authentication) {
    return EffectsOf.event(
        new GcpAuditNormalizer(),
        """
        {"logName":"projects/p-1/logs/cloudaudit.googleapis.com%%2Factivity","insertId":"i-1",
         "timestamp":"2026-03-04T05:06:08.5Z","protoPayload":{"serviceName":"x.googleapis.com",
         "methodName":"%s","authenticationInfo":{"principalEmail":"ada@example.com"%s},%s}}
        """
            .formatted(method, authentication, payload));
  }

  private static Effects effects(String method, String payload) {
    return event(method, payload, "").effects();
  }

  @Test
  void extractJob_thatIsDone_saysHowMuchItWroteOut() {
    assertThat(
            effects(
                    "google.cloud.bigquery.v2.JobService.InsertJob",
                    """
                    "metadata":{"jobChange":{"after":"DONE","job":{"jobConfig":{"type":"EXPORT"},
                     "jobStats":{"extractStats":{"totalInputBytes":"734003200"}}}}}\
                    """)
                .bytes())
        .isEqualTo(734_003_200);
    assertThat(
            effects(
                    "jobservice.jobcompleted",
                    """
                    "serviceData":{"jobCompletedEvent":{"job":{
                     "jobConfiguration":{"extract":{"destinationUris":["gs://b/o"]}},
                     "jobStatistics":{"totalProcessedBytes":"1024"}}}}\
                    """)
                .bytes())
        .isEqualTo(1_024);
  }

  @Test
  void queryJob_keepsItsBytesInside() {
    assertThat(
            effects(
                "jobservice.jobcompleted",
                """
                "serviceData":{"jobCompletedEvent":{"job":{"jobConfiguration":{"query":{"query":"q"}},
                 "jobStatistics":{"totalProcessedBytes":"1024"}}}}\
                """))
        .isEqualTo(Effects.NONE);
    assertThat(
            effects(
                "google.cloud.bigquery.v2.JobService.InsertJob",
                """
                "metadata":{"jobChange":{"job":{"jobStats":{"queryStats":{"totalBilledBytes":"9"}}}}}\
                """))
        .isEqualTo(Effects.NONE);
  }

  @Test
  void generateAccessToken_issuesATokenOfTheAccount() {
    assertThat(
            effects("GenerateAccessToken", ON_ACCOUNT + ",\"request\":{\"lifetime\":\"43200s\"}")
                .issued())
        .containsExactly(new Issuance(IssuedKind.ACCESS_TOKEN, "", ACCOUNT, 43_200));
    assertThat(effects("SignJwt", ON_ACCOUNT).issued())
        .containsExactly(new Issuance(IssuedKind.ACCESS_TOKEN, "", ACCOUNT, 3_600));
  }

  @Test
  void createServiceAccountKey_isNamedAsItsUseWillBe() {
    String key = "projects/p-1/serviceAccounts/" + ACCOUNT + "/keys/0123";
    assertThat(
            effects(
                    "google.iam.admin.v1.CreateServiceAccountKey",
                    ON_ACCOUNT + ",\"response\":{\"name\":\"" + key + "\"}")
                .issued())
        .containsExactly(
            new Issuance(IssuedKind.SERVICE_ACCOUNT_KEY, "//iam.googleapis.com/" + key, ACCOUNT));
    assertThat(effects("google.iam.admin.v1.CreateServiceAccountKey", ON_ACCOUNT))
        .isEqualTo(Effects.NONE);
  }

  @Test
  void disabledKeysAndAccounts_areRevoked() {
    String key = "projects/p-1/serviceAccounts/" + ACCOUNT + "/keys/0123";
    assertThat(
            effects(
                    "google.iam.admin.v1.DisableServiceAccountKey",
                    "\"resourceName\":\"" + key + "\"")
                .revoked())
        .containsExactly(
            new Revocation(
                IssuedKind.SERVICE_ACCOUNT_KEY,
                "//iam.googleapis.com/" + key,
                ACCOUNT,
                "",
                Effect.DISABLED));
    assertThat(effects("google.iam.admin.v1.EnableServiceAccount", ON_ACCOUNT).revoked())
        .containsExactly(
            new Revocation(IssuedKind.IDENTITY, ACCOUNT, ACCOUNT, "", Effect.RESTORED));
  }

  @Test
  void bindings_impersonatingRolesOnAnAccount_openATrust() {
    String delta =
        ",\"serviceData\":{\"policyDelta\":{\"bindingDeltas\":["
            + "{\"action\":\"ADD\",\"role\":\"roles/iam.serviceAccountTokenCreator\","
            + "\"member\":\"user:Eve@example.net\"},"
            + "{\"action\":\"ADD\",\"role\":\"roles/viewer\",\"member\":\"user:bob@example.com\"},"
            + "{\"action\":\"REMOVE\",\"role\":\"roles/owner\",\"member\":\"user:x@example.com\"}]}}";
    assertThat(effects("google.iam.admin.v1.SetIAMPolicy", ON_ACCOUNT + delta).issued())
        .containsExactly(
            new Issuance(IssuedKind.TRUST, ACCOUNT, "eve@example.net"),
            new Issuance(IssuedKind.GRANT, "roles/viewer", "bob@example.com"));
  }

  @Test
  void instances_pendingOperation_actWithTheirAccount() {
    assertThat(
            effects(
                    "v1.compute.instances.insert",
                    "\"resourceName\":\"projects/p-1/zones/z/instances/vm\",\"request\":"
                        + "{\"serviceAccounts\":[{\"email\":\""
                        + ACCOUNT
                        + "\"}]}")
                .issued())
        .containsExactly(
            new Issuance(IssuedKind.INSTANCE, "projects/p-1/zones/z/instances/vm", ACCOUNT));
  }

  @Test
  void refusedCalls_leaveNothing() {
    assertThat(effects("GenerateAccessToken", ON_ACCOUNT + ",\"status\":{\"code\":7}"))
        .isEqualTo(Effects.NONE);
  }

  @Test
  void delegation_keepsTheWholeChainInItsOrder() {
    Session session =
        event(
                "storage.objects.list",
                "\"resourceName\":\"b\"",
                """
                ,"serviceAccountDelegationInfo":[
                 {"firstPartyPrincipal":{"principalEmail":"a@p-1.iam.gserviceaccount.com"}},
                 {},{"principalSubject":"serviceAccount:b@p-1.iam.gserviceaccount.com"}]
                """)
            .actor()
            .session();
    assertThat(session == null ? List.of() : session.delegation())
        .containsExactly("a@p-1.iam.gserviceaccount.com", "b@p-1.iam.gserviceaccount.com");
  }
}
