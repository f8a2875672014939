package io.keytrail.verification.bench.stage;

import io.keytrail.detection.sigma.RuleFile;
import io.keytrail.detection.sigma.RuleOptions;
import io.keytrail.detection.sigma.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Rules in the proportions of public CloudTrail rules: nine in ten name a service and its calls,
 * one in ten looks at something else in every event.
 */
final class GeneratedRules {
  private static final List<String> SERVICES =
      List.of("iam", "sts", "ec2", "s3", "kms", "lambda", "rds", "logs", "guardduty", "cloudtrail");
  private static final List<String> VERBS =
      List.of("Create", "Delete", "Put", "Attach", "Update", "Stop", "Describe", "List");
  private static final List<String> NOUNS =
      List.of(
          "User", "Role", "Policy", "Instance", "Key", "Trail", "Bucket", "Function", "Detector");

  private GeneratedRules() {}

  /** A set of that many rules. */
  static RuleSet of(int count) {
    Random random = new Random(7);
    List<RuleFile> files = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String selection = number % 10 == 9 ? unanchored(random) : anchored(random);
      files.add(new RuleFile("rule-" + number + ".yml", rule(number, selection)));
    }
    RuleSet rules = RuleSet.load(files, RuleOptions.DEFAULTS);
    if (rules.rules().size() != count) {
      throw new IllegalStateException(
          rules.rules().size() + " of " + count + " rules loaded: " + rules.reports().getFirst());
    }
    return rules;
  }

  private static String rule(int number, String selection) {
    return String.format(
        Locale.ROOT,
        """
        title: Generated rule %1$d
        name: bench.rule-%1$d
        id: 00000000-0000-4000-8000-%1$012d
        status: experimental
        description: Measures the cost of a rule.
        tags:
          - attack.persistence
          - attack.t1098
        logsource:
          product: aws
          service: cloudtrail
        detection:
          selection:
        %2$s
          condition: selection
        level: low
        """,
        number,
        selection.indent(4).stripTrailing());
  }

  private static String anchored(Random random) {
    StringBuilder text = new StringBuilder();
    text.append("eventSource: ").append(pick(SERVICES, random)).append(".amazonaws.com\n");
    text.append("eventName:\n");
    for (int i = 0; i <= random.nextInt(3); i++) {
      text.append("  - ").append(pick(VERBS, random)).append(pick(NOUNS, random)).append(i);
      text.append('\n');
    }
    if (random.nextBoolean()) {
      text.append("requestParameters.policyArn|endswith: /Access").append(random.nextInt(99));
    }
    return text.toString();
  }

  private static String unanchored(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> "userAgent|contains: tool-" + random.nextInt(9_999);
      case 1 -> "errorCode: Error" + random.nextInt(9_999);
      default -> "userIdentity.arn|endswith: /intruder-" + random.nextInt(9_999);
    };
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
