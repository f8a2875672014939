package io.keytrail.sources.cloudtrail;

import static io.keytrail.sources.cloudtrail.Identities.firstOf;

import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.sources.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What successful AWS calls hand out, by their names. Answers name the credential ({@code
 * responseElements.credentials.accessKeyId}); where AWS leaves the answer out, the request still
 * says who will act.
 */
final class IssuingCalls {
  private static final Map<String, Function<EffectfulCall, List<Issuance>>> BY_ACTION = byAction();
  private static final int LONGEST_SESSION = Math.toIntExact(Duration.ofHours(36).toSeconds());

  private IssuingCalls() {}

  static boolean include(String action) {
    return BY_ACTION.containsKey(action);
  }

  /** What the call issued; empty for every call that issues nothing. */
  static List<Issuance> of(EffectfulCall call) {
    Function<EffectfulCall, List<Issuance>> read = BY_ACTION.get(call.action());
    return read == null ? List.of() : read.apply(call);
  }

  private static Map<String, Function<EffectfulCall, List<Issuance>>> byAction() {
    Map<String, Function<EffectfulCall, List<Issuance>>> calls = new HashMap<>();
    calls.put("AssumeRole", IssuingCalls::assumedRole);
    calls.put("AssumeRoleWithSAML", IssuingCalls::assumedRole);
    calls.put("AssumeRoleWithWebIdentity", IssuingCalls::assumedRole);
    calls.put(
        "AssumeRoot",
        call ->
            session(
                call,
                "arn:aws:iam::%s:root"
                    .formatted(firstOf(call.asked("targetPrincipal"), call.account()))));
    calls.put("GetSessionToken", call -> session(call, call.actor().principal().name()));
    calls.put("GetFederationToken", IssuingCalls::federated);
    calls.put("GetRoleCredentials", IssuingCalls::fromPortal);
    calls.put("SwitchRole", call -> session(call, call.actor().principal().name()));
    calls.put(
        "GetSigninToken",
        call -> one(IssuedKind.SIGN_IN_TOKEN, "", call.actor().principal().name()));
    calls.put("CreateAccessKey", IssuingCalls::accessKey);
    calls.put(
        "CreateUser",
        call ->
            identity(firstOf(call.answered("user", "arn"), call.user()), call.asked("userName")));
    calls.put("CreateRole", IssuingCalls::createdRole);
    calls.put(
        "UpdateAssumeRolePolicy",
        call -> TrustPolicy.opened(call.role(), call.asked("policyDocument")));
    calls.put("CreateLoginProfile", IssuingCalls::loginProfile);
    calls.put("UpdateLoginProfile", IssuingCalls::loginProfile);
    calls.put(
        "CreateServiceSpecificCredential",
        call ->
            ofUser(
                call, call.answered("serviceSpecificCredential", "serviceSpecificCredentialId")));
    calls.put(
        "UploadSigningCertificate",
        call -> ofUser(call, call.answered("certificate", "certificateId")));
    calls.put(
        "UploadSSHPublicKey",
        call -> ofUser(call, call.answered("sSHPublicKey", "sSHPublicKeyId")));
    calls.put("RunInstances", IssuingCalls::instances);
    calls.put("AttachNetworkInterface", IssuingCalls::attached);
    calls.put(
        "AssociateIamInstanceProfile",
        call ->
            profiled(
                call, "AssociateIamInstanceProfileRequest", "AssociateIamInstanceProfileResponse"));
    calls.put(
        "ReplaceIamInstanceProfileAssociation",
        call ->
            profiled(
                call,
                "ReplaceIamInstanceProfileAssociationRequest",
                "ReplaceIamInstanceProfileAssociationResponse"));
    calls.put(
        "CreateFunction20150331",
        call ->
            instance(
                firstOf(call.answered("functionArn"), call.asked("functionName")),
                firstOf(call.answered("role"), call.asked("role"))));
    calls.put("CreateSAMLProvider", call -> trust(call.answered("sAMLProviderArn"), "saml"));
    calls.put(
        "CreateOpenIDConnectProvider",
        call -> trust(call.answered("openIDConnectProviderArn"), call.asked("url")));
    calls.put(
        "CreateTrustAnchor",
        call -> trust(call.answered("trustAnchor", "trustAnchorArn"), call.asked("name")));
    return Map.copyOf(calls);
  }

  private static List<Issuance> assumedRole(EffectfulCall call) {
    String holder = call.answered("assumedRoleUser", "arn");
    return session(
        call,
        holder.isEmpty()
            ? sessionArn(call.asked("roleArn"), call.asked("roleSessionName"))
            : holder);
  }

  /** {@code arn:aws:iam::1:role/path/name} as sts writes the sessions of that role. */
  private static String sessionArn(String role, String session) {
    int name = role.lastIndexOf('/');
    int type = role.indexOf(":role/");
    if (type < 0 || session.isEmpty()) {
      return "";
    }
    return role.substring(0, type).replace(":iam:", ":sts:")
        + ":assumed-role"
        + role.substring(name)
        + "/"
        + session;
  }

  private static List<Issuance> federated(EffectfulCall call) {
    String holder = call.answered("federatedUser", "arn");
    if (holder.isEmpty() && !call.asked("name").isEmpty()) {
      holder = "arn:aws:sts::%s:federated-user/%s".formatted(call.account(), call.asked("name"));
    }
    return session(call, holder);
  }

