package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.ElementField;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.field.FieldTable;
import io.keytrail.detection.sigma.rule.Detection;
import io.keytrail.detection.sigma.value.Operand;
import io.keytrail.detection.sigma.value.Placeholders;
import io.keytrail.detection.sigma.value.TextMatcher;
import io.keytrail.detection.sigma.value.TextSetMatcher;
import io.keytrail.detection.sigma.value.TextShape;
import io.keytrail.detection.sigma.value.ValueChain;
import io.keytrail.detection.sigma.value.ValueMatcher;
import io.keytrail.detection.sigma.value.ValueProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compiles single items: a field with its modifiers and values, or keywords. */
final class ItemCompiler {
  /** From here on a set is faster than comparing one by one. */
  private static final int SMALLEST_SET = 4;

  private final FieldTable fields;
  private final Placeholders placeholders;

  ItemCompiler(FieldTable fields, Placeholders placeholders) {
    this.fields = fields;
    this.placeholders = placeholders;
  }

  Expression field(Detection.DetectionItem item) {
    ValueChain chain = chain(item);
    FieldExpression field = fields.field(item.field());
    List<Expression> references = new ArrayList<>();
    List<Operand> plain = new ArrayList<>();
    for (Operand operand : chain.operands()) {
      if (operand instanceof Operand.ReferenceOperand reference) {
        references.add(
            new Expression.ReferenceTest(
                field, fields.field(reference.field()), reference.mode(), reference.cased()));
      } else {
        plain.add(operand);
      }
    }
    if (!plain.isEmpty()) {
      references.add(new Expression.FieldTest(field, joined(plain, chain.all())));
    }
    Expression joined =
        references.size() == 1
            ? references.getFirst()
            : chain.all() ? new Expression.And(references) : new Expression.Or(references);
    return chain.negated() ? new Expression.Not(joined) : joined;
  }

  /** The same as {@link #field} for a field that is read from an element of an array. */
  ElementTest element(Detection.DetectionItem item, ElementField field) {
    ValueChain chain = chain(item);
    List<ElementTest> tests = new ArrayList<>();
    List<Operand> plain = new ArrayList<>();
    for (Operand operand : chain.operands()) {
      if (operand instanceof Operand.ReferenceOperand reference) {
        FieldExpression other = fields.field(reference.field());
        tests.add(new ElementTest.Reference(field, other, reference.mode(), reference.cased()));
      } else {
        plain.add(operand);
      }
    }
    if (!plain.isEmpty()) {
      tests.add(new ElementTest.Values(field, joined(plain, chain.all())));
    }
    ElementTest joined = new ElementTest.Joined(tests, chain.all());
    return chain.negated() ? new ElementTest.Unless(joined) : joined;
  }

  private ValueChain chain(Detection.DetectionItem item) {
    try {
      return ValueChain.of(item.modifiers(), item.values(), placeholders);
    } catch (ValueProblem problem) {
      throw new ValueProblem("field '" + item.field() + "': " + problem.getMessage());
    }
  }

  Expression keywords(Detection.Keywords keywords) {
    List<String> modifiers = new ArrayList<>(keywords.modifiers());
    ValueChain chain = ValueChain.of(modifiers, keywords.values(), placeholders);
    List<Expression> tests = new ArrayList<>();
    for (Operand operand : chain.operands()) {
      tests.add(keyword(operand));
    }
    Expression joined =
        tests.size() == 1
            ? tests.getFirst()
            : chain.all() ? new Expression.And(tests) : new Expression.Or(tests);
    return chain.negated() ? new Expression.Not(joined) : joined;
  }

  private static Expression keyword(Operand operand) {
    return switch (operand) {
      case Operand.TextOperand text -> new Expression.KeywordTest(ValueChain.anywhere(text));
      case Operand.NumberOperand number ->
          new Expression.KeywordTest(ValueChain.anywhere(number.spelling()));
      case Operand.TruthOperand truth ->
          new Expression.KeywordTest(ValueChain.anywhere(Boolean.toString(truth.value())));
      case Operand.RegexOperand regex -> new Expression.KeywordTest(ValueChain.matcher(regex));
      case Operand.Alternatives alternatives ->
          new Expression.Or(alternatives.operands().stream().map(ItemCompiler::keyword).toList());
      case Operand.NullOperand ignored -> throw needsField("null");
      case Operand.CidrOperand ignored -> throw needsField("a network");
      case Operand.TimeOperand ignored -> throw needsField("a part of a date");
      case Operand.ExistsOperand ignored -> throw needsField("'exists'");
      case Operand.ReferenceOperand ignored -> throw needsField("'fieldref'");
    };
  }

  private static ValueProblem needsField(String what) {
    return new ValueProblem(what + " needs a field to stand behind");
  }

  private static ValuesTest joined(List<Operand> operands, boolean all) {
    List<ValuesTest> tests = new ArrayList<>();
    List<ValueMatcher> matchers = new ArrayList<>();
    for (Operand operand : operands) {
      switch (operand) {
        case Operand.NullOperand ignored -> tests.add(new ValuesTest.Absent());
        case Operand.ExistsOperand exists ->
            tests.add(
                exists.expected()
                    ? new ValuesTest.Unless(new ValuesTest.Absent())
                    : new ValuesTest.Absent());
        case Operand.Alternatives alternatives -> tests.add(joined(alternatives.operands(), false));
        case Operand.ReferenceOperand ignored ->
            throw new ValueProblem("'fieldref' cannot be mixed with other values");
        default -> matchers.add(ValueChain.matcher(operand));
      }
    }
    if (all) {
      matchers.forEach(matcher -> tests.add(new ValuesTest.AnyMatch(List.of(matcher))));
      return tests.size() == 1 ? tests.getFirst() : new ValuesTest.All(tests);
    }
    if (!matchers.isEmpty()) {
      tests.addFirst(new ValuesTest.AnyMatch(gathered(matchers)));
    }
    return tests.size() == 1 ? tests.getFirst() : new ValuesTest.Any(tests);
  }

  /** Whole texts together make one look-up. */
  private static List<ValueMatcher> gathered(List<ValueMatcher> matchers) {
    Set<String> texts = new HashSet<>();
    List<ValueMatcher> rest = new ArrayList<>();
    for (ValueMatcher matcher : matchers) {
      if (matcher instanceof TextMatcher text
          && !text.cased()
          && text.shape() instanceof TextShape.Exact exact) {
        texts.add(exact.text());
      } else {
        rest.add(matcher);
      }
    }
    if (texts.size() < SMALLEST_SET) {
      return matchers;
    }
    rest.addFirst(new TextSetMatcher(texts));
    return rest;
  }
}
