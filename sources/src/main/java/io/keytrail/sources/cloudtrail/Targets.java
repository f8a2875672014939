package io.keytrail.sources.cloudtrail;

import io.keytrail.model.event.Access;
import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.json.JsonMembers;
import io.keytrail.model.json.JsonNames;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.SharedTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call acted on, by the request parameters that name things. Read for writes, and for reads
 * that matter to a thief; a described fleet has no single target.
 */
final class Targets {
  private static final int MOST = 8;

  /** Parameter names, and the type of thing each one names. */
  private static final String[][] PARAMETERS = {
    {"userName", "iam-user"},
    {"roleName", "iam-role"},
    {"roleArn", "iam-role"},
    {"groupName", "group"},
    {"groupId", "security-group"},
    {"policyArn", "iam-policy"},
    {"policyName", "iam-policy"},
    {"accessKeyId", "access-key"},
    {"instanceProfileName", "instance-profile"},
    {"bucketName", "bucket"},
    {"instanceId", "instance"},
    {"secretId", "secret"},
    {"functionName", "function"},
    {"keyId", "kms-key"},
    {"snapshotId", "snapshot"},
    {"imageId", "image"},
    {"volumeId", "volume"},
    {"vpcId", "vpc"},
    {"dBInstanceIdentifier", "database"},
    {"dBSnapshotIdentifier", "database-snapshot"},
    {"clusterName", "cluster"},
    {"tableName", "table"},
    {"queueUrl", "queue"},
    {"topicArn", "topic"},
    {"stackName", "stack"},
    {"modelId", "model"},
    {"trailName", "trail"},
    {"detectorId", "detector"},
    {"name", "named"}
  };

  private static final JsonNames NAMES =
      JsonNames.of(Arrays.stream(PARAMETERS).map(pair -> pair[0]).toArray(String[]::new));

  private static final Set<String> SENSITIVE_READS =
      Set.of(
          "GetSecretValue",
          "BatchGetSecretValue",
          "GetParameter",
          "GetParameters",
          "GetParametersByPath",
          "GetPasswordData",
          "GetObject",
          "ListObjects",
          "ListObjectsV2",
          "Decrypt",
          "AssumeRole",
          "AssumeRoleWithSAML",
          "AssumeRoleWithWebIdentity",
          "GetFederationToken",
          "InvokeModel",
          "InvokeModelWithResponseStream",
          "GetCredentialReport",
          "GetFunction");

  private final JsonMembers members = new JsonMembers();
  private final SharedTexts texts = new SharedTexts(16_384);

  /** What the call acted on, by the bytes of its {@code requestParameters}. */
  List<ResourceRef> of(
      String service, String action, Access access, byte[] buffer, int start, int end) {
    boolean wanted = access != Access.READ || SENSITIVE_READS.contains(action);
    if (!wanted || buffer[start] != '{') {
      return List.of();
    }
    members.read(buffer, start, end);
    List<ResourceRef> found = List.of();
    for (int i = 0; i < members.size() && found.size() < MOST; i++) {
      int name = NAMES.indexOf(buffer, members.nameStart(i), members.nameEnd(i));
      if (name >= 0 && buffer[members.valueStart(i)] == '"') {
        String value = texts.of(buffer, members.valueStart(i), members.valueEnd(i));
        if (!value.isEmpty()) {
          found = with(found, new ResourceRef(typeOf(name, service), value));
        }
      }
    }
    return found;
  }

  /** Nearly every call names one thing, and a list of one costs least to make. */
  private static List<ResourceRef> with(List<ResourceRef> found, ResourceRef next) {
    if (found.isEmpty()) {
      return List.of(next);
    }
    List<ResourceRef> more = new ArrayList<>(found);
    more.add(next);
    return List.copyOf(more);
  }

  /**
   * With the key that CreateAccessKey made, which only the answer names: whoever made it may use it
   * next.
   */
  static List<ResourceRef> withCreatedKey(List<ResourceRef> acted, @Nullable JsonSlice response) {
    String key = response == null ? "" : response.textAt("accessKey", "accessKeyId");
    if (key.isEmpty()) {
      return acted;
    }
    List<ResourceRef> all = new ArrayList<>(acted);
    all.add(new ResourceRef("access-key", key));
    return List.copyOf(all);
  }

  /** A parameter called only "name" takes its type from the service: a trail, a secret. */
  private static String typeOf(int name, String service) {
    String type = PARAMETERS[name][1];
    if (!type.equals("named")) {
      return type.equals("group") && service.startsWith("ec2") ? "security-group" : type;
    }
    return switch (service) {
      case "cloudtrail.amazonaws.com" -> "trail";
      case "secretsmanager.amazonaws.com" -> "secret";
      case "ssm.amazonaws.com" -> "parameter";
      default -> {
        int dot = service.indexOf('.');
        yield dot > 0 ? service.substring(0, dot) : "resource";
      }
    };
  }
}