  /**
   * Identity Center's role credentials. The role's full name ends in characters that only the
   * account itself knows, and the session is named like the user, where that is told.
   */
  private static List<Issuance> fromPortal(EffectfulCall call) {
    String account = firstOf(call.detail("account_id"), call.asked("accountId"));
    String set = firstOf(call.detail("role_name"), call.asked("roleName"));
    return account.isEmpty() || set.isEmpty()
        ? List.of()
        : session(
            call,
            "arn:aws:sts::%s:assumed-role/AWSReservedSSO_%s/%s"
                .formatted(account, set, call.actor().principal().name()));
  }

  private static List<Issuance> session(EffectfulCall call, String holder) {
    String id = call.answered("credentials", "accessKeyId");
    return id.isEmpty() && holder.isEmpty()
        ? List.of()
        : List.of(new Issuance(IssuedKind.SESSION, id, holder, lifetime(call)));
  }

  /** By the expiry of the answer, else as asked for; 0 where neither can be read. */
  private static int lifetime(EffectfulCall call) {
    Instant expiry = expiry(call.response());
    long seconds =
        expiry == null
            ? number(call.asked("durationSeconds"))
            : Duration.between(call.time(), expiry).toSeconds();
    return seconds > 0 && seconds <= LONGEST_SESSION ? (int) seconds : 0;
  }

  private static @Nullable Instant expiry(@Nullable JsonSlice response) {
    JsonSlice value = response == null ? null : response.at("credentials", "expiration");
    if (value == null) {
      return null;
    }
    Instant printed = PrintedExpiry.parse(value.text());
    return printed != null ? printed : Timestamps.parse(value.buffer(), value.start(), value.end());
  }

  private static long number(String text) {
    try {
      return text.isEmpty() ? 0 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0; // A caller may send anything; AWS refuses what is no number.
    }
  }

  private static List<Issuance> accessKey(EffectfulCall call) {
    String id = call.answered("accessKey", "accessKeyId");
    String name = call.answered("accessKey", "userName");
    String holder = name.isEmpty() ? call.user() : call.iam("user", name);
    return one(IssuedKind.ACCESS_KEY, id, holder);
  }

  private static List<Issuance> loginProfile(EffectfulCall call) {
    return one(IssuedKind.LOGIN_PROFILE, call.user(), call.user());
  }

  private static List<Issuance> ofUser(EffectfulCall call, String id) {
    return one(IssuedKind.SERVICE_CREDENTIAL, id, call.user());
  }

  private static List<Issuance> createdRole(EffectfulCall call) {
    String arn = firstOf(call.answered("role", "arn"), call.role());
    List<Issuance> issued = new ArrayList<>(identity(arn, arn));
    issued.addAll(TrustPolicy.opened(arn, call.asked("assumeRolePolicyDocument")));
    return issued;
  }

  private static List<Issuance> instances(EffectfulCall call) {
    String asked =
        firstOf(call.asked("iamInstanceProfile", "arn"), call.asked("iamInstanceProfile", "name"));
    List<Issuance> interfaces = new ArrayList<>();
    List<Issuance> issued =
        new ArrayList<>(
            EffectfulCall.items(
                call.response(),
                item -> {
                  String id = EffectfulCall.textAt(item, "instanceId");
                  interfaces.addAll(interfaces(item, id));
                  String profile = EffectfulCall.textAt(item, "iamInstanceProfile", "arn");
                  return id.isEmpty()
                      ? null
                      : new Issuance(IssuedKind.INSTANCE, id, firstOf(profile, asked));
                },
                "instancesSet",
                "items"));
    // Behind the machines, because only so much is kept of a call.
    issued.addAll(interfaces);
    return issued;
  }

  private static List<Issuance> interfaces(JsonSlice instance, String machine) {
    return EffectfulCall.items(
        instance,
        item -> {
          String id = EffectfulCall.textAt(item, "networkInterfaceId");
          return id.isEmpty() || machine.isEmpty()
              ? null
              : new Issuance(IssuedKind.NETWORK_INTERFACE, id, machine);
        },
        "networkInterfaceSet",
        "items");
  }

  private static List<Issuance> attached(EffectfulCall call) {
    String id = call.asked("networkInterfaceId");
    String machine = call.asked("instanceId");
    return id.isEmpty() || machine.isEmpty()
        ? List.of()
        : one(IssuedKind.NETWORK_INTERFACE, id, machine);
  }

  private static List<Issuance> profiled(EffectfulCall call, String request, String response) {
    String id = call.asked(request, "InstanceId");
    if (id.isEmpty()) {
      id = call.answered(response, "iamInstanceProfileAssociation", "instanceId");
    }
    String profile =
        firstOf(
            call.asked(request, "IamInstanceProfile", "Arn"),
            call.asked(request, "IamInstanceProfile", "Name"),
            call.answered(response, "iamInstanceProfileAssociation", "iamInstanceProfile", "arn"));
    return instance(id, profile);
  }

  private static List<Issuance> instance(String id, String holder) {
    return id.isEmpty() ? List.of() : one(IssuedKind.INSTANCE, id, holder);
  }

  private static List<Issuance> identity(String arn, String named) {
    return arn.isEmpty() || named.isEmpty() ? List.of() : one(IssuedKind.IDENTITY, arn, arn);
  }

  private static List<Issuance> trust(String id, String holder) {
    return id.isEmpty() ? List.of() : one(IssuedKind.TRUST, id, holder);
  }

  private static List<Issuance> one(IssuedKind kind, String id, String holder) {
    return List.of(new Issuance(kind, id, holder));
  }
}
