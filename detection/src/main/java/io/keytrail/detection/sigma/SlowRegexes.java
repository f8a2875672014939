package io.keytrail.detection.sigma;

import io.keytrail.detection.sigma.rule.Detection;
import io.keytrail.detection.sigma.value.Operand;
import io.keytrail.detection.sigma.value.Placeholders;
import io.keytrail.detection.sigma.value.SigmaValue;
import io.keytrail.detection.sigma.value.ValueChain;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds regular expressions too dear to read long texts to their end. */
final class SlowRegexes {
  /** So many steps a character leave 100,000 characters, more than most logs allow a field. */
  static final int STEPS = 50;

  private SlowRegexes() {}

  /** A warning for each that may take longer. */
  static Stream<String> of(Detection detection) {
    return switch (detection) {
      case Detection.AllOf all -> all.parts().stream().flatMap(SlowRegexes::of);
      case Detection.AnyOf any -> any.parts().stream().flatMap(SlowRegexes::of);
      case Detection.Keywords keywords -> of(keywords.modifiers(), keywords.values());
      case Detection.DetectionItem item -> of(item.modifiers(), item.values());
    };
  }

  private static Stream<String> of(List<String> modifiers, List<SigmaValue> values) {
    // What a placeholder will stand for is its operator's choice, not the author's.
    if (!has("re", modifiers) || has("expand", modifiers)) {
      return Stream.empty();
    }
    return ValueChain.of(modifiers, values, new Placeholders(Map.of())).operands().stream()
        .filter(Operand.RegexOperand.class::isInstance)
        .map(Operand.RegexOperand.class::cast)
        .filter(regex -> regex.stepsPerCharacter() > STEPS)
        .map(regex ->
            "the regular expression '"
                + regex.regex()
                + "' takes up to "
                + regex.stepsPerCharacter()
                + " steps for every character (cheap ones at most "
                + STEPS
                + "), so of each text it reads the first "
                + regex.reach()
                + " characters only");
  }

  private static boolean has(String modifier, List<String> modifiers) {
    return modifiers.stream().anyMatch(modifier::equalsIgnoreCase);
  }
}
