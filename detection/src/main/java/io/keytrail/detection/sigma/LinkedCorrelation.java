package io.keytrail.detection.sigma;

import io.keytrail.detection.sigma.rule.CorrelationRule;
import java.util.List;

/**
 * A correlation whose references are resolved.
 *
 * @param inputs in the order of the correlation's list of rules
 */
public record LinkedCorrelation(Rule rule, CorrelationRule definition, List<Input> inputs) {
  public LinkedCorrelation {
    inputs = List.copyOf(inputs);
  }

  /**
   * A correlated rule, with the names its matches keep things under.
   *
   * @param groupFields for each entry of {@code group-by} the captured field of this rule
   * @param valueFields the same for {@code condition.field}
   */
  public record Input(Rule rule, List<String> groupFields, List<String> valueFields) {
    public Input {
      groupFields = List.copyOf(groupFields);
      valueFields = List.copyOf(valueFields);
    }
  }
}
