package io.keytrail.sources.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.keytrail.model.configuration.ResourceState.Property;
import io.keytrail.model.json.JsonSlice;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a configuration, and what is not. */
final class ExcerptTest {
  private static Excerpt of(String json) {
    return new Excerpt().add("", JsonSlice.parse(json));
  }

  @Test
  void properties_nestedValues_haveTheirPaths() {
    assertThat(of("{\"a\":{\"b\":[1,{\"c\":\"x\"}]},\"n\":null,\"t\":true}").properties())
        .containsExactly(
            new Property("a.b[0]", "1"), new Property("a.b[1].c", "x"), new Property("t", "true"));
  }

  @Test
  void properties_textThatHoldsJson_isReadOn() {
    assertThat(of("{\"policy\":\"{\\\"Effect\\\":\\\"Allow\\\"}\"}").properties())
        .containsExactly(new Property("policy.Effect", "Allow"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"environment\":{\"variables\":{\"URL\":\"hunter2\"}}}",
        "{\"masterUserPassword\":\"hunter2\"}",
        "{\"userData\":\"hunter2\"}",
        "{\"metadata\":{\"items\":[{\"key\":\"k\",\"value\":\"hunter2\"}]}}"
      })
  void properties_whatMayBeASecret_isHiddenAndItsChangeSeen(String json) {
    Excerpt one = of(json);
    Excerpt other = of(json.replace("hunter2", "hunter3"));

    assertThat(one.properties().toString()).doesNotContain("hunter2").contains("hidden (");
    assertThat(one.properties()).isNotEqualTo(other.properties());
  }

  @Test
  void digest_whatChangesByItself_makesNoDifference() {
    assertThat(of("{\"a\":1,\"etag\":\"x\"}").digest())
        .isEqualTo(of("{\"etag\":\"y\",\"a\":1}").digest());
    assertThat(of("{\"a\":1}").digest()).isNotEqualTo(of("{\"a\":2}").digest());
  }

  @Test
  void properties_manyAndLong_areBoundedAndTheDigestKnowsAll() {
    String many =
        IntStream.range(0, 500)
            .mapToObj(i -> "\"k" + i + "\":\"" + "v".repeat(200) + "\"")
            .collect(Collectors.joining(",", "{", "}"));

    Excerpt excerpt = of(many);

    assertThat(excerpt.properties()).hasSize(40);
    assertThat(excerpt.properties())
        .allSatisfy(property -> assertThat(property.value()).hasSize(80).endsWith("…"));
    assertThat(of(many.replace("\"k499\":\"v", "\"k499\":\"w")).digest())
        .isNotEqualTo(excerpt.digest());
  }

  @Test
  void properties_hostileDepth_isCut() {
    String deep = "[".repeat(60) + "1" + "]".repeat(60);

    assertThat(of("{\"a\":" + deep + "}").properties()).isEmpty();
  }
}
