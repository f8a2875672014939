package io.keytrail.model.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class JsonScannerTest {
  @Test
  void skipString_quoteAtAnyPlace_isFound() {
    for (int length = 0; length < 40; length++) {
      for (int escape = -1; escape < length - 1; escape++) {
        byte[] text = new byte[length + 20];
        Arrays.fill(text, (byte) 'a');
        text[3] = '"';
        text[4 + length] = '"';
        if (escape >= 0) {
          text[4 + escape] = '\\';
          text[5 + escape] = '"';
        }
        assertThat(JsonScanner.skipString(text, 3, text.length)).isEqualTo(5 + length);
        assertThat(JsonScanner.skipString(text, 3, 5 + length)).isEqualTo(5 + length);
        assertThatThrownBy(() -> JsonScanner.skipString(text, 3, 4))
            .isInstanceOfSatisfying(MalformedJson.class, e -> assertThat(e.truncated()).isTrue());
      }
    }
  }

  @Test
  void skipValue_nestedToTheLimit_readAndNoDeeper() {
    byte[] deep = ("[".repeat(100) + "]".repeat(100)).getBytes(UTF_8);
    assertThat(JsonScanner.skipValue(deep, 0, deep.length)).isEqualTo(200);
    byte[] tooDeep = ("[".repeat(101) + "]".repeat(101)).getBytes(UTF_8);
    assertThatThrownBy(() -> JsonScanner.skipValue(tooDeep, 0, tooDeep.length))
        .isInstanceOf(MalformedJson.class)
        .hasMessage("nested deeper than 100 levels at byte 100");
  }

  @Test
  void skipValue_mixedBrackets_kindsMustMatchAtEveryDepth() {
    String open = "[{\"a\":".repeat(50);
    byte[] good = (open + "1" + "}]".repeat(50)).getBytes(UTF_8);
    assertThat(JsonScanner.skipValue(good, 0, good.length)).isEqualTo(good.length);
    byte[] bad = (open + "1" + "}]".repeat(49) + "]}").getBytes(UTF_8);
    assertThatThrownBy(() -> JsonScanner.skipValue(bad, 0, bad.length))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("closes what it did not open");
  }

  @Test
  void read_moreMembersThanAllowed_refused() {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i <= JsonMembers.MAX_MEMBERS; i++) {
      json.append(i == 0 ? "" : ",").append("\"k\":1");
    }
    byte[] bytes = json.append('}').toString().getBytes(UTF_8);
    assertThatThrownBy(() -> new JsonMembers().read(bytes, 0, bytes.length))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("more than 100000 members");
  }

  @Test
  void locate_names_firstOfEachFound() {
    byte[] json = "{\"b\":1,\"a\":2,\"a\":3,\"z\":4}".getBytes(UTF_8);
    JsonMembers members = new JsonMembers();
    members.read(json, 0, json.length);
    int[] places = new int[3];
    JsonNames.of("a", "b", "c").locate(members, places);
    assertThat(places).containsExactly(1, 0, -1);
  }
}
