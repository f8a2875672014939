package io.keytrail.detection.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.LogKind;
import io.keytrail.model.identity.Principal;
import io.keytrail.model.identity.PrincipalKind;
import io.keytrail.model.identity.Provider;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrangePipelineTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/deploy";
  private static final String HOST = "oidc-provider/token.actions.githubusercontent.com/";
  private static final String DRIFT = "aws.ci.oidc-drift";

  private static Calls run(String subject) {
    return Calls.of(
            new Principal(
                Provider.AWS, PrincipalKind.FEDERATED, "111122223333", subject, HOST + subject),
            null)
        .doing("sts.amazonaws.com", "AssumeRoleWithWebIdentity")
        .on("iam-role", ROLE);
  }

  /** Three weeks in which the company works, and its pipeline deploys. */
  private static List<Observed> weeks(String... subjects) {
    List<Observed> calls = new ArrayList<>(Calls.by("ada").daily(21));
    for (String subject : subjects) {
      calls.addAll(run(subject).daily(21));
    }
    calls.sort((one, other) -> one.time().compareTo(other.time()));
    return calls;
  }

  private static double points(List<Observed> before, Calls last) {
    return Calls.points(Calls.findingsOfLast(before, last.onDay(22)), DRIFT);
  }

  @Test
  void evaluate_roleTakenOnByAnotherRepository_isTold() {
    assertThat(
            points(
                weeks("repo:larkfield/api:ref:refs/heads/main"),
                run("repo:larkfield/scratch:ref:refs/heads/main")))
        .isEqualTo(12);
  }

  @Test
  void evaluate_roleTakenOnFromAnotherBranch_isToldForLess() {
    assertThat(
            points(
                weeks("repo:larkfield/api:ref:refs/heads/main"),
                run("repo:larkfield/api:pull_request")))
        .isEqualTo(6);
  }

  @Test
  void evaluate_sameSubjectAgain_isSilent() {
    assertThat(
            points(
                weeks("repo:larkfield/api:ref:refs/heads/main"),
                run("repo:larkfield/api:ref:refs/heads/main")))
        .isZero();
  }

  @Test
  void evaluate_oneMoreBranchOfMany_isSilent() {
    assertThat(
            points(
                weeks("repo:l/api:ref:1", "repo:l/api:ref:2", "repo:l/api:ref:3"),
                run("repo:l/api:ref:4")))
        .isZero();
  }

  @Test
  void evaluate_oneMoreRepositoryOfMany_isToldForLess() {
    assertThat(
            points(
                weeks("repo:l/a:ref:1", "repo:l/b:ref:1", "repo:l/c:ref:1", "repo:l/d:ref:1"),
                run("repo:l/e:ref:1")))
        .isEqualTo(6);
  }

  @Test
  void evaluate_roleThatNobodyTookOn_isNoDrift() {
    assertThat(
            points(
                weeks("repo:l/api:ref:1"), run("repo:l/new:ref:1").on("iam-role", ROLE + "-new")))
        .isZero();
  }

  @Test
  void evaluate_refusedExchange_isNoDrift() {
    assertThat(points(weeks("repo:l/api:ref:1"), run("repo:l/evil:ref:1").answered(Calls.DENIED)))
        .isZero();
  }

  @Test
  void evaluate_withoutHistory_isSilent() {
    List<Observed> before = List.of(run("repo:l/api:ref:1"));
    assertThat(points(before, run("repo:l/evil:ref:1"))).isLessThan(2);
  }

  @Test
  void evaluate_workloadIdentityPoolOfGoogle_isTold() {
    String pool =
        "principal://iam.googleapis.com/projects/1/locations/global/"
            + "workloadIdentityPools/ci/subject/";
    List<Observed> calls = new ArrayList<>(Calls.serviceAccount("app").daily(21));
    calls.addAll(google(pool + "repo:l/api:ref:1").daily(21));
    calls.sort((one, other) -> one.time().compareTo(other.time()));

    assertThat(
            Calls.points(
                Calls.findingsOfLast(calls, google(pool + "repo:l/evil:ref:1").onDay(22)),
                "gcp.ci.oidc-drift"))
        .isEqualTo(12);
  }

  private static Calls google(String subject) {
    return Calls.of(
            new Principal(Provider.GCP, PrincipalKind.FEDERATED, "", subject, subject), null)
        .in(LogKind.GCP_DATA_ACCESS)
        .doing("iamcredentials.googleapis.com", "GenerateAccessToken")
        .on("service-account", "deploy@example-project.iam.gserviceaccount.com");
  }

  @ParameterizedTest
  @CsvSource({
    "repo:larkfield/api:ref:refs/heads/main, larkfield/api, ref:refs/heads/main",
    "repo:larkfield/api:environment:prod, larkfield/api, environment:prod",
    "project_path:lark/field/api:ref_type:branch:ref:main, lark/field/api,"
        + " ref_type:branch:ref:main",
    "repo:larkfield/api, larkfield/api, ''"
  })
  void subject_ofAPipeline_isTakenApart(String name, String repository, String ref) {
    assertThat(
            PipelineSubject.of(
                new Principal(Provider.AWS, PrincipalKind.FEDERATED, "", name, name)))
        .isEqualTo(new PipelineSubject(repository, ref));
  }

  @ParameterizedTest
  @CsvSource({"FEDERATED, ada@larkfield.example", "USER, repo:larkfield/api:ref:refs/heads/main"})
  void subject_ofSomebodyElse_isNone(PrincipalKind kind, String name) {
    assertThat(PipelineSubject.of(new Principal(Provider.AWS, kind, "", name, name))).isNull();
  }
}
