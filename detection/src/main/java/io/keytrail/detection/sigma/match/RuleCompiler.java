package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.ElementField;
import io.keytrail.detection.sigma.field.FieldTable;
import io.keytrail.detection.sigma.rule.Condition;
import io.keytrail.detection.sigma.rule.Detection;
import io.keytrail.detection.sigma.rule.FilterRule;
import io.keytrail.detection.sigma.rule.SigmaRule;
import io.keytrail.detection.sigma.value.Placeholders;
import io.keytrail.detection.sigma.value.ValueProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compiles a rule's selections and condition, and the filters that apply to it, to one expression.
 */
public final class RuleCompiler {
  private final FieldTable fields;
  private final ItemCompiler items;

  public RuleCompiler(FieldTable fields, Placeholders placeholders) {
    this.fields = fields;
    this.items = new ItemCompiler(fields, placeholders);
  }

  /**
   * Compiles a rule.
   *
   * @throws ValueProblem if a value or modifier cannot be used, or the condition names a selection
   *     that there is none of
   */
  public Expression compile(SigmaRule rule, List<FilterRule> filters) {
    List<String> sameElement = rule.header().weight().sameElement();
    Expression compiled = compile(rule.detections(), rule.condition(), sameElement);
    if (filters.isEmpty()) {
      return CheapestFirst.order(compiled);
    }
    List<Expression> parts = new ArrayList<>();
    parts.add(compiled);
    for (FilterRule filter : filters) {
      parts.add(compile(filter.detections(), filter.keep(), List.of()));
    }
    return CheapestFirst.order(new Expression.And(parts));
  }

  private Expression compile(
      Map<String, Detection> detections, Condition condition, List<String> sameElement) {
    return new ConditionCompiler(detections, sameElement).compile(condition);
  }

  /** Each selection is compiled once, however often the condition names it. */
  private final class ConditionCompiler {
    private final Map<String, Detection> detections;
    private final List<String> sameElement;
    private final Map<String, Expression> compiled = new HashMap<>();

    ConditionCompiler(Map<String, Detection> detections, List<String> sameElement) {
      this.detections = detections;
      this.sameElement = sameElement;
    }

    Expression compile(Condition condition) {
      return switch (condition) {
        case Condition.And and ->
            new Expression.And(and.parts().stream().map(this::compile).toList());
        case Condition.Or or -> new Expression.Or(or.parts().stream().map(this::compile).toList());
        case Condition.Not not -> new Expression.Not(compile(not.part()));
        case Condition.Identifier identifier -> selection(identifier.name());
        case Condition.Selector selector -> selected(selector);
      };
    }

    private Expression selection(String name) {
      Detection detection = detections.get(name);
      if (detection == null) {
        throw new ValueProblem(
            "the condition names '" + name + "', and there is no selection of that name");
      }
      Expression present = compiled.get(name);
      if (present == null) {
        present = compile(detection);
        compiled.put(name, present);
      }
      return present;
    }

    private Expression selected(Condition.Selector selector) {
      List<Expression> parts =
          detections.keySet().stream().filter(selector::selects).map(this::selection).toList();
      if (parts.isEmpty()) {
        throw new ValueProblem(
            "the condition asks for '" + selector.pattern() + "', which fits no selection");
      }
      if (selector.atLeast() == Condition.Selector.ALL) {
        return new Expression.And(parts);
      }
      if (selector.atLeast() > parts.size()) {
        throw new ValueProblem(
            "the condition asks for "
                + selector.atLeast()
                + " of '"
                + selector.pattern()
                + "', which fits "
                + parts.size()
                + " only");
      }
      return selector.atLeast() == 1
          ? new Expression.Or(parts)
          : new Expression.AtLeast(selector.atLeast(), parts);
    }

    private Expression compile(Detection detection) {
      return switch (detection) {
        case Detection.DetectionItem item -> items.field(item);
        case Detection.Keywords keywords -> items.keywords(keywords);
        case Detection.AnyOf any ->
            new Expression.Or(any.parts().stream().map(this::compile).toList());
        case Detection.AllOf all -> allOf(all);
      };
    }

    private Expression allOf(Detection.AllOf all) {
      List<Expression> parts = new ArrayList<>();
      Map<String, List<ElementTest>> byArray = new LinkedHashMap<>();
      for (Detection part : all.parts()) {
        String array = part instanceof Detection.DetectionItem item ? arrayOf(item) : "";
        if (part instanceof Detection.DetectionItem item && !array.isEmpty()) {
          ElementField field = new ElementField(item.field().substring(array.length() + 1));
          byArray
              .computeIfAbsent(array, ignored -> new ArrayList<>())
              .add(items.element(item, field));
        } else {
          parts.add(compile(part));
        }
      }
      byArray.forEach(
          (array, tests) -> parts.add(new Expression.SameElement(fields.field(array), tests)));
      return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
    }

    private String arrayOf(Detection.DetectionItem item) {
      String field = item.field().toLowerCase(Locale.ROOT);
      return sameElement.stream()
          .filter(array -> field.startsWith(array.toLowerCase(Locale.ROOT) + "."))
          .findFirst()
          .orElse("");
    }
  }
}
