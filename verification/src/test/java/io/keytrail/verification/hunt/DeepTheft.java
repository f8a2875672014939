package io.keytrail.verification.hunt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of three thefts that grow as far as trees grow: in AWS from a key through sessions,
 * another account, chained roles, a new user with a new key, its federation token and a machine; in
 * Google Cloud from key to key and through a delegation chain; in Entra to another application's
 * secret and right. Times are minutes since a beginning; calls of one second are among them.
 */
final class DeepTheft {
  private static final Instant START = Instant.parse("2026-03-04T01:00:00Z");
  private static final String HOME_ACCOUNT = "111122223333";
  private static final String OTHER_ACCOUNT = "444455556666";
  private static final String THIEF = "198.51.100.77";
  private static final String HIDEOUT = "203.0.113.9";
  private static final String BUILDER = "builder@p-1.iam.gserviceaccount.com";
  private static final String BATCH = "batch@p-1.iam.gserviceaccount.com";
  private static final String NEW_SECRET = "9e900000-0000-4000-8000-000000000002";
  private static final String FIRST_APP = "5ca1ab1e-1111-4222-8333-aaaabbbbcccc";
  private static final String OTHER_APP = "0ddba11e-1111-4222-8333-aaaabbbbcccc";

  private final List<String> records = new ArrayList<>();
  private int number;

  private DeepTheft() {}

  /** Every record, in the order of event time. */
  static List<String> records() {
    DeepTheft theft = new DeepTheft();
    theft.amazon();
    theft.google();
    theft.entra();
    return List.copyOf(theft.records);
  }

  private void amazon() {
    String ada = user("ada", "AKIAIOSFODNN7EXAMPLE");
    String own = user("ada", "ASIAEXAMPLESESSION01");
    String ops = role("ops", "s-1", "ASIAEXAMPLESESSION02");
    String admin = role("admin", "s-2", "ASIAEXAMPLESESSION03");
    String eve = user(OTHER_ACCOUNT, "eve", "AKIAEXAMPLEKEYOFEVE1");
    String federated =
        identity(
            "FederatedUser",
            OTHER_ACCOUNT,
            "arn:aws:sts::" + OTHER_ACCOUNT + ":federated-user/fed",
            "ASIAEXAMPLESESSION04",
            "");
    String machine = role("worker", "i-0123456789abcdef0", "ASIAEXAMPLESESSION05");

    aws(0, ada, HOME_ACCOUNT, "sts", "GetCallerIdentity", "null", "null");
    aws(1, ada, HOME_ACCOUNT, "sts", "GetSessionToken", "null", issued("ASIAEXAMPLESESSION01", ""));
    acrossAccounts(2, own, issued("ASIAEXAMPLESESSION02", session("ops", "s-1")));
    aws(
        3,
        ops,
        OTHER_ACCOUNT,
        "sts",
        "AssumeRole",
        request("admin", "s-2"),
        issued("ASIAEXAMPLESESSION03", session("admin", "s-2")));
    aws(4, admin, OTHER_ACCOUNT, "iam", "CreateUser", "{\"userName\":\"eve\"}", created("eve"));
    aws(
        4,
        admin,
        OTHER_ACCOUNT,
        "iam",
        "CreateAccessKey",
        "{\"userName\":\"eve\"}",
        "{\"accessKey\":{\"userName\":\"eve\",\"accessKeyId\":\"AKIAEXAMPLEKEYOFEVE1\","
            + "\"status\":\"Active\"}}");
    aws(
        4,
        admin,
        OTHER_ACCOUNT,
        "iam",
        "AttachUserPolicy",
        "{\"userName\":\"eve\",\"policyArn\":\"arn:aws:iam::aws:policy/AdministratorAccess\"}",
        "null");
    aws(
        5,
        admin,
        OTHER_ACCOUNT,
        "ec2",
        "RunInstances",
        "{\"instanceType\":\"p4d.24xlarge\",\"iamInstanceProfile\":{\"name\":\"worker\"}}",
        "{\"instancesSet\":{\"items\":[{\"instanceId\":\"i-0123456789abcdef0\"}]}}");
    aws(6, eve, OTHER_ACCOUNT, "sts", "GetCallerIdentity", "null", "null");
    aws(
        7,
        eve,
        OTHER_ACCOUNT,
        "sts",
        "GetFederationToken",
        "{\"name\":\"fed\"}",
        "{\"credentials\":{\"accessKeyId\":\"ASIAEXAMPLESESSION04\"},\"federatedUser\":{\"arn\":"
            + "\"arn:aws:sts::"
            + OTHER_ACCOUNT
            + ":federated-user/fed\"}}");
    aws(8, federated, OTHER_ACCOUNT, "cloudtrail", "StopLogging", "{\"name\":\"t\"}", "null");
    aws(9, machine, OTHER_ACCOUNT, "cloudtrail", "DeleteTrail", "{\"name\":\"t\"}", "null");
  }

