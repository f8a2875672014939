package io.keytrail.response.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.model.codec.MalformedDocument;
import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.identity.Provider;
import io.keytrail.model.incident.CredentialNode;
import io.keytrail.model.json.JsonSlice;
import io.keytrail.response.plan.PlanJson;
import io.keytrail.response.plan.PlanReading;
import io.keytrail.response.plan.PlanStep;
import io.keytrail.response.plan.ResponsePlan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanReadingTest {
  static Stream<Arguments> plans() {
    return Arrays.stream(Provider.values())
        .flatMap(provider ->
            Arrays.stream(IssuedKind.values()).map(kind -> Arguments.of(provider, kind)));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void read_whatWasWritten_isTheSamePlan(Provider provider, IssuedKind kind) {
    ResponsePlan plan = plan(provider, Trees.node(0, kind, "id-'1\n", "arn:aws:iam::1:user/é"));

    assertThat(PlanReading.read(JsonSlice.parse(PlanJson.canonical(plan)))).isEqualTo(plan);
  }

  @Test
  void read_containingBeforePreserving_isRefused() {
    String plan = canonical(plan(Provider.AWS, userKey()));

    assertThatThrownBy(() ->
            PlanReading.read(
                JsonSlice.parse(plan.replace("\"phase\":\"preserve\"", "\"phase\":\"deny\""))))
        .isInstanceOf(MalformedDocument.class)
        .hasMessageContaining("before it preserves");
  }

  @Test
  void id_ofAStep_dependsOnWhatIsDoneToWhatAndWhereAlone() {
    ResponsePlan plan = plan(Provider.AWS, userKey());
    ResponsePlan later =
        Planner.plan(Trees.incident(Provider.AWS, userKey()), Trees.NOW.plusSeconds(3_600));

    assertThat(plan.steps()).extracting(PlanStep::id).doesNotHaveDuplicates();
    assertThat(later.steps().stream().filter(step -> step.line() != null))
        .extracting(PlanStep::id)
        .isEqualTo(
            plan.steps().stream().filter(step -> step.line() != null).map(PlanStep::id).toList());
  }

  private static CredentialNode userKey() {
    return Trees.node(
        0, IssuedKind.ACCESS_KEY, "AKIAAAAABBBBCCCCDDDD", "arn:aws:iam::111122223333:user/ann");
  }

  private static ResponsePlan plan(Provider provider, CredentialNode node) {
    return Planner.plan(Trees.incident(provider, node), Trees.NOW);
  }

  private static String canonical(ResponsePlan plan) {
    return new String(PlanJson.canonical(plan), StandardCharsets.UTF_8);
  }
}
