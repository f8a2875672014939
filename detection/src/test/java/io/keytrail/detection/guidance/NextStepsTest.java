package io.keytrail.detection.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.finding.Severity;
import io.keytrail.model.identity.Credential;
import io.keytrail.model.identity.CredentialKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NextStepsTest {
  private static List<String> steps(
      Provider provider, PrincipalKind kind, String name, @Nullable Credential credential) {
    Subject subject =
        new Subject(Principal.named(provider, kind, "111122223333", name), credential);
    return NextSteps.of(Severity.S1, subject, "", List.of(), List.of());
  }

  @Test
  void of_awsKey_deniesTheUserBeforeDeactivatingTheMaskedKey() {
    List<String> steps =
        steps(
            Provider.AWS,
            PrincipalKind.USER,
            "arn:aws:iam::111122223333:user/team/dev-anna",
            new Credential(CredentialKind.AWS_ACCESS_KEY, "AKIAEXAMPLE111122223"));
    assertThat(steps.getFirst()).startsWith("Preserve first");
    assertThat(steps.get(2)).contains("attach-user-policy --user-name dev-anna ");
    assertThat(steps.get(3)).contains("--access-key-id AKIA…2223 --status Inactive");
    assertThat(steps.getLast()).startsWith("Verify");
    assertThat(String.join("", steps)).doesNotContain("AKIAEXAMPLE111122223");
  }

  @Test
  void of_sessionOfARole_namesTheRoleAndNotTheSession() {
    List<String> steps =
        steps(
            Provider.AWS,
            PrincipalKind.ROLE,
            "arn:aws:sts::111122223333:assumed-role/report-builder/i-0f3e5d7c9b1a24680",
            null);
    assertThat(String.join("\n", steps))
        .contains("get-role --role-name report-builder")
        .contains("put-role-policy --role-name report-builder ")
        .doesNotContain("i-0f3e5d7c9b1a24680 ");
  }

  @Test
  void of_everyKindOfPrincipal_saysHowToCutItOff() {
    for (Provider provider : Provider.values()) {
      for (PrincipalKind kind : PrincipalKind.values()) {
        assertThat(steps(provider, kind, "name", null)).hasSizeGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void of_hostileName_neverReachesACommandLine() {
    List<String> steps =
        steps(
            Provider.AWS,
            PrincipalKind.USER,
            "arn:aws:iam::111122223333:user/x; rm -rf $HOME #",
            null);
    assertThat(String.join("\n", steps)).doesNotContain("rm -rf").contains("--user-name USER");
  }

  @Test
  void of_noPage_asksTheOwnerFirst() {
    Subject subject =
        new Subject(
            Principal.named(Provider.GCP, PrincipalKind.USER, "", "anna@example.com"), null);
    assertThat(NextSteps.of(Severity.S3, subject, "", List.of(), List.of()).getFirst())
        .contains("anna@example.com");
  }
}
