package io.keytrail.detection.sigma.value;

import java.util.List;

/** One step of a chain: turns a value into the value, or values, it stands for. */
@FunctionalInterface
interface Modifier {
  /**
   * Applies the step.
   *
   * @throws ValueProblem if the step does not go with this sort of value
   */
  Operand apply(Operand operand);

  /** Applies a step to each of several spellings, or to the one value there is. */
  static Operand each(Modifier step, Operand operand) {
    if (operand instanceof Operand.Alternatives alternatives) {
      List<Operand> applied = alternatives.operands().stream().map(one -> each(step, one)).toList();
      return new Operand.Alternatives(applied);
    }
    return step.apply(operand);
  }

  /** The problem of a step that meets a value it cannot be applied to. */
  static ValueProblem mismatch(String modifier, Operand operand) {
    String kind =
        switch (operand) {
          case Operand.TextOperand ignored -> "text";
          case Operand.NumberOperand ignored -> "a number";
          case Operand.TruthOperand ignored -> "a truth value";
          case Operand.NullOperand ignored -> "null";
          case Operand.RegexOperand ignored -> "a regular expression";
          case Operand.CidrOperand ignored -> "a network";
          case Operand.TimeOperand ignored -> "a part of a date";
          case Operand.ExistsOperand ignored -> "'exists'";
          case Operand.ReferenceOperand ignored -> "a field reference";
          case Operand.Alternatives ignored -> "a list of spellings";
        };
    return new ValueProblem("the modifier '" + modifier + "' does not go with " + kind);
  }
}
