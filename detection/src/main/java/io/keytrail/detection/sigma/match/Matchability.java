package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.field.FieldSchema;
import io.keytrail.detection.sigma.value.TextMatcher;
import io.keytrail.detection.sigma.value.ValueMatcher;
import io.keytrail.model.event.LogKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges whether a rule can hold of any record of a log: not when it needs a field that the log
 * never has, or a sentence where the log has the name of an operation.
 */
public final class Matchability {
  private final LogKind log;
  private final Set<String> missing = new LinkedHashSet<>();

  private Matchability(LogKind log) {
    this.log = log;
  }

  /** Why the rule can never hold of a record of the log; empty when it may. */
  public static String obstacle(Expression expression, LogKind log) {
    Matchability judge = new Matchability(log);
    return judge.canHold(expression) ? "" : String.join("; ", judge.missing);
  }

  /** What the rule asks for that the log never has, although it may hold without. */
  public static List<String> doubts(Expression expression, LogKind log) {
    Matchability judge = new Matchability(log);
    judge.visit(expression);
    return new ArrayList<>(judge.missing);
  }

  private boolean canHold(Expression expression) {
    return switch (expression) {
      case Expression.And and -> and.parts().stream().allMatch(this::canHold);
      case Expression.Or or -> countHolding(or.parts()) > 0;
      case Expression.AtLeast some -> countHolding(some.parts()) >= some.count();
      case Expression.Not ignored -> true;
      case Expression.FieldTest test -> Likely.positive(test.test()) == null || isPossible(test);
      case Expression.ReferenceTest test -> exists(test.field()) && exists(test.other());
      case Expression.SameElement same -> exists(same.array());
      case Expression.KeywordTest ignored -> true;
      case Expression.Guard ignored -> true;
    };
  }

  private long countHolding(List<Expression> parts) {
    return parts.stream().filter(this::canHold).count();
  }

  private void visit(Expression expression) {
    switch (expression) {
      case Expression.And and -> and.parts().forEach(this::visit);
      case Expression.Or or -> or.parts().forEach(this::visit);
      case Expression.AtLeast some -> some.parts().forEach(this::visit);
      case Expression.Not not -> visit(not.part());
      case Expression.FieldTest test -> isPossible(test);
      case Expression.ReferenceTest test -> {
        exists(test.field());
        exists(test.other());
      }
      case Expression.SameElement same -> exists(same.array());
      case Expression.KeywordTest ignored -> {}
      case Expression.Guard ignored -> {}
    }
  }

  private boolean isPossible(Expression.FieldTest test) {
    return exists(test.field()) && !wantsSentence(test);
  }

  private boolean exists(FieldExpression field) {
    boolean exists = FieldSchema.mayExist(field, log);
    if (!exists) {
      missing.add("the field '" + field.name() + "' never exists in " + log.label() + " records");
    }
    return exists;
  }

  /**
   * Activity logs have operations such as {@code Microsoft.Compute/virtualMachines/delete} there.
   */
  private boolean wantsSentence(Expression.FieldTest test) {
    List<ValueMatcher> matchers = Likely.positive(test.test());
    boolean sentences =
        log == LogKind.AZURE_ACTIVITY
            && test.field().name().equalsIgnoreCase("properties.message")
            && matchers != null
            && matchers.stream().allMatch(Matchability::isSentence);
    if (sentences) {
      missing.add(
          "the field 'properties.message' of "
              + log.label()
              + " records holds the name of an operation, never a sentence");
    }
    return sentences;
  }

  private static boolean isSentence(ValueMatcher matcher) {
    return matcher instanceof TextMatcher text
        && text.toString().indexOf(' ') >= 0
        && text.toString().indexOf('/') < 0;
  }
}
