package io.keytrail.detection.lineage;

import io.keytrail.model.event.Issuance;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.identity.Actor;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.identity.Session;
import java.util.List;

/** Invented actors, and what AWS issues to them. */
final class Actors {
  static final String ACCOUNT = "111122223333";

  private Actors() {}

  static String user(String name) {
    return "arn:aws:iam::" + ACCOUNT + ":user/" + name;
  }

  static String session(String role, String name) {
    return "arn:aws:sts::" + ACCOUNT + ":assumed-role/" + role + "/" + name;
  }

  static Actor key(String user, String keyId) {
    return new Actor(
        Principal.named(Provider.AWS, PrincipalKind.USER, ACCOUNT, user(user)),
        new Credential(CredentialKind.AWS_ACCESS_KEY, keyId),
        null,
        "");
  }

  /** A role's session; without a key id as at sign-in. */
  static Actor role(String role, String name, String keyId) {
    String issuer = "arn:aws:iam::" + ACCOUNT + ":role/" + role;
    return new Actor(
        new Principal(
            Provider.AWS, PrincipalKind.ROLE, ACCOUNT, session(role, name), issuer + "/" + name),
        keyId.isEmpty() ? null : new Credential(CredentialKind.AWS_TEMPORARY_KEY, keyId),
        new Session(name, issuer, "", name.startsWith("i-") ? "ec2" : "", null),
        "");
  }

  static Actor google(String account, String keyName, String... delegation) {
    Session session =
        delegation.length == 0
            ? null
            : new Session("", delegation[0], "", "", null, List.of(delegation));
    return new Actor(
        Principal.named(
            Provider.GCP,
            account.endsWith("gserviceaccount.com")
                ? PrincipalKind.SERVICE_ACCOUNT
                : PrincipalKind.USER,
            "p-1",
            account),
        keyName.isEmpty() ? null : new Credential(CredentialKind.GCP_SERVICE_ACCOUNT_KEY, keyName),
        session,
        "");
  }

  static Actor application(String id, String keyId) {
    return new Actor(
        Principal.named(Provider.AZURE, PrincipalKind.SERVICE_PRINCIPAL, "t-1", id),
        keyId.isEmpty() ? null : new Credential(CredentialKind.ENTRA_CLIENT_CREDENTIAL, keyId),
        null,
        "");
  }

  static Actor entraUser(String name) {
    return new Actor(
        Principal.named(Provider.AZURE, PrincipalKind.USER, "t-1", name), null, null, "");
  }

  static Issuance sessionOf(String keyId, String holder, int seconds) {
    return new Issuance(IssuedKind.SESSION, keyId, holder, seconds);
  }
}
