package io.keytrail.simulation.records.aws;

import io.keytrail.simulation.records.JsonBytes;
import io.keytrail.simulation.records.Stamps;
import java.time.Instant;

/** The {@code userIdentity} of a record, by its type. */
public sealed interface AwsIdentity {

  /** The ARN, or what stands for it in the record. */
  String name();

  /** Writes the element's members into the open object. */
  void writeMembers(JsonBytes out);

  /** The service that made the call for this identity, or empty. */
  default String invokedBy() {
    return "";
  }

  /** An IAM user with a long-lived access key, or at the console without one. */
  record IamUser(
      String account, String userName, String principalId, String accessKeyId, boolean console)
      implements AwsIdentity {
    @Override
    public String name() {
      return "arn:aws:iam::" + account + ":user/" + userName;
    }

    /** The same user with another key. */
    public IamUser withKey(String key) {
      return new IamUser(account, userName, principalId, key, console);
    }

    @Override
    public void writeMembers(JsonBytes out) {
      out.member("type", "IAMUser").member("principalId", principalId).member("arn", name());
      out.member("accountId", account).memberUnlessEmpty("accessKeyId", accessKeyId);
      out.member("userName", userName);
    }
  }

  /**
   * A session of a role.
   *
   * @param path the role's path with both slashes, {@code /} for none
   * @param instance the ARN of what the credentials were issued to, or empty
   * @param webIdentity ARN of the identity provider behind the session, or empty
   * @param invokedBy service that made the call, or empty
   */
  record RoleSession(
      String account,
      String path,
      String role,
      String roleId,
      String session,
      String accessKeyId,
      Instant created,
      String instance,
      String webIdentity,
      String invokedBy)
      implements AwsIdentity {

    @Override
    public String name() {
      return "arn:aws:sts::" + account + ":assumed-role/" + role + "/" + session;
    }

    public String roleArn() {
      return "arn:aws:iam::" + account + ":role" + path + role;
    }

    /** The same session, its key handed out by an instance or function. */
    public RoleSession deliveredTo(String platformArn) {
      return new RoleSession(
          account,
          path,
          role,
          roleId,
          session,
          accessKeyId,
          created,
          platformArn,
          webIdentity,
          invokedBy);
    }

    /** The same session, begun with a token of an OpenID provider. */
    public RoleSession federatedBy(String providerArn) {
      return new RoleSession(
          account,
          path,
          role,
          roleId,
          session,
          accessKeyId,
          created,
          instance,
          providerArn,
          invokedBy);
    }

    /** The same session, used by a service on its behalf. */
    public RoleSession through(String service) {
      return new RoleSession(
          account,
          path,
          role,
          roleId,
          session,
          accessKeyId,
          created,
          instance,
          webIdentity,
          service);
    }

    @Override
    public void writeMembers(JsonBytes out) {
      out.member("type", "AssumedRole").member("principalId", roleId + ":" + session);
      out.member("arn", name()).member("accountId", account).member("accessKeyId", accessKeyId);
      out.name("sessionContext").beginObject();
      out.name("sessionIssuer").beginObject();
      out.member("type", "Role").member("principalId", roleId).member("arn", roleArn());
      out.member("accountId", account).member("userName", role).endObject();
      if (!webIdentity.isEmpty()) {
        out.name("webIdFederationData").beginObject();
        out.member("federatedProvider", webIdentity);
        out.name("attributes").beginObject().endObject().endObject();
      }
      out.name("attributes").beginObject();
      out.member("creationDate", Stamps.seconds(created)).member("mfaAuthenticated", "false");
      out.endObject();
      if (!instance.isEmpty()) {
        out.member("ec2RoleDelivery", "2.0");
      }
      out.endObject();
      if (!instance.isEmpty()) {
        out.name("inScopeOf").beginObject();
        out.member(
            "issuerType",
            instance.contains(":function:") ? "AWS::Lambda::Function" : "AWS::EC2::Instance");
        out.member("credentialsIssuedTo", instance).endObject();
      }
      out.memberUnlessEmpty("invokedBy", invokedBy);
    }
  }

  /** An AWS service acting as itself. */
  record CloudService(String invokedBy) implements AwsIdentity {
    @Override
    public String name() {
      return invokedBy;
    }

    @Override
    public void writeMembers(JsonBytes out) {
      out.member("type", "AWSService").member("invokedBy", invokedBy);
    }
  }

  /** A principal of another account, as the trusting side sees it. */
  record ForeignAccount(String account, String principalId) implements AwsIdentity {
    @Override
    public String name() {
      return principalId;
    }

    @Override
    public void writeMembers(JsonBytes out) {
      out.member("type", "AWSAccount").member("principalId", principalId);
      out.member("accountId", account);
    }
  }

  /** A token of an OpenID provider, before it became a role session. */
  record WebIdentityUser(String provider, String subject) implements AwsIdentity {
    @Override
    public String name() {
      return provider + ":sts.amazonaws.com:" + subject;
    }

    @Override
    public void writeMembers(JsonBytes out) {
      out.member("type", "WebIdentityUser").member("principalId", name());
      out.member("userName", subject).member("identityProvider", provider);
    }
  }

  /** An assertion of the company's sign-on, before it became a role session. */
  record SamlUser(String providerId, String userName) implements AwsIdentity {
    @Override
    public String name() {
      return providerId + ":" + userName;
    }

    @Override
    public void writeMembers(JsonBytes out) {
      out.member("type", "SAMLUser").member("principalId", name());
      out.member("userName", userName).member("identityProvider", providerId);
    }
  }

  /** A person of the directory behind IAM Identity Center. */
  record DirectoryUser(String account, String userId, String store) implements AwsIdentity {
    @Override
    public String name() {
      return userId;
    }

    @Override
    public void writeMembers(JsonBytes out) {
      out.member("type", "IdentityCenterUser").member("accountId", account);
      out.name("onBehalfOf").beginObject().member("userId", userId);
      out.member(
          "identityStoreArn", "arn:aws:identitystore::" + account + ":identitystore/" + store);
      out.endObject();
      out.member("credentialId", userId.substring(0, 8) + "-credential");
    }
  }
}
