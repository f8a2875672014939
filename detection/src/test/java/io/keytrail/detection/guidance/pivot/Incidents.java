package io.keytrail.detection.guidance.pivot;

import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.Incident;
import io.keytrail.model.incident.NetworkSeen;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Invented incidents to ask about. */
final class Incidents {
  static final String KEY = "AKIAEXAMPLE111122223";
  static final String KEY_NAME =
      "//iam.googleapis.com/projects/shop/serviceAccounts/ci@shop.iam.gserviceaccount.com/keys/0123456789abcdef0123456789abcdef01234567";
  static final String KEY_GUID = "0f1e2d3c-1111-2222-3333-444455556666";
  static final String TOKEN_HASH = "zRTEXampLEhAsh0fA0ne1T0kenThatNobodyHas00000=";
  private static final Instant FIRST = Instant.parse("2026-03-31T22:04:11Z");
  private static final Instant LAST = Instant.parse("2026-04-01T00:36:37.250Z");

  private Incidents() {}

  static Incident aws() {
    return of(
        Provider.AWS,
        List.of(
            Principal.named(
                Provider.AWS,
                PrincipalKind.USER,
                "111122223333",
                "arn:aws:iam::111122223333:user/uploads-dev"),
            new Principal(
                Provider.AWS,
                PrincipalKind.ROLE,
                "111122223333",
                "arn:aws:sts::111122223333:assumed-role/deploy/anna",
                "arn:aws:iam::111122223333:role/ci/deploy/other")),
        List.of(
            new Credential(CredentialKind.AWS_ACCESS_KEY, KEY),
            new Credential(CredentialKind.AWS_TEMPORARY_KEY, "ASIAEXAMPLE444455556")),
        List.of("198.51.100.77", "198.51.100.78", "2001:db8:7::5", "ec2.amazonaws.com"));
  }

  static Incident gcp() {
    return of(
        Provider.GCP,
        List.of(
            Principal.named(
                Provider.GCP,
                PrincipalKind.SERVICE_ACCOUNT,
                "shop",
                "ci@shop.iam.gserviceaccount.com")),
        List.of(new Credential(CredentialKind.GCP_SERVICE_ACCOUNT_KEY, KEY_NAME)),
        List.of("198.51.100.77", "2001:db8:7::5", "gce-internal-ip"));
  }

  static Incident azure() {
    return of(
        Provider.AZURE,
        List.of(
            new Principal(
                Provider.AZURE,
                PrincipalKind.SERVICE_PRINCIPAL,
                "tenant",
                "aaaaaaaa-1111-2222-3333-444455556666",
                "bbbbbbbb-1111-2222-3333-444455556666")),
        List.of(new Credential(CredentialKind.ENTRA_CLIENT_CREDENTIAL, KEY_GUID)),
        List.of("198.51.100.77", "2001:db8:7::5"));
  }

  static Incident github() {
    return of(
        Provider.GITHUB,
        List.of(
            new Principal(
                Provider.GITHUB, PrincipalKind.USER, "larkfield", "Ada-Quill", "github/ada-quill")),
        List.of(new Credential(CredentialKind.GITHUB_TOKEN, TOKEN_HASH)),
        List.of("198.51.100.77", "2001:db8:7::5"));
  }

  /** One whose principal and key bear this name. */
  static Incident named(Provider provider, String name) {
    PrincipalKind kind = PrincipalKind.USER;
    CredentialKind key =
        switch (provider) {
          case AWS -> CredentialKind.AWS_ACCESS_KEY;
          case GCP -> CredentialKind.GCP_SERVICE_ACCOUNT_KEY;
          case AZURE -> CredentialKind.ENTRA_CLIENT_CREDENTIAL;
          case GITHUB -> CredentialKind.GITHUB_TOKEN;
        };
    return of(
        provider,
        List.of(Principal.named(provider, kind, "", name)),
        List.of(new Credential(key, name)),
        List.of("198.51.100.77", name));
  }

  static Incident of(
      Provider provider,
      List<Principal> principals,
      List<Credential> credentials,
      List<String> addresses) {
    return new Incident(
        "INC-00000001",
        Severity.S1,
        70,
        provider,
        "An incident",
        principals,
        credentials,
        FIRST,
        LAST,
        null,
        Stream.of(addresses.toArray(String[]::new))
            .map(address -> new NetworkSeen(address, "", 1, FIRST, LAST))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of());
  }
}
