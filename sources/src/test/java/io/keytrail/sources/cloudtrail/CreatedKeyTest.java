package io.keytrail.sources.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.event.ResourceRef;
import io.keytrail.model.json.JsonSlice;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CreatedKeyTest {
  private static final List<ResourceRef> USER = List.of(new ResourceRef("iam-user", "backup"));

  @Test
  void withCreatedKey_answerNamesIt_isATarget() {
    JsonSlice response =
        JsonSlice.parse("{\"accessKey\":{\"accessKeyId\":\"AKIAEXAMPLE444455556\"}}");
    assertThat(Targets.withCreatedKey(USER, response))
        .containsExactly(
            new ResourceRef("iam-user", "backup"),
            new ResourceRef("access-key", "AKIAEXAMPLE444455556"));
  }

  @Test
  void withCreatedKey_refusedOrRedacted_changesNothing() {
    assertThat(Targets.withCreatedKey(USER, null)).isEqualTo(USER);
    assertThat(Targets.withCreatedKey(USER, JsonSlice.parse("null"))).isEqualTo(USER);
    assertThat(Targets.withCreatedKey(USER, JsonSlice.parse("\"hidden\""))).isEqualTo(USER);
  }
}
