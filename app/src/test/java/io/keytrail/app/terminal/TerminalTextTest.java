package io.keytrail.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "plain text,plain text",
        "Ωμέγα 秘密 🔑,Ωμέγα 秘密 🔑",
        "a\u001b[31mb,a\\u{1b}[31mb",
        "a\u202eb,a\\u{202e}b",
        "a\u200bb,a\\u{200b}b",
        "a\u009bb,a\\u{9b}b",
        "a\u007fb,a\\u{7f}b"
      })
  void safe_text_spellsOutWhatActsOrHides(String text, String shown) {
    assertThat(TerminalText.safe(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void safe_anyCharacters_leavesOneHarmlessLine(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 40; j++) {
        text.append((char) random.nextInt(0x10000));
      }
      String safe = TerminalText.safe(text.toString(), 30);
      assertThat(safe.codePoints())
          .noneMatch(c -> Character.isISOControl(c) || TerminalText.mustBeSpelledOut(c));
      assertThat(Wrap.lines(safe, 17)).allMatch(line -> Wrap.width(line) <= 17);
      assertThat(Wrap.width(Wrap.clip(safe, 9))).isLessThanOrEqualTo(9);
    }
  }

  @ParameterizedTest
  @CsvSource({"abc,3", "秘密,4", "e\u0301,1", "🔑,2"})
  void width_text_countsColumns(String text, int columns) {
    assertThat(Wrap.width(text)).isEqualTo(columns);
  }
}
