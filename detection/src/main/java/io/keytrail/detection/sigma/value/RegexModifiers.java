package io.keytrail.detection.sigma.value;

import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code re} and its flags {@code i}, {@code m}, {@code s}. */
final class RegexModifiers {
  private RegexModifiers() {}

  static @Nullable Modifier named(String name) {
    return switch (name) {
      case "re" -> operand -> regex(operand, name);
      case "i", "ignorecase" -> operand -> flag(operand, name, Pattern.CASE_INSENSITIVE);
      case "m", "multiline" -> operand -> flag(operand, name, Pattern.MULTILINE);
      case "s", "dotall" -> operand -> flag(operand, name, Pattern.DOTALL);
      default -> null;
    };
  }

  private static Operand regex(Operand operand, String name) {
    return switch (operand) {
      case Operand.TextOperand text -> new Operand.RegexOperand(text.source(), 0);
      case Operand.NumberOperand number -> new Operand.RegexOperand(number.spelling(), 0);
      default -> throw Modifier.mismatch(name, operand);
    };
  }

  private static Operand flag(Operand operand, String name, int flag) {
    if (operand instanceof Operand.RegexOperand regex) {
      return new Operand.RegexOperand(regex.regex(), regex.flags() | flag);
    }
    throw new ValueProblem("the modifier '" + name + "' stands behind 're' only");
  }
}
