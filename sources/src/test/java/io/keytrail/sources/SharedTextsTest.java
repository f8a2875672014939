package io.keytrail.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SharedTextsTest {
  @Test
  void of_manyTexts_alwaysTheRightOneAndSharedWhileKept() {
    SharedTexts texts = new SharedTexts(1_000);
    Random random = new Random(5);
    Map<String, String> last = new HashMap<>();
    int shared = 0;
    for (int i = 0; i < 50_000; i++) {
      String text = "value-" + random.nextInt(3_000) + "é";
      byte[] json = ("x\"" + text + "\"y").getBytes(UTF_8);
      String read = texts.of(json, 1, json.length - 1);
      assertThat(read).isEqualTo(text);
      String before = last.put(text, read);
      shared +=
          before != null && System.identityHashCode(before) == System.identityHashCode(read)
              ? 1
              : 0;
    }
    assertThat(shared).isGreaterThan(5_000);
  }

  @Test
  void of_otherValues_asTheyAreSpelled() {
    SharedTexts texts = new SharedTexts(10);
    byte[] json = "null true 12.50 \"\" \"a\\u0062\\n\" {\"a\":1}".getBytes(UTF_8);
    assertThat(texts.of(json, 0, 4)).isEmpty();
    assertThat(texts.of(json, 5, 9)).isEqualTo("true");
    assertThat(texts.of(json, 10, 15)).isEqualTo("12.50");
    assertThat(texts.of(json, 16, 18)).isEmpty();
    assertThat(texts.of(json, 19, 30)).isEqualTo("ab\n");
    assertThat(texts.of(json, 31, 38)).isEqualTo("{\"a\":1}");
  }
}
