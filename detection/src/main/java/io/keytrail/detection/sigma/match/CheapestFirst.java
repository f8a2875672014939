package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.FieldExpression;
import java.util.Comparator;
import java.util.List;

/** Orders the parts of conjunctions and disjunctions so that what costs least is asked first. */
final class CheapestFirst {
  private static final int VIRTUAL = 1;
  private static final int TOP_LEVEL = 10;
  private static final int NESTED = 20;
  private static final int ELEMENTS = 60;
  private static final int WHOLE_RECORD = 1_000;

  private CheapestFirst() {}

  static Expression order(Expression expression) {
    return switch (expression) {
      case Expression.And and -> new Expression.And(ordered(and.parts()));
      case Expression.Or or -> new Expression.Or(ordered(or.parts()));
      case Expression.AtLeast some -> new Expression.AtLeast(some.count(), ordered(some.parts()));
      case Expression.Not not -> new Expression.Not(order(not.part()));
      case Expression.FieldTest test -> test;
      case Expression.ReferenceTest test -> test;
      case Expression.KeywordTest test -> test;
      case Expression.SameElement test -> test;
      case Expression.Guard guard -> guard;
    };
  }

  private static List<Expression> ordered(List<Expression> parts) {
    return parts.stream()
        .map(CheapestFirst::order)
        .sorted(Comparator.comparingInt(CheapestFirst::cost))
        .toList();
  }

  private static int cost(Expression expression) {
    return switch (expression) {
      case Expression.And and -> sum(and.parts());
      case Expression.Or or -> sum(or.parts());
      case Expression.AtLeast some -> sum(some.parts());
      case Expression.Not not -> cost(not.part());
      case Expression.FieldTest test -> cost(test.field());
      case Expression.ReferenceTest test -> cost(test.field()) + cost(test.other());
      case Expression.KeywordTest ignored -> WHOLE_RECORD;
      case Expression.SameElement ignored -> ELEMENTS;
      case Expression.Guard ignored -> VIRTUAL;
    };
  }

  private static int sum(List<Expression> parts) {
    return parts.stream().mapToInt(CheapestFirst::cost).sum();
  }

  private static int cost(FieldExpression field) {
    return switch (field) {
      case FieldExpression.VirtualField ignored -> VIRTUAL;
      case FieldExpression.RecordField raw -> raw.name().indexOf('.') < 0 ? TOP_LEVEL : NESTED;
    };
  }
}
