package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.Facet;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.field.FieldTable;
import io.keytrail.model.event.LogKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of one log kind and what they demand of each facet. Shared by all threads.
 *
 * <p>For every facet of an event there is a set of rules that its value leaves possible; an event
 * is put to the rules in the intersection of those sets only. The sets are remembered per distinct
 * value, of which there are few, so that the usual event costs some table look-ups and no reading
 * of the record, and a thousand rules more cost sixteen words more.
 */
public final class RuleIndex {
  /** The most telling first. */
  private static final List<Facet> FACETS =
      List.of(
          Facet.ACTION,
          Facet.CALL_FIELDS,
          Facet.SERVICE,
          Facet.ACCESS,
          Facet.ACTOR,
          Facet.NETWORK,
          Facet.USER_AGENT,
          Facet.OUTCOME,
          Facet.ADDRESS,
          Facet.REGION);

  /** The facets whose sets are exact: told apart by instance, never by a text that may be empty. */
  private static final List<Facet> SETTLED =
      List.of(Facet.ACCESS, Facet.ACTOR, Facet.NETWORK, Facet.OUTCOME);

  private final List<Expression> expressions;
  private final List<FacetIndex> facets;
  private final List<FieldExpression> callFields;

  private RuleIndex(
      List<Expression> expressions, List<FacetIndex> facets, List<FieldExpression> callFields) {
    this.expressions = List.copyOf(expressions);
    this.facets = List.copyOf(facets);
    this.callFields = List.copyOf(callFields);
  }

  /**
   * Builds the index.
   *
   * @param fields where the rules' fields have their slots; may get more
   */
  public static RuleIndex of(LogKind log, List<Expression> expressions, FieldTable fields) {
    List<FacetIndex> facets = new ArrayList<>();
    for (Facet facet : FACETS) {
      FacetIndex index = FacetIndex.of(facet, log, expressions);
      if (index.isUseful()) {
        facets.add(index);
      }
    }
    List<Expression> rest = expressions.stream().map(rule -> rest(rule, log)).toList();
    List<FieldExpression> callFields =
        CallFields.of(log).read().stream().map(fields::field).toList();
    return new RuleIndex(rest, facets, callFields);
  }

  /** Whether a rule demands nothing of any facet, so that every event of the log is put to it. */
  public static boolean isUnanchored(LogKind log, Expression expression) {
    return FACETS.stream()
        .noneMatch(facet -> FacetIndex.of(facet, log, List.of(expression)).isUseful());
  }

  /** What is left to ask of an event once its facets have let a rule through. */
  private static Expression rest(Expression rule, LogKind log) {
    if (!(rule instanceof Expression.And and)) {
      return rule;
    }
    return new Expression.And(
        and.parts().stream()
            .filter(part -> SETTLED.stream().noneMatch(f -> new Projection(f, log).settles(part)))
            .toList());
  }

  int size() {
    return expressions.size();
  }

  Expression expression(int rule) {
    return expressions.get(rule);
  }

  /** What the key of {@link Facet#CALL_FIELDS} is made of. */
  List<FieldExpression> callFields() {
    return callFields;
  }

  List<FacetIndex> facets() {
    return facets;
  }
}
