package io.keytrail.detection.sigma.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values of one detection item after its modifiers.
 *
 * @param all every operand must fit, instead of any
 * @param negated the item holds when the rest of it does not
 */
public record ValueChain(List<Operand> operands, boolean all, boolean negated) {
  private static final Set<String> ITEM_MODIFIERS = Set.of("all", "neq", "expand");

  public ValueChain {
    operands = List.copyOf(operands);
  }

  /**
   * Applies modifiers in their order. {@code expand} comes first wherever it stands, because it
   * works on the text as it is written.
   *
   * @throws ValueProblem if a modifier is unknown or does not go with a value
   */
  public static ValueChain of(
      List<String> modifierNames, List<SigmaValue> values, Placeholders placeholders) {
    List<String> names = modifierNames.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    List<Modifier> steps = new ArrayList<>();
    for (String name : names) {
      if (!ITEM_MODIFIERS.contains(name)) {
        steps.add(step(name));
      }
    }
    List<SigmaValue> expanded =
        names.contains("expand") ? expand(values, names.contains("re"), placeholders) : values;
    List<Operand> operands = new ArrayList<>();
    for (SigmaValue value : expanded) {
      Operand operand = operand(value);
      for (Modifier step : steps) {
        operand = Modifier.each(step, operand);
      }
      operands.add(operand);
    }
    return new ValueChain(operands, names.contains("all"), names.contains("neq"));
  }

  private static Modifier step(String name) {
    return Stream.of(
            TextModifiers.named(name),
            EncodingModifiers.named(name),
            RegexModifiers.named(name),
            NumberModifiers.named(name),
            ReferenceModifiers.named(name))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new ValueProblem("the modifier '" + name + "' is not known"));
  }

  private static List<SigmaValue> expand(
      List<SigmaValue> values, boolean regex, Placeholders placeholders) {
    Placeholders.Insertion insertion =
        regex ? Placeholders.Insertion.REGEX : Placeholders.Insertion.TEXT;
    List<SigmaValue> expanded = new ArrayList<>();
    for (SigmaValue value : values) {
      if (value instanceof SigmaValue.Text text) {
        placeholders
            .expand(text.source(), insertion)
            .forEach(source -> expanded.add(new SigmaValue.Text(source)));
      } else {
        expanded.add(value);
      }
    }
    return expanded;
  }

  private static Operand operand(SigmaValue value) {
    return switch (value) {
      case SigmaValue.Text text ->
          new Operand.TextOperand(text.source(), GlobText.parse(text.source()), false, false);
      case SigmaValue.Numeric number ->
          new Operand.NumberOperand(number.source(), number.number(), Comparison.EQ);
      case SigmaValue.Truth truth -> new Operand.TruthOperand(truth.value());
      case SigmaValue.Null ignored -> new Operand.NullOperand();
    };
  }

  /**
   * The matcher of an operand that compares one value by itself.
   *
   * @throws ValueProblem if it is none of those, or does not compile
   */
  public static ValueMatcher matcher(Operand operand) {
    return switch (operand) {
      case Operand.TextOperand text -> TextMatcher.of(text.glob(), text.cased());
      case Operand.NumberOperand number ->
          new NumberMatcher(number.comparison(), number.number(), number.spelling());
      case Operand.TruthOperand truth -> new TruthMatcher(truth.value());
      case Operand.RegexOperand regex -> RegexMatcher.compile(regex.regex(), regex.flags());
      case Operand.CidrOperand cidr -> CidrMatcher.parse(cidr.network());
      case Operand.TimeOperand time ->
          new TimePartMatcher(time.part(), time.comparison(), time.number());
      case Operand.NullOperand ignored -> throw Modifier.mismatch("value", operand);
      case Operand.ExistsOperand ignored -> throw Modifier.mismatch("value", operand);
      case Operand.ReferenceOperand ignored -> throw Modifier.mismatch("value", operand);
      case Operand.Alternatives ignored -> throw Modifier.mismatch("value", operand);
    };
  }

  /** A matcher that finds the text anywhere in a value, wildcards included. */
  public static ValueMatcher anywhere(Operand.TextOperand text) {
    return TextMatcher.of(text.glob().withAnyBefore().withAnyBehind(), text.cased());
  }

  /** As {@link #anywhere(Operand.TextOperand)} for a text without wildcards. */
  public static ValueMatcher anywhere(String text) {
    return anywhere(TextModifiers.asText(text));
  }
}
