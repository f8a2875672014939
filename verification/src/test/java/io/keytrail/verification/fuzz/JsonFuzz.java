package io.keytrail.verification.fuzz;

import io.keytrail.model.json.JsonSlice;
import io.keytrail.model.json.MalformedJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever Jackson reads, the scanner reads alike; and it fails in no other way than its own. */
public final class JsonFuzz {
  private static final JsonMapper JACKSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonFuzz() {}

  /** Called by Jazzer with every input it makes up. */
  public static void fuzzerTestOneInput(byte[] input) {
    JsonNode expected = jackson(input);
    try {
      JsonSlice read = JsonSlice.parse(input);
      if (expected != null) {
        compare(read, expected);
      } else {
        walk(read);
      }
    } catch (MalformedJson refused) {
      if (expected != null) {
        throw new IllegalStateException("refused what Jackson reads", refused);
      }
    }
  }

  private static @Nullable JsonNode jackson(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      JsonNode tree =
          JACKSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
      return tree.isMissingNode() ? null : tree;
    } catch (CharacterCodingException | JacksonException refused) {
      return null;
    }
  }

  private static void walk(JsonSlice value) {
    value.members((name, member) -> walk(member));
    value.elements(JsonFuzz::walk);
  }

  private static void compare(JsonSlice read, JsonNode expected) {
    switch (read.kind()) {
      case OBJECT -> {
        List<String> names = new ArrayList<>();
        read.members((name, member) -> {
          names.add(name);
          compare(member, expected.path(name));
        });
        check(names.equals(List.copyOf(expected.propertyNames())), "members differ");
      }
      case ARRAY -> {
        int[] index = new int[1];
        read.elements(element -> compare(element, expected.path(index[0]++)));
        check(expected.isArray() && index[0] == expected.size(), "elements differ");
      }
      case TEXT ->
          check(expected.isString() && read.text().equals(expected.stringValue()), "texts differ");
      case NUMBER, BOOLEAN, NULL ->
          check(JACKSON.readTree(read.json()).equals(expected), "values differ");
    }
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
