package io.keytrail.detection.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files are input like any other: whatever they hold, loading ends with a reason. */
class HostileRulesTest {
  private static final String GOOD =
      SigmaTesting.rule(
          "aws",
          "cloudtrail",
          "s: {a|contains|all: [x, 'y*'], b|re: 'a+b'}\ncondition: s and not s");
  private static final String CORRELATION =
      """
      ---
      title: Many
      name: many
      correlation:
        type: value_count
        rules: [test]
        group-by: [user]
        timespan: 10m
        condition: {gte: 3, field: key}
      """;
  private static final String ALPHABET =
      "abS :|*?'\"\\[]{},-_#&!%@`\n\t()<>0 19~\u00e9\u2028\ud83d\ude00";

  private static RuleSet load(String yaml) {
    return RuleSet.load(List.of(new RuleFile("h.yml", yaml)), RuleOptions.DEFAULTS);
  }

  private static String reason(String yaml) {
    return load(yaml).reports().getFirst().reason();
  }

  @Test
  void load_aBombOfAliases_isRefusedAtOnce() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("*a").append(i - 1).append("]\n");
    }

    assertThat(reason(bomb.toString())).contains("aliases followed");
  }

  @Test
  void load_deepNesting_isRefusedAtOnce() {
    assertThat(reason("[".repeat(100_000))).contains("nested deeper than");
    assertThat(reason("a: ".repeat(1) + "{b: ".repeat(5_000))).contains("nested deeper than");
    assertThat(reason(GOOD.replace("s and not s", "(".repeat(3_000) + "s")))
        .contains("nested deeper than");
  }

  @Test
  void load_aGiantFile_isRefusedUnread() {
    assertThat(reason("a".repeat(4_000_001))).contains("longer than 4000000 characters");
  }

  @Test
  void load_aKeyThatStandsTwice_isRefusedAndTheNextDocumentLoads() {
    RuleSet rules = load("title: A\ntitle: B\n---\n" + GOOD);

    assertThat(rules.reports().getFirst().reason())
        .contains("the key 'title' stands twice (line 2)");
    assertThat(rules.rules()).hasSize(1);
  }

  @Test
  void load_foreignTagsAndLostAliases_areRefused() {
    assertThat(reason("a: !!javax.script.ScriptEngineManager [x]")).contains("is not known here");
    assertThat(reason("a: !evil x")).contains("is not known here");
    assertThat(reason("a: *nothing")).contains("has no anchor before it");
    assertThat(reason("? [a, b]\n: c")).contains("cannot be a key");
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void load_mutatedRules_neverThrowsAndAlwaysReports(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder yaml = new StringBuilder(GOOD + CORRELATION);
      int mutations = 1 + random.nextInt(6);
      for (int m = 0; m < mutations; m++) {
        mutate(yaml, random);
      }
      RuleSet rules = load(yaml.toString());
      rules.matcher().match(Events.cloudTrail("{\"a\":\"xy\",\"b\":\"aab\"}"), match -> {});
      assertThat(rules.reports())
          .allMatch(report ->
              report.outcome() == RuleReport.Outcome.LOADED || !report.reason().isEmpty());
    }
  }

  private static void mutate(StringBuilder yaml, Random random) {
    int at = random.nextInt(yaml.length());
    char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    switch (random.nextInt(4)) {
      case 0 -> yaml.insert(at, c);
      case 1 -> yaml.setCharAt(at, c);
      case 2 -> yaml.delete(at, Math.min(yaml.length(), at + 1 + random.nextInt(20)));
      default -> yaml.insert(at, yaml.substring(at, Math.min(yaml.length(), at + 40)));
    }
    if (yaml.isEmpty()) {
      yaml.append('x');
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42})
  void load_randomConditions_neverThrows(long seed) {
    Random random = new Random(seed);
    String[] words = {"s", "and", "or", "not", "(", ")", "1", "of", "all", "them", "s*", "-", "*"};
    for (int i = 0; i < 500; i++) {
      StringBuilder condition = new StringBuilder();
      for (int w = random.nextInt(12); w >= 0; w--) {
        condition.append(words[random.nextInt(words.length)]).append(' ');
      }
      RuleSet rules = load(GOOD.replace("s and not s", "\"" + condition + "\""));
      assertThat(rules.reports()).hasSize(1);
    }
  }

  @Test
  void match_hostileRecords_neverThrowsAndStaysQuick() {
    RuleSet rules =
        SigmaTesting.detection(
            "s: {a.b.c.d|contains: x}\nk: [needle]\nt: {list.v|endswith: z}\ncondition: s or k or t");
    List<String> records =
        List.of(
            "{\"a\":" + "{\"b\":".repeat(40) + "1" + "}".repeat(41),
            "{\"a\":\"" + "{\\\"b\\\":".repeat(40) + "\"}",
            "{\"a\":{\"b\":\"[[[[\"}}",
            "{\"list\":[" + "{\"v\":\"y\"},".repeat(50_000) + "{\"v\":\"y\"}]}",
            "{\"a\":\"" + "\\\\".repeat(50_000) + "\"}",
            "{\"a\":\"%7B" + "%".repeat(1_000) + "\"}",
            "{}",
            "{\"\":\"\",\"a\":{\"\":{}}}");
    long start = System.nanoTime();
    for (String record : records) {
      assertThat(SigmaTesting.matches(rules, Events.cloudTrail(record))).isEmpty();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