  private void google() {
    String key = "//iam.googleapis.com/projects/p-1/serviceAccounts/%s/keys/%s";
    String first = key.formatted(BUILDER, "k1");
    String second = key.formatted(BATCH, "k2");
    gcp(
        0,
        BUILDER,
        first,
        "iam",
        "google.iam.admin.v1.CreateServiceAccountKey",
        "\"resourceName\":\"projects/-/serviceAccounts/%s\",\"response\":{\"name\":\"%s\"}"
            .formatted(BATCH, second.substring("//iam.googleapis.com/".length())));
    gcp(
        3,
        BATCH,
        second,
        "iamcredentials",
        "GenerateAccessToken",
        "\"resourceName\":\"projects/-/serviceAccounts/admin@p-1.iam.gserviceaccount.com\"");
    gcp(
        3,
        BATCH,
        second,
        "logging",
        "google.logging.v2.ConfigServiceV2.DeleteSink",
        "\"resourceName\":\"projects/p-1/sinks/audit\"");
  }

  private void entra() {
    String keys =
        "[{\"displayName\":\"KeyDescription\",\"oldValue\":\"[]\",\"newValue\":"
            + "\"[\\\"[KeyIdentifier="
            + NEW_SECRET
            + ",KeyType=Password,DisplayName=new]\\\"]\"}]";
    signIn(0, FIRST_APP, "4b1d0000-0000-4000-8000-000000000001", THIEF);
    directory(1, "Add service principal credentials", OTHER_APP, keys);
    directory(
        1,
        "Add app role assignment to service principal",
        OTHER_APP,
        "[{\"displayName\":\"AppRole.Value\",\"newValue\":"
            + "\"\\\"RoleManagement.ReadWrite.Directory\\\"\"}]");
    signIn(5, OTHER_APP, NEW_SECRET, HIDEOUT);
  }

  private void directory(int minute, String activity, String application, String changes) {
    records.add(
        """
        {"time":"%s","operationName":"%s","category":"AuditLogs","tenantId":"t-1",\
        "properties":{"id":"d-%d","result":"success","activityDisplayName":"%s",\
        "activityDateTime":"%s","loggedByService":"Core Directory",\
        "initiatedBy":{"app":{"servicePrincipalId":"%s","displayName":"builder"}},"targetResources":[{"id":"%s","type":"ServicePrincipal",\
        "modifiedProperties":%s}]}}\
        """
            .formatted(
                at(minute),
                activity,
                number++,
                activity,
                at(minute),
                FIRST_APP,
                application,
                changes));
  }

  private void signIn(int minute, String application, String key, String address) {
    records.add(
        """
        {"time":"%s","operationName":"Sign-in activity","category":"ServicePrincipalSignInLogs",\
        "tenantId":"t-1","properties":{"id":"s-%d","createdDateTime":"%s","appId":"%s",\
        "servicePrincipalId":"%s","servicePrincipalName":"app","ipAddress":"%s",\
        "servicePrincipalCredentialKeyId":"%s",\
        "resourceDisplayName":"Microsoft Graph","status":{"errorCode":0}}}\
        """
            .formatted(at(minute), number++, at(minute), application, application, address, key));
  }

  private void gcp(
      int minute, String account, String key, String service, String method, String more) {
    records.add(
        """
        {"logName":"projects/p-1/logs/cloudaudit.googleapis.com%%2Factivity","insertId":"i-%d",\
        "timestamp":"%s","resource":{"type":"service_account","labels":{"project_id":"p-1"}},\
        "protoPayload":{"serviceName":"%s.googleapis.com","methodName":"%s",\
        "requestMetadata":{"callerIp":"%s","callerSuppliedUserAgent":"curl/8.5"},\
        "authenticationInfo":{"principalEmail":"%s","serviceAccountKeyName":"%s"},%s}}\
        """
            .formatted(number++, at(minute), service, method, THIEF, account, key, more));
  }

