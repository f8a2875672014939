package io.keytrail.sources.cloudtrail;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS calls hand out and take away, and that nothing is made of what the log hides. */
final class CloudTrailEffectsTest {
  private static final String USER = "arn:aws:iam::111122223333:user/ada";
  private static final String OTHER = "arn:aws:iam::111122223333:user/bob";
  private static final String ROLE = "arn:aws:iam::111122223333:role/deploy";

  private static Effects effects(String action, String request, String response, String rest) {
    return EffectsOf.of(
        new CloudTrailNormalizer(),
        """
        {"eventVersion":"1.09","eventTime":"2026-03-04T05:00:00Z","eventSource":"x.amazonaws.com",
         "eventName":"%s","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.9",
         "recipientAccountId":"111122223333","eventID":"e-1",
         "userIdentity":{"type":"IAMUser","arn":"%s","accountId":"111122223333",
         "accessKeyId":"AKIAEXAMPLE000000001","userName":"ada"},
         "requestParameters":%s,"responseElements":%s%s}
        """
            .formatted(action, USER, request, response, rest));
  }

  private static Effects effects(String action, String request, String response) {
    return effects(action, request, response, "");
  }

  @Test
  void assumeRole_answered_issuesTheKeyToTheSessionUntilItExpires() {
    Effects effects =
        effects(
            "AssumeRole",
            "{\"roleArn\":\"" + ROLE + "\",\"roleSessionName\":\"s\",\"durationSeconds\":900}",
            """
            {"credentials":{"accessKeyId":"ASIAEXAMPLE000000001",
             "expiration":"Mar 4, 2026, 6:00:00 AM"},
             "assumedRoleUser":{"arn":"arn:aws:sts::111122223333:assumed-role/deploy/s"}}
            """,
            ",\"sharedEventID\":\"shared-1\"");
    assertThat(effects.issued())
        .containsExactly(
            new Issuance(
                IssuedKind.SESSION,
                "ASIAEXAMPLE000000001",
                "arn:aws:sts::111122223333:assumed-role/deploy/s",
                3600));
    assertThat(effects.sharedId()).isEqualTo("shared-1");
  }

  @Test
  void assumeRole_withoutAnswer_isHeldByTheSessionThatWasAskedFor() {
    assertThat(
            effects(
                    "AssumeRole",
                    "{\"roleArn\":\"arn:aws:iam::9:role/team/deploy\",\"roleSessionName\":\"s\","
                        + "\"durationSeconds\":900}",
                    "null")
                .issued())
        .containsExactly(
            new Issuance(IssuedKind.SESSION, "", "arn:aws:sts::9:assumed-role/deploy/s", 900));
  }

  @Test
  void sessionTokens_andFederationTokens_nameTheirHolder() {
    String answer =
        "{\"credentials\":{\"accessKeyId\":\"ASIAEXAMPLE000000002\"},"
            + "\"federatedUser\":{\"arn\":\"arn:aws:sts::111122223333:federated-user/eve\"}}";
    assertThat(effects("GetSessionToken", "null", answer).issued())
        .containsExactly(new Issuance(IssuedKind.SESSION, "ASIAEXAMPLE000000002", USER));
    assertThat(effects("GetFederationToken", "{\"name\":\"eve\"}", answer).issued())
        .containsExactly(
            new Issuance(
                IssuedKind.SESSION,
                "ASIAEXAMPLE000000002",
                "arn:aws:sts::111122223333:federated-user/eve"));
    assertThat(effects("GetFederationToken", "{\"name\":\"eve\"}", "null").issued())
        .containsExactly(
            new Issuance(IssuedKind.SESSION, "", "arn:aws:sts::111122223333:federated-user/eve"));
  }

  private static ActivityEvent switched(String result) {
    return EffectsOf.event(
        new CloudTrailNormalizer(),
        """
        {"eventVersion":"1.08","eventTime":"2026-03-04T05:00:00Z","eventID":"e-1",
         "eventSource":"signin.amazonaws.com","eventName":"SwitchRole","awsRegion":"us-east-1",
         "sourceIPAddress":"203.0.113.9","recipientAccountId":"444455556666",
         "userIdentity":{"type":"AssumedRole","principalId":"AROAX:ada",
         "arn":"arn:aws:sts::444455556666:assumed-role/ops/ada","accountId":"444455556666"},
         "requestParameters":null,"responseElements":{"SwitchRole":"%s"},
         "additionalEventData":{"SwitchFrom":"%s","RedirectTo":"https://console.example"}}
        """
            .formatted(result, USER));
  }

