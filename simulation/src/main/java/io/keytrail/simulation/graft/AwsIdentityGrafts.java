package io.keytrail.simulation.graft;

import io.keytrail.model.identity.Provider;
import io.keytrail.simulation.activity.Journal;
import io.keytrail.simulation.activity.Role;
import io.keytrail.simulation.company.Company;
import io.keytrail.simulation.company.Day;
import io.keytrail.simulation.records.aws.AwsIdentity.IamUser;
import io.keytrail.simulation.records.aws.AwsIdentity.RoleSession;
import java.util.List;

/** Thefts on AWS that go for identities: keys, rights, roles, ways back in. */
final class AwsIdentityGrafts {
  private static final String ADMINISTRATOR = "arn:aws:iam::aws:policy/AdministratorAccess";

  private AwsIdentityGrafts() {}

  static List<Graft> all() {
    return List.of(
        graft("aws-second-key", "T1098.001", AwsIdentityGrafts::secondKey),
        graft("aws-admin-grant", "T1098.003", AwsIdentityGrafts::adminGrant),
        graft("aws-new-user", "T1136.003", AwsIdentityGrafts::newUser),
        graft("aws-role-chain", "T1548.005", AwsIdentityGrafts::roleChain),
        graft("aws-trust-out", "T1484.002", AwsIdentityGrafts::trustOut),
        graft("aws-console-from-key", "T1550.001", AwsIdentityGrafts::consoleFromKey));
  }

  private static Graft graft(String name, String technique, Graft.Intrusion intrusion) {
    return new Graft(name, technique, Provider.AWS, intrusion);
  }

  /** Looks for a user worth having, makes a key for it and uses that. */
  private static void secondKey(Day day, Journal journal) {
    IamUser other = AwsVictims.developerKey("hugo.santos", day);
    String made = Role.longLivedKey(day.lasting("graft's key"));
    AwsVictims.developer("mira.okafor", day, journal)
        .calls("iam:ListUsers")
        .calls("iam:ListAccessKeys", e -> e.with("user", other.userName()))
        .calls("iam:ListAttachedUserPolicies", e -> e.with("user", other.userName()))
        .calls("iam:CreateAccessKey", e -> e.with("user", other.userName()).with("issued", made))
        .waits(40)
        .as(other.withKey(made), Company.DEVELOPMENT)
        .calls("sts:GetCallerIdentity")
        .calls("s3:ListBuckets")
        .calls("secretsmanager:ListSecrets")
        .calls(6, "secretsmanager:GetSecretValue", "secret", "dev/service-#/token");
  }

  /** Finds that the key may change rights, and takes all of them. */
  private static void adminGrant(Day day, Journal journal) {
    AwsVictims.developer("hugo.santos", day, journal)
        .calls("iam:GetUser")
        .calls("iam:ListAttachedUserPolicies")
        .calls("iam:ListUserPolicies")
        .isDenied("iam:ListRoles")
        .calls("iam:AttachUserPolicy", e -> e.with("policyArn", ADMINISTRATOR))
        .waits(30)
        .calls("iam:ListRoles")
        .calls("iam:GetAccountAuthorizationDetails")
        .calls("secretsmanager:ListSecrets");
  }

  /** An administrator's session makes an account of its own with a password and a key. */
  private static void newUser(Day day, Journal journal) {
    String user = "svc-monitoring";
    String made = Role.longLivedKey(day.lasting("graft's user key"));
    AwsVictims.signedOn("grace.hollis", Company.PRODUCTION, day, journal)
        .calls("iam:ListUsers")
        .calls("iam:CreateUser", e -> e.with("user", user))
        .calls("iam:AttachUserPolicy", e -> e.with("user", user).with("policyArn", ADMINISTRATOR))
        .calls("iam:CreateLoginProfile", e -> e.with("user", user))
        .calls("iam:CreateAccessKey", e -> e.with("user", user).with("issued", made));
  }

  /** A pipeline's role goes on to a mightier one, and from there to another account. */
  private static void roleChain(Day day, Journal journal) {
    AwsHand hand = AwsVictims.pipeline(day, journal);
    RoleSession first =
        Role.of(Company.PRODUCTION, "terraform-apply")
            .session("cleanup", hand.now(), hand.desk().dice());
    RoleSession second =
        Role.of(Company.MANAGEMENT, "OrganizationAccountAccessRole")
            .session("cleanup", hand.now(), hand.desk().dice());
    hand.calls("iam:ListRoles")
        .isDenied("iam:GetAccountAuthorizationDetails")
        .takes(first)
        .calls("iam:ListRoles")
        .calls("organizations:ListAccounts")
        .takes(second)
        .calls("sts:GetCallerIdentity")
        .calls("organizations:DescribeOrganization")
        .calls("iam:ListUsers")
        .calls("iam:ListSAMLProviders")
        .calls(
            "iam:CreateRole",
            e ->
                e.with("role", "support-access")
                    .with("description", "support")
                    .with("trust", trust("999988887777"))
                    .with("trustEncoded", "%7B%7D"))
        .calls(
            "iam:AttachRolePolicy",
            e -> e.with("role", "support-access").with("policyArn", ADMINISTRATOR));
  }

  /** An administrator's session lets an outside account take a role that exists. */
  private static void trustOut(Day day, Journal journal) {
    AwsVictims.signedOn("anouk.devries", Company.PRODUCTION, day, journal)
        .calls("iam:ListRoles")
        .calls("iam:GetRole", e -> e.with("role", "app-batch"))
        .calls(
            "iam:UpdateAssumeRolePolicy",
            e -> e.with("role", "app-batch").with("trust", trust("999988887777")))
        .calls(
            "iam:AttachRolePolicy",
            e -> e.with("role", "app-batch").with("policyArn", ADMINISTRATOR))
        .calls("iam:GetRole", e -> e.with("role", "app-batch"));
  }

  /** Makes a federation token of the key and takes it to the console. */
  private static void consoleFromKey(Day day, Journal journal) {
    AwsHand hand = AwsVictims.developer("mira.okafor", day, journal);
    hand.calls("sts:GetCallerIdentity")
        .calls("iam:ListAttachedUserPolicies")
        .calls(
            "sts:GetFederationToken",
            e -> e.with("issued", Role.temporaryKey(hand.desk().dice())).with("name", "console"))
        .calls("signin:GetSigninToken")
        .waits(20)
        .calls("iam:ListUsers")
        .calls("secretsmanager:ListSecrets")
        .calls(8, "secretsmanager:GetSecretValue", "secret", "dev/partner-#/password");
  }

  private static String trust(String account) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
        + "\"arn:aws:iam::"
        + account
        + ":root\"},\"Action\":\"sts:AssumeRole\"}]}";
  }
}