  /** Two copies: the caller's account knows who called, the role's what was issued. */
  private void acrossAccounts(int minute, String caller, String response) {
    String shared = "\"sharedEventID\":\"5ba5ed00-0000-4000-8000-000000000001\",";
    String request = request("ops", "s-1");
    records.add(record(minute, caller, HOME_ACCOUNT, "sts", "AssumeRole", request, "null", shared));
    String stranger =
        "{\"type\":\"AWSAccount\",\"principalId\":\"AIDAEXAMPLE:x\",\"accountId\":\"%s\"}"
            .formatted(HOME_ACCOUNT);
    records.add(
        record(minute, stranger, OTHER_ACCOUNT, "sts", "AssumeRole", request, response, shared));
  }

  private void aws(
      int minute,
      String identity,
      String account,
      String service,
      String action,
      String request,
      String response) {
    records.add(record(minute, identity, account, service, action, request, response, ""));
  }

  private String record(
      int minute,
      String identity,
      String account,
      String service,
      String action,
      String request,
      String response,
      String more) {
    return """
    {"eventVersion":"1.10","userIdentity":%s,"eventTime":"%s","eventSource":"%s.amazonaws.com",\
    "eventName":"%s","awsRegion":"us-east-1","sourceIPAddress":"%s","userAgent":"curl/8.5",\
    "requestParameters":%s,"responseElements":%s,"requestID":"r-%d",%s\
    "eventID":"00000000-0000-4000-8000-%012d","readOnly":false,"eventType":"AwsApiCall",\
    "managementEvent":true,"recipientAccountId":"%s","eventCategory":"Management"}\
    """
        .formatted(
            identity,
            at(minute),
            service,
            action,
            THIEF,
            request,
            response,
            number,
            more,
            number++,
            account);
  }

  private static String user(String name, String key) {
    return user(HOME_ACCOUNT, name, key);
  }

  private static String user(String account, String name, String key) {
    return identity(
        "IAMUser",
        account,
        "arn:aws:iam::" + account + ":user/" + name,
        key,
        name("userName", name));
  }

  private static String role(String role, String session, String key) {
    String issuer =
        """
        ,"sessionContext":{"sessionIssuer":{"type":"Role","arn":"arn:aws:iam::%s:role/%s",\
        "accountId":"%s","userName":"%s"}}\
        """
            .formatted(OTHER_ACCOUNT, role, OTHER_ACCOUNT, role);
    return identity("AssumedRole", OTHER_ACCOUNT, session(role, session), key, issuer);
  }

  private static String identity(String type, String account, String arn, String key, String more) {
    return """
    {"type":"%s","principalId":"AIDAEXAMPLE:x","arn":"%s","accountId":"%s","accessKeyId":"%s"%s}\
    """
        .formatted(type, arn, account, key, more);
  }

  private static String name(String member, String value) {
    return ",\"%s\":\"%s\"".formatted(member, value);
  }

  private static String session(String role, String name) {
    return "arn:aws:sts::" + OTHER_ACCOUNT + ":assumed-role/" + role + "/" + name;
  }

  private static String request(String role, String session) {
    return "{\"roleArn\":\"arn:aws:iam::%s:role/%s\",\"roleSessionName\":\"%s\"}"
        .formatted(OTHER_ACCOUNT, role, session);
  }

  private static String issued(String key, String arn) {
    String user =
        arn.isEmpty()
            ? ""
            : ",\"assumedRoleUser\":{\"assumedRoleId\":\"AROAEXAMPLE:s\",\"arn\":\"" + arn + "\"}";
    return "{\"credentials\":{\"accessKeyId\":\"%s\",\"expiration\":\"Mar 4, 2026, 1:50:00 AM\"}%s}"
        .formatted(key, user);
  }

  private static String created(String user) {
    return "{\"user\":{\"userName\":\"%s\",\"arn\":\"arn:aws:iam::%s:user/%s\"}}"
        .formatted(user, OTHER_ACCOUNT, user);
  }

  private static String at(int minute) {
    return START.plus(Duration.ofMinutes(minute)).toString();
  }
}
