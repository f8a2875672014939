package io.keytrail.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever Jackson reads is read alike; and nothing makes the scanner fail in another way. */
final class JsonAgainstJacksonTest {
  private static final JsonMapper JACKSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void parse_validJson_sameTree(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1_500; i++) {
      String json = RandomJson.object(random);
      compare(JsonSlice.parse(json), JACKSON.readTree(json));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void parse_mutatedJson_whatJacksonReadsIsReadAlike(long seed) {
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 8_000; i++) {
      byte[] bytes = RandomJson.object(random).getBytes(UTF_8);
      for (int m = random.nextInt(3); m >= 0; m--) {
        bytes[random.nextInt(bytes.length)] = mutation(random);
      }
      JsonSlice ours = parsed(bytes);
      JsonNode theirs = jackson(bytes);
      if (theirs != null) {
        read++;
        assertThat(ours).as(() -> new String(bytes, UTF_8)).isNotNull();
        compare(Objects.requireNonNull(ours), theirs);
      }
    }
    assertThat(read).isGreaterThan(500);
  }

  private static byte mutation(Random random) {
    byte[] structural = "{}[]\",:\\ \n0truefalsn".getBytes(UTF_8);
    return random.nextBoolean()
        ? structural[random.nextInt(structural.length)]
        : (byte) random.nextInt(256);
  }

  private static @Nullable JsonSlice parsed(byte[] bytes) {
    try {
      JsonSlice slice = JsonSlice.parse(bytes);
      walk(slice);
      return slice;
    } catch (MalformedJson refused) {
      return null;
    }
  }

  /** Goes into everything, as a rule might. */
  private static void walk(JsonSlice slice) {
    slice.members((name, value) -> {
      slice.get(name);
      slice.textAt(name, name);
      walk(value);
    });
    slice.elements(JsonAgainstJacksonTest::walk);
    assertThat(slice.text()).isNotNull();
  }

  private static @Nullable JsonNode jackson(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonNode tree = JACKSON.readTree(text);
      return tree.isMissingNode() ? null : tree;
    } catch (CharacterCodingException | JacksonException refused) {
      return null;
    }
  }

  private static void compare(JsonSlice ours, JsonNode theirs) {
    switch (ours.kind()) {
      case OBJECT -> compareObjects(ours, theirs);
      case ARRAY -> {
        assertThat(theirs.isArray()).isTrue();
        Iterator<JsonNode> expected = theirs.iterator();
        ours.elements(element -> compare(element, expected.next()));
        assertThat(expected.hasNext()).isFalse();
      }
      case TEXT -> assertThat(ours.text()).isEqualTo(theirs.stringValue());
      case NUMBER, BOOLEAN, NULL -> assertThat(JACKSON.readTree(ours.json())).isEqualTo(theirs);
    }
  }

  private static void compareObjects(JsonSlice ours, JsonNode theirs) {
    assertThat(theirs.isObject()).isTrue();
    Map<String, JsonSlice> members = new LinkedHashMap<>();
    ours.members(members::put);
    assertThat(members.keySet()).containsExactlyElementsOf(theirs.propertyNames());
    members.forEach((name, value) -> compare(value, theirs.get(name)));
    String raw = ours.json();
    members.forEach((name, value) -> {
      if (raw.indexOf('\\') < 0) {
        JsonSlice found = ours.get(name);
        assertThat(found).isNotNull();
        assertThat(String.valueOf(found)).isEqualTo(value.json());
        assertThat(ours.textAt(name)).isEqualTo(value.isNull() ? "" : value.text());
      }
    });
  }
}
