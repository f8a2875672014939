package io.keytrail.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random conditions against an evaluator that knows nothing of the parser: while a condition's text
 * is written, its meaning is built beside it.
 */
class ConditionPropertyTest {
  private static final String NAMES = "abcd";
  private static final String SELECTIONS =
      """
      a: {a: 1}
      b: {b: 1}
      c: {c: 1}
      d: {d: 1}
      """;

  private record Written(String text, Predicate<String> meaning) {}

  /** Meaning is over the set letters of an event, such as "acd". */
  private static Written disjunction(Random random, int depth) {
    Written left = conjunction(random, depth);
    if (random.nextInt(3) > 0) {
      return left;
    }
    Written right = disjunction(random, depth);
    return new Written(left.text + " or " + right.text, left.meaning.or(right.meaning));
  }

  private static Written conjunction(Random random, int depth) {
    Written left = negation(random, depth);
    if (random.nextInt(3) > 0) {
      return left;
    }
    Written right = conjunction(random, depth);
    return new Written(left.text + " and " + right.text, left.meaning.and(right.meaning));
  }

  private static Written negation(Random random, int depth) {
    if (random.nextInt(4) == 0) {
      Written inner = negation(random, depth);
      return new Written("not " + inner.text, inner.meaning.negate());
    }
    return operand(random, depth);
  }

  private static Written operand(Random random, int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      Written inner = disjunction(random, depth - 1);
      return new Written("(" + inner.text + ")", inner.meaning);
    }
    return switch (random.nextInt(8)) {
      case 0 -> new Written("all of them", set -> set.equals(NAMES));
      case 1 -> {
        int count = 1 + random.nextInt(4);
        yield new Written(count + " of them", set -> set.length() >= count);
      }
      case 2 -> new Written("any of *", set -> !set.isEmpty());
      default -> {
        String name = String.valueOf(NAMES.charAt(random.nextInt(NAMES.length())));
        yield new Written(name, set -> set.contains(name));
      }
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void match_aRandomCondition_meansWhatItSays(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Written condition = disjunction(random, 3);
      RuleSet rules = SigmaTesting.detection(SELECTIONS + "condition: " + condition.text);
      for (int bits = 0; bits < 16; bits++) {
        String set = lettersOf(bits);
        assertThat(!SigmaTesting.matches(rules, Events.cloudTrail(record(set))).isEmpty())
            .as("%s over '%s'", condition.text, set)
            .isEqualTo(condition.meaning.test(set));
      }
    }
  }

  private static String lettersOf(int bits) {
    StringBuilder set = new StringBuilder();
    for (int i = 0; i < NAMES.length(); i++) {
      if ((bits & (1 << i)) != 0) {
        set.append(NAMES.charAt(i));
      }
    }
    return set.toString();
  }

  private static String record(String set) {
    StringBuilder json = new StringBuilder("{\"z\":0");
    set.chars().forEach(c -> json.append(",\"").append((char) c).append("\":1"));
    return json.append('}').toString();
  }
}
