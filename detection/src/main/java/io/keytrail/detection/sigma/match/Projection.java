package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.Facet;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.value.ValueMatcher;
import io.keytrail.model.event.LogKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression demands of one facet of an event, whatever the rest of the event is: a
 * condition over that facet alone which holds wherever the expression holds. Null stands for "no
 * demand".
 */
final class Projection {
  private final Facet facet;
  private final LogKind log;

  Projection(Facet facet, LogKind log) {
    this.facet = facet;
    this.log = log;
  }

  /** The demands, each to be met. */
  List<Expression> demands(Expression expression) {
    List<Expression> demands = new ArrayList<>();
    if (expression instanceof Expression.And and) {
      and.parts().forEach(part -> demands.addAll(demands(part)));
    } else {
      Expression demand = demand(expression);
      if (demand != null) {
        demands.add(demand);
      }
    }
    return demands;
  }

  private @Nullable Expression demand(Expression expression) {
    return switch (expression) {
      case Expression.And and -> {
        List<Expression> demands = demands(and);
        yield demands.isEmpty() ? null : new Expression.And(demands);
      }
      case Expression.Or or -> anyOf(or.parts());
      case Expression.AtLeast atLeast -> anyOf(atLeast.parts());
      case Expression.Not not -> dependsOnFacetOnly(not.part()) ? not : null;
      case Expression.FieldTest test -> demandOf(test);
      case Expression.ReferenceTest ignored -> null;
      case Expression.KeywordTest ignored -> null;
      case Expression.SameElement ignored -> null;
      case Expression.Guard ignored -> null;
    };
  }

  private @Nullable Expression anyOf(List<Expression> parts) {
    List<Expression> demands = new ArrayList<>();
    for (Expression part : parts) {
      Expression demand = demand(part);
      if (demand == null) {
        return null;
      }
      demands.add(demand);
    }
    return new Expression.Or(demands);
  }

  private @Nullable Expression demandOf(Expression.FieldTest test) {
    if (isCovered(test.field())) {
      return test;
    }
    boolean callName =
        (facet == Facet.ACTION || facet == Facet.CALL) && FieldFacets.isCallName(test.field(), log);
    boolean errorCode = facet == Facet.OUTCOME && FieldFacets.isErrorCode(test.field(), log);
    if (!callName && !errorCode) {
      return null;
    }
    List<ValueMatcher> matchers = Likely.positive(test.test());
    if (matchers == null) {
      return null;
    }
    return callName ? Likely.CallName.of(matchers) : new Likely.ErrorCode(matchers);
  }

  /** Whether a part of a conjunction is decided by the facet alone. */
  boolean settles(Expression part) {
    return dependsOnFacetOnly(part);
  }

  private boolean dependsOnFacetOnly(Expression expression) {
    return switch (expression) {
      case Expression.And and -> and.parts().stream().allMatch(this::dependsOnFacetOnly);
      case Expression.Or or -> or.parts().stream().allMatch(this::dependsOnFacetOnly);
      case Expression.AtLeast some -> some.parts().stream().allMatch(this::dependsOnFacetOnly);
      case Expression.Not not -> dependsOnFacetOnly(not.part());
      case Expression.FieldTest test -> isCovered(test.field());
      case Expression.ReferenceTest ignored -> false;
      case Expression.KeywordTest ignored -> false;
      case Expression.SameElement ignored -> false;
      case Expression.Guard ignored -> false;
    };
  }

  private boolean isCovered(FieldExpression field) {
    Facet found = FieldFacets.facetOf(field, log);
    boolean partOfCall = found == Facet.SERVICE || found == Facet.ACTION;
    return found == facet || (facet == Facet.CALL && partOfCall);
  }
}
