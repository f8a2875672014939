package io.keytrail.detection.sigma.value;

import org.jspecify.annotations.Nullable;

/** {@code lt}, {@code lte}, {@code gt}, {@code gte} and the parts of dates they may compare. */
final class NumberModifiers {
  private NumberModifiers() {}

  static @Nullable Modifier named(String name) {
    TimePart part = TimePart.named(name);
    if (part != null) {
      return operand -> timePart(operand, name, part);
    }
    return switch (name) {
      case "lt", "lte", "gt", "gte" -> {
        Comparison comparison = Comparison.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        yield operand -> compare(operand, name, comparison);
      }
      default -> null;
    };
  }

  private static Operand compare(Operand operand, String name, Comparison comparison) {
    return switch (operand) {
      case Operand.NumberOperand number ->
          new Operand.NumberOperand(number.spelling(), number.number(), comparison);
      case Operand.TimeOperand time ->
          new Operand.TimeOperand(time.part(), comparison, time.number());
      case Operand.TextOperand text ->
          new Operand.NumberOperand(text.source(), number(text, name), comparison);
      default -> throw Modifier.mismatch(name, operand);
    };
  }

  private static double number(Operand.TextOperand text, String name) {
    Double number = NumberMatcher.numberIn(text.source());
    if (number == null) {
      throw new ValueProblem(
          "the modifier '" + name + "' takes a number, not '" + text.source() + "'");
    }
    return number;
  }

  private static Operand timePart(Operand operand, String name, TimePart part) {
    return switch (operand) {
      case Operand.NumberOperand number ->
          new Operand.TimeOperand(part, number.comparison(), number.number());
      case Operand.TextOperand text ->
          new Operand.TimeOperand(part, Comparison.EQ, number(text, name));
      default -> throw Modifier.mismatch(name, operand);
    };
  }
}