  @Test
  void switchRole_issuesTheSessionItShows_andNamesWhoSwitched() {
    ActivityEvent event = switched("Success");
    assertThat(event.effects().issued())
        .containsExactly(
            new Issuance(IssuedKind.SESSION, "", "arn:aws:sts::444455556666:assumed-role/ops/ada"));
    assertThat(event.actor().session()).extracting(Session::delegation).isEqualTo(List.of(USER));
    assertThat(switched("Failure").effects()).isEqualTo(Effects.NONE);
  }

  @Test
  void getRoleCredentials_issuesASessionOfTheAccountAndRoleThatAreTold() {
    Issuance session =
        new Issuance(
            IssuedKind.SESSION,
            "",
            "arn:aws:sts::444455556666:assumed-role/AWSReservedSSO_Admin/" + USER);
    assertThat(
            effects(
                    "GetRoleCredentials",
                    "null",
                    "null",
                    ",\"serviceEventDetails\":{\"role_name\":\"Admin\","
                        + "\"account_id\":\"444455556666\"}")
                .issued())
        .containsExactly(session);
    assertThat(
            effects(
                    "GetRoleCredentials",
                    "{\"roleName\":\"Admin\",\"accountId\":\"444455556666\"}",
                    "null")
                .issued())
        .containsExactly(session);
    assertThat(effects("GetRoleCredentials", "null", "null").issued()).isEmpty();
  }

  @Test
  void keysAndPasswords_belongToTheNamedUser_elseToTheCaller() {
    String answer = "{\"accessKey\":{\"accessKeyId\":\"AKIAEXAMPLE000000009\"}}";
    assertThat(effects("CreateAccessKey", "{\"userName\":\"bob\"}", answer).issued())
        .containsExactly(new Issuance(IssuedKind.ACCESS_KEY, "AKIAEXAMPLE000000009", OTHER));
    assertThat(effects("CreateAccessKey", "null", answer).issued())
        .containsExactly(new Issuance(IssuedKind.ACCESS_KEY, "AKIAEXAMPLE000000009", USER));
    assertThat(effects("CreateLoginProfile", "{\"userName\":\"bob\"}", "null").issued())
        .containsExactly(new Issuance(IssuedKind.LOGIN_PROFILE, OTHER, OTHER));
  }

  @Test
  void createdIdentities_areTheirOwnHolders() {
    assertThat(effects("CreateUser", "{\"userName\":\"bob\",\"path\":\"/t/\"}", "null").issued())
        .containsExactly(new Issuance(IssuedKind.IDENTITY, OTHER, OTHER));
    assertThat(effects("CreateUser", "null", "null").issued()).isEmpty();
  }

  @Test
  void trustPolicies_textOrEncoded_openToEverybodyButServices() {
    String policy =
        """
        {\\"Statement\\":{\\"Effect\\":\\"Allow\\",\\"Principal\\":{\\"AWS\\":[\\"999900001111\\",
        \\"arn:aws:iam::1:user/x\\"],\\"Service\\":\\"ec2.amazonaws.com\\"}}}
        """
            .replace("\n", "");
    assertThat(
            effects(
                    "UpdateAssumeRolePolicy",
                    "{\"roleName\":\"deploy\",\"policyDocument\":\"" + policy + "\"}",
                    "null")
                .issued())
        .containsExactly(
            new Issuance(IssuedKind.TRUST, ROLE, "arn:aws:iam::999900001111:root"),
            new Issuance(IssuedKind.TRUST, ROLE, "arn:aws:iam::1:user/x"));
    String encoded =
        "%7B%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Principal%22%3A%22%2A%22%7D%5D%7D";
    assertThat(
            effects(
                    "CreateRole",
                    "{\"roleName\":\"deploy\",\"assumeRolePolicyDocument\":\"" + encoded + "\"}",
                    "null")
                .issued())
        .containsExactly(
            new Issuance(IssuedKind.IDENTITY, ROLE, ROLE),
            new Issuance(IssuedKind.TRUST, ROLE, "*"));
  }

  @Test
  void runInstances_everyInstance_actsWithItsProfile() {
    String profile = "arn:aws:iam::111122223333:instance-profile/web";
    assertThat(
            effects(
                    "RunInstances",
                    "{\"iamInstanceProfile\":{\"arn\":\"" + profile + "\"}}",
                    "{\"instancesSet\":{\"items\":[{\"instanceId\":\"i-01\"},{},"
                        + "{\"instanceId\":\"i-02\"}]}}")
                .issued())
        .containsExactly(
            new Issuance(IssuedKind.INSTANCE, "i-01", profile),
            new Issuance(IssuedKind.INSTANCE, "i-02", profile));
  }

