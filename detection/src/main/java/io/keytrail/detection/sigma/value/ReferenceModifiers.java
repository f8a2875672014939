package io.keytrail.detection.sigma.value;

import org.jspecify.annotations.Nullable;

/** {@code cidr}, {@code exists} and {@code fieldref}: the value is not text to compare with. */
final class ReferenceModifiers {
  private ReferenceModifiers() {}

  static @Nullable Modifier named(String name) {
    return switch (name) {
      case "cidr" -> operand -> cidr(operand, name);
      case "exists" -> operand -> exists(operand, name);
      case "fieldref" -> operand -> fieldReference(operand, name);
      default -> null;
    };
  }

  private static Operand cidr(Operand operand, String name) {
    if (operand instanceof Operand.TextOperand text) {
      return new Operand.CidrOperand(text.source());
    }
    throw Modifier.mismatch(name, operand);
  }

  private static Operand exists(Operand operand, String name) {
    return switch (operand) {
      case Operand.TruthOperand truth -> new Operand.ExistsOperand(truth.value());
      case Operand.TextOperand text when text.source().equalsIgnoreCase("true") ->
          new Operand.ExistsOperand(true);
      case Operand.TextOperand text when text.source().equalsIgnoreCase("false") ->
          new Operand.ExistsOperand(false);
      default -> throw Modifier.mismatch(name, operand);
    };
  }

  /** A place given before, as in {@code endswith|fieldref}, goes on to the reference. */
  private static Operand fieldReference(Operand operand, String name) {
    if (!(operand instanceof Operand.TextOperand text)) {
      throw Modifier.mismatch(name, operand);
    }
    if (GlobText.parse(text.source()).hasWildcards()) {
      throw new ValueProblem("the modifier '" + name + "' takes no wildcards");
    }
    boolean before = text.glob().startsWithAny();
    boolean behind = text.glob().endsWithAny();
    ReferenceMode mode =
        before
            ? behind ? ReferenceMode.CONTAINS : ReferenceMode.ENDS_WITH
            : behind ? ReferenceMode.STARTS_WITH : ReferenceMode.EQUALS;
    return new Operand.ReferenceOperand(text.source(), mode, text.cased());
  }
}
