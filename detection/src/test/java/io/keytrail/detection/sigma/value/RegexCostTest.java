package io.keytrail.detection.sigma.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Backtracking engines need longer than the age of the universe for these attacks. Here every
 * character is read a few times at most, however long the text is, and costs so few steps each time
 * that 100,000 of them take about 50 ms.
 */
class RegexCostTest {
  private static final int STEPS = 50;
  private static final int READS = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {"(a+)+$", "(a|aa)+$", "^(a|a?)+$", "(.*a){9}$", "^(([a-z])+.)+[A-Z]([a-z])+$"})
  void find_inALongAttack_takesAFewCheapReadsOfEachCharacter(String regex) {
    RegexMatcher matcher = RegexMatcher.compile(regex, 0);

    assertThat(matcher.stepsPerCharacter()).isLessThanOrEqualTo(STEPS);
    for (int length : new int[] {1_000, 10_000, 100_000}) {
      CountedText attack = new CountedText("a".repeat(length) + "!");
      assertThat(matcher.pattern().matcher(attack).find()).isFalse();
      assertThat(attack.reads).isBetween((long) length, (long) READS * length);
    }
  }

  /** Text that counts how often it is looked at. */
  private static final class CountedText implements CharSequence {
    long reads;
    private final String text;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