  @Test
  void runInstances_moreThanTheLimit_keepsTheFirst() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      items.append(i == 0 ? "" : ",").append("{\"instanceId\":\"i-").append(i).append("\"}");
    }
    String answer = "{\"instancesSet\":{\"items\":[" + items + "]}}";
    assertThat(effects("RunInstances", "null", answer).issued()).hasSize(Effects.MOST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "\"HIDDEN_DUE_TO_SECURITY_REASONS\"", "[1]", "\"***\""})
  void anyCall_requestAndAnswerHidden_doesNotFail(String hidden) {
    for (String action :
        new String[] {
          "AssumeRole",
          "CreateAccessKey",
          "CreateRole",
          "RunInstances",
          "UpdateAssumeRolePolicy",
          "UpdateAccessKey",
          "PutUserPolicy",
          "TerminateInstances",
          "GetSessionToken"
        }) {
      Effects effects = effects(action, hidden, hidden);
      assertThat(effects.revoked()).as(action).isEmpty();
      assertThat(effects.issued()).as(action).allMatch(issued -> !issued.holder().isEmpty());
    }
  }

  @Test
  void refusedCalls_leaveNothing() {
    assertThat(
            effects(
                "CreateAccessKey", "{\"userName\":\"bob\"}", "null", ",\"errorCode\":\"Denied\""))
        .isEqualTo(Effects.NONE);
  }

  @Test
  void hiddenPolicies_openNothing() {
    assertThat(
            effects(
                "UpdateAssumeRolePolicy",
                "{\"roleName\":\"deploy\",\"policyDocument\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}",
                "null"))
        .isEqualTo(Effects.NONE);
  }

  @Test
  void keyStatus_inactiveAndActive_disablesAndRestores() {
    String request = "{\"userName\":\"bob\",\"accessKeyId\":\"AKIAX\",\"status\":\"%s\"}";
    assertThat(effects("UpdateAccessKey", request.formatted("Inactive"), "null").revoked())
        .containsExactly(
            new Revocation(IssuedKind.ACCESS_KEY, "AKIAX", OTHER, "", Effect.DISABLED));
    assertThat(effects("UpdateAccessKey", request.formatted("Active"), "null").revoked())
        .containsExactly(
            new Revocation(IssuedKind.ACCESS_KEY, "AKIAX", OTHER, "", Effect.RESTORED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deny |*| | DENIED",
        "Deny |*|{\"DateLessThan\":{\"aws:TokenIssueTime\":\"2026-01-01T00:00:00Z\"}}"
            + "| SESSIONS_ENDED",
        "Deny |s3:*| | ",
        "Allow|*| | ",
      })
  void writtenPolicies_thatDenyEverything_revokeTheUser(
      String effect, String action, String condition, Effect expected) {
    String policy =
        "{\"Statement\":[{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"*\"%s}]}"
            .formatted(effect, action, condition == null ? "" : ",\"Condition\":" + condition)
            .replace("\"", "\\\"");
    assertThat(
            effects(
                    "PutUserPolicy",
                    "{\"userName\":\"bob\",\"policyName\":\"p\",\"policyDocument\":\""
                        + policy
                        + "\"}",
                    "null")
                .revoked()
                .stream()
                .map(Revocation::effect)
                .toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void attachedPolicies_onlyDenyAllRevokes_quarantineDoesNot() {
    String request = "{\"userName\":\"bob\",\"policyArn\":\"arn:aws:iam::aws:policy/%s\"}";
    assertThat(effects("AttachUserPolicy", request.formatted("AWSDenyAll"), "null").revoked())
        .extracting(Revocation::effect)
        .containsExactly(Effect.DENIED);
    assertThat(
            effects("AttachUserPolicy", request.formatted("AWSCompromisedKeyQuarantineV3"), "null"))
        .isEqualTo(Effects.NONE);
  }

  @ParameterizedTest
  @CsvSource({"1024,1024", "1024.0,1024", "0,0", "-5,0", "1e400,1"})
  void dataEvents_bytesTransferredOut_areRead(String written, long bytes) {
    assertThat(
            effects(
                    "GetObject",
                    "{\"bucketName\":\"b\"}",
                    "null",
                    ",\"additionalEventData\":{\"bytesTransferredOut\":" + written + "}")
                .bytes())
        .isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"12\"", "{}", "{\"bytesTransferredOut\":\"many\"}"})
  void dataEvents_withoutBytes_leaveNothing(String additional) {
    assertThat(effects("GetObject", "null", "null", ",\"additionalEventData\":" + additional))
        .isEqualTo(Effects.NONE);
  }
}
