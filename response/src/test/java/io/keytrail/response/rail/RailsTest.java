package io.keytrail.response.rail;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.text.Wildcard;
import io.keytrail.response.Steps;
import io.keytrail.response.approval.Purpose;
import io.keytrail.response.hands.Answer;
import io.keytrail.response.hands.Output;
import io.keytrail.response.journal.Entry;
import io.keytrail.response.journal.Recorded;
import io.keytrail.response.journal.Run;
import io.keytrail.response.plan.Approval;
import io.keytrail.response.plan.CommandLine;
import io.keytrail.response.plan.Phase;
import io.keytrail.response.plan.PlanStep;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RailsTest {
  private static final PlanStep DENY = Steps.step(Phase.DENY, "ann");
  private static final CommandLine LINE = DENY.line() == null ? CommandLine.of("-") : DENY.line();

  private final Map<String, Answer> answers = new HashMap<>();
  private Rails.Setup setup = Rails.Setup.USUAL;

  RailsTest() {
    identity(Steps.ACCOUNT, "arn:aws:iam::111122223333:user/responder");
    answers.put(
        "list-entities-for-policy",
        json("{\"PolicyUsers\":[{\"UserName\":\"ann\"},{\"UserName\":\"root-less\"}]}"));
  }

  @Test
  void forbid_nothingAgainstIt_isEmpty() {
    assertThat(forbid()).isEmpty();
  }

  @Test
  void forbid_credentialsOfAnotherAccount_namesBoth() {
    identity("999988887777", "arn:aws:iam::999988887777:user/responder");

    assertThat(forbid()).get().asString().contains("999988887777", "KEYTRAIL_PROFILE_111122223333");
  }

  @Test
  void forbid_nobodyKnowsWhoWeAre_isHeldBack() {
    answers.put("get-caller-identity", new Answer.Refused("Unable to locate credentials"));

    assertThat(forbid()).get().asString().contains("Unable to locate credentials");
  }

  @Test
  void forbid_ourselves_byUserRoleOrSession() {
    identity(Steps.ACCOUNT, "arn:aws:iam::111122223333:user/ops/ann");
    assertThat(forbid()).get().asString().contains("would cut off");

    identity(Steps.ACCOUNT, "arn:aws:sts::111122223333:assumed-role/Responder/mira");
    PlanStep role =
        Steps.step(
            Phase.DENY,
            "arn:aws:iam::111122223333:role/ir/Responder",
            "Responder",
            Approval.L2,
            Duration.ZERO);
    assertThat(forbid(role)).get().asString().contains("would cut off");
    PlanStep other =
        Steps.step(
            Phase.DENY,
            "arn:aws:iam::111122223333:role/Respond",
            "Respond",
            Approval.L2,
            Duration.ZERO);
    assertThat(forbid(other)).isEmpty();
  }

  @Test
  void forbid_protectedPrincipal_isHeldBackInAnyCase() {
    setup =
        new Rails.Setup(
            List.of(new ProtectedThings("glass", List.of(new Wildcard("*:USER/an?")))),
            Limits.USUAL);

    assertThat(forbid()).get().asString().contains("glass");
  }

  @Test
  void forbid_lastAdministrator_isHeldBack() {
    answers.put("list-entities-for-policy", json("{\"PolicyUsers\":[{\"UserName\":\"ann\"}]}"));
    assertThat(forbid()).get().asString().contains("without an administrator");

    answers.put(
        "list-entities-for-policy",
        json(
            "{\"PolicyUsers\":[{\"UserName\":\"ann\"}],\"PolicyGroups\":[{\"GroupName\":\"g\"}]}"));
    answers.put("get-group", json("{\"Users\":[{\"UserName\":\"bob\"}]}"));
    assertThat(forbid()).isEmpty();
  }

  @Test
  void forbid_accountThatDoesNotNameItsAdministrators_isHeldBack() {
    answers.put("list-entities-for-policy", new Answer.Refused("AccessDenied"));

    assertThat(forbid()).get().asString().contains("iam:ListEntitiesForPolicy");
  }

  @Test
  void forbid_undo_mayBringBackTheLastAdministrator() {
    answers.put("list-entities-for-policy", json("{\"PolicyUsers\":[{\"UserName\":\"ann\"}]}"));

    assertThat(forbid(DENY, Purpose.UNDO)).isEmpty();
  }

  private void identity(String account, String arn) {
    answers.put(
        "get-caller-identity", json("{\"Account\":\"%s\",\"Arn\":\"%s\"}".formatted(account, arn)));
  }

  private static Answer json(String text) {
    return new Answer.Done(Output.of(text));
  }

  private Optional<String> forbid() {
    return forbid(DENY);
  }

  private Optional<String> forbid(PlanStep step) {
    return forbid(step, Purpose.CONTAIN);
  }

  private Optional<String> forbid(PlanStep step, Purpose purpose) {
    Run run =
        Run.of(
                List.of(
                    Recorded.next(
                        "INC-1",
                        1,
                        Steps.MADE,
                        "mira",
                        new Entry.Planned(Steps.plan(step), "mira"),
                        "")))
            .orElseThrow();
    Rails rails =
        new Rails(
            setup,
            (line, account) ->
                answers.getOrDefault(line.arguments().get(2), new Answer.Refused("no such call")));
    return rails.forbid(step, LINE, run, purpose, List.of(), Steps.MADE);
  }
}
