package io.keytrail.sources.cloudtrail;

import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.event.Revocation;
import io.keytrail.model.event.Revocation.Effect;
import io.keytrail.model.json.JsonSlice;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What successful AWS calls take away from somebody or give back, by their names. */
final class RevokingCalls {
  private static final Map<String, Function<EffectfulCall, List<Revocation>>> BY_ACTION =
      byAction();

  /** The name the IAM console gives the policy behind its button "Revoke active sessions". */
  private static final String REVOKED_SESSIONS = "AWSRevokeOlderSessions";

  private RevokingCalls() {}

  static boolean include(String action) {
    return BY_ACTION.containsKey(action);
  }

  /** What the call revoked or restored; empty for every other call. */
  static List<Revocation> of(EffectfulCall call) {
    Function<EffectfulCall, List<Revocation>> read = BY_ACTION.get(call.action());
    return read == null ? List.of() : read.apply(call);
  }

  private static Map<String, Function<EffectfulCall, List<Revocation>>> byAction() {
    Map<String, Function<EffectfulCall, List<Revocation>>> calls = new HashMap<>();
    calls.put(
        "UpdateAccessKey", call -> status(call, IssuedKind.ACCESS_KEY, call.asked("accessKeyId")));
    calls.put(
        "DeleteAccessKey", call -> deleted(call, IssuedKind.ACCESS_KEY, call.asked("accessKeyId")));
    calls.put(
        "UpdateServiceSpecificCredential",
        call ->
            status(call, IssuedKind.SERVICE_CREDENTIAL, call.asked("serviceSpecificCredentialId")));
    calls.put(
        "DeleteServiceSpecificCredential",
        call ->
            deleted(
                call, IssuedKind.SERVICE_CREDENTIAL, call.asked("serviceSpecificCredentialId")));
    calls.put(
        "UpdateSigningCertificate",
        call -> status(call, IssuedKind.SERVICE_CREDENTIAL, call.asked("certificateId")));
    calls.put(
        "DeleteSigningCertificate",
        call -> deleted(call, IssuedKind.SERVICE_CREDENTIAL, call.asked("certificateId")));
    calls.put(
        "UpdateSSHPublicKey",
        call -> status(call, IssuedKind.SERVICE_CREDENTIAL, call.asked("sSHPublicKeyId")));
    calls.put(
        "DeleteSSHPublicKey",
        call -> deleted(call, IssuedKind.SERVICE_CREDENTIAL, call.asked("sSHPublicKeyId")));
    calls.put("DeleteLoginProfile", call -> deleted(call, IssuedKind.LOGIN_PROFILE, call.user()));
    calls.put("DeleteUser", call -> identity(call.user(), "", Effect.DELETED));
    calls.put("DeleteRole", call -> identity(call.role(), "", Effect.DELETED));
    calls.put("TerminateInstances", RevokingCalls::instances);
    for (String type : List.of("User", "Role")) {
      calls.put("Attach" + type + "Policy", call -> attached(call, type, Effect.DENIED));
      calls.put("Detach" + type + "Policy", call -> attached(call, type, Effect.RESTORED));
      calls.put("Put" + type + "Policy", call -> written(call, type));
      calls.put(
          "Delete" + type + "Policy",
          call -> identity(holder(call, type), call.asked("policyName"), Effect.RESTORED));
    }
    return Map.copyOf(calls);
  }

  private static List<Revocation> status(EffectfulCall call, IssuedKind kind, String id) {
    String status = call.asked("status").toLowerCase(Locale.ROOT);
    return switch (status) {
      case "inactive", "expired" ->
          List.of(new Revocation(kind, id, call.user(), "", Effect.DISABLED));
      case "active" -> List.of(new Revocation(kind, id, call.user(), "", Effect.RESTORED));
      default -> List.of();
    };
  }

  private static List<Revocation> deleted(EffectfulCall call, IssuedKind kind, String id) {
    return id.isEmpty()
        ? List.of()
        : List.of(new Revocation(kind, id, call.user(), "", Effect.DELETED));
  }

  private static List<Revocation> identity(String arn, String by, Effect effect) {
    return arn.isEmpty()
        ? List.of()
        : List.of(new Revocation(IssuedKind.IDENTITY, arn, arn, by, effect));
  }

  private static String holder(EffectfulCall call, String type) {
    return type.equals("Role") ? call.role() : call.user();
  }

  /**
   * AWS's managed policy that denies everything. Its quarantine policies deny some calls only and
   * are no revocation.
   */
  private static List<Revocation> attached(EffectfulCall call, String type, Effect effect) {
    String policy = call.asked("policyArn");
    return policy.endsWith(":policy/AWSDenyAll")
        ? identity(holder(call, type), policy, effect)
        : List.of();
  }

  private static List<Revocation> written(EffectfulCall call, String type) {
    String name = call.asked("policyName");
    JsonSlice policy = TrustPolicy.parse(call.asked("policyDocument"));
    if (name.equals(REVOKED_SESSIONS)) {
      return identity(holder(call, type), name, Effect.SESSIONS_ENDED);
    }
    return policy != null ? denial(call, type, name, policy) : List.of();
  }

  private static List<Revocation> denial(
      EffectfulCall call, String type, String name, JsonSlice policy) {
    @Nullable Effect[] effect = {null};
    TrustPolicy.each(
        policy.get("Statement"),
        statement -> {
          if (EffectfulCall.textAt(statement, "Effect").equals("Deny") && everything(statement)) {
            JsonSlice condition = statement.get("Condition");
            if (condition == null) {
              effect[0] = Effect.DENIED;
            } else if (effect[0] == null && condition.json().contains("aws:TokenIssueTime")) {
              effect[0] = Effect.SESSIONS_ENDED;
            }
          }
        });
    return effect[0] == null ? List.of() : identity(holder(call, type), name, effect[0]);
  }

  private static boolean everything(JsonSlice statement) {
    boolean[] all = {false};
    TrustPolicy.each(statement.get("Action"), action -> all[0] |= action.text().equals("*"));
    return all[0];
  }

  private static List<Revocation> instances(EffectfulCall call) {
    return EffectfulCall.items(
        call.request(),
        item -> {
          String id = EffectfulCall.textAt(item, "instanceId");
          return id.isEmpty()
              ? null
              : new Revocation(IssuedKind.INSTANCE, id, "", "", Effect.DELETED);
        },
        "instancesSet",
        "items");
  }
}
