package io.keytrail.detection.sigma.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keytrail.detection.sigma.field.FieldValue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @ValueSource(strings = {"(a?){249}b", "a{0,450}b$", "[ab]{900}c", "(.*a){150}b"})
  void find_byADearExpressionInALongText_takesNotMuchLongerThanByACheapOne(String regex) {
    RegexMatcher dear = RegexMatcher.compile(regex, 0);
    RegexMatcher cheap = RegexMatcher.compile("(a?){11}b", 0);
    FieldValue attack = FieldValue.text("a".repeat(100_000));

    assertThat(dear.stepsPerCharacter()).isGreaterThan(10 * cheap.stepsPerCharacter());
    assertThat((long) dear.reach() * dear.stepsPerCharacter()).isLessThanOrEqualTo(5_000_000);
    assertThat(fastest(dear, attack)).isLessThan(10 * fastest(cheap, attack));
  }

  @Test
  void find_beyondItsReach_findsNothingAndWithinItEverything() {
    RegexMatcher matcher = RegexMatcher.compile("x[ab]{900}y", 0);
    String found = "x" + "a".repeat(900) + "y";
    int room = matcher.reach() - found.length();

    assertThat(matcher.reach()).isBetween(5_000, 6_000);
    assertThat(matcher.matches(FieldValue.text("-".repeat(room) + found + "-"))).isTrue();
    assertThat(matcher.matches(FieldValue.text("-".repeat(room + 1) + found))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((x{1000}){1000}){1000}",
        "(((x{100}){100}){100}){100}",
        "(?:(?:[]{](?:\\pL\\x{41}){1000}){1000}){9,}",
        "((\\Q(((\\E{0,1000}){1000,}){,9}){1000}"
      })
  void compile_whatWouldFillTheMemory_isRefusedUncompiled(String regex) {
    assertThatThrownBy(() -> RegexMatcher.compile(regex, 0))
        .isInstanceOf(ValueProblem.class)
        .hasMessageContaining("more than 20000 parts once its repetitions are written out");
  }

  @Test
  void compile_groupsDeepWithinEachOther_isRefusedWithTheLimit() {
    assertThat(RegexMatcher.compile("(".repeat(300) + "a" + ")".repeat(300), 0)).isNotNull();
    assertThatThrownBy(() -> RegexMatcher.compile("(".repeat(501) + "a" + ")".repeat(501), 0))
        .isInstanceOf(ValueProblem.class)
        .hasMessageContaining("501 deep within each other (limit 500)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]{1000}][^](]{3}[[:alpha:](]\\(\\[",
        "\\x{1000}\\p{Greek}\\pL{9}",
        "\\Q((({1000}",
        "a{x}b{,1000}{9",
        "(a{0,9}|b{3,}){20}"
      })
  void compile_whatOnlyLooksLarge_isTaken(String regex) {
    assertThat(RegexMatcher.compile(regex, 0).stepsPerCharacter()).isPositive();
  }

  /** The fastest of several searches, for others may be busy on the machine. */
  private static long fastest(RegexMatcher matcher, FieldValue text) {
    return LongStream.range(0, 5)
        .map(run -> {
          long start = System.nanoTime();
          assertThat(matcher.matches(text)).isFalse();
          return System.nanoTime() - start;
        })
        .min()
        .orElseThrow();
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
