package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.Facet;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.field.FieldTable;
import io.keytrail.model.event.LogKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules of one log kind and what they demand of each facet. Shared by all threads.
 *
 * <p>For every facet of an event there is a set of rules that its value leaves possible; an event
 * is put to the rules in the intersection of those sets only. The sets are remembered per distinct
 * value of each {@link EventPart}, of which there are few, so that the usual event costs a handful
 * of table look-ups and no reading of the record, and a thousand rules more cost sixteen words
 * more.
 */
public final class RuleIndex {
  /** The facets whose sets are exact: told apart by instance, never by a text that may be empty. */
  private static final List<Facet> SETTLED =
      List.of(Facet.ACCESS, Facet.ACTOR, Facet.NETWORK, Facet.OUTCOME);

  private final List<Expression> expressions;
  private final Map<EventPart, List<FacetIndex>> facets;
  private final List<FieldExpression> callFields;

  private RuleIndex(
      List<Expression> expressions,
      Map<EventPart, List<FacetIndex>> facets,
      List<FieldExpression> callFields) {
    this.expressions = List.copyOf(expressions);
    this.facets = facets;
    this.callFields = List.copyOf(callFields);
  }

  /**
   * Builds the index.
   *
   * @param fields where the rules' fields have their slots; may get more
   */
  public static RuleIndex of(LogKind log, List<Expression> expressions, FieldTable fields) {
    Map<EventPart, List<FacetIndex>> facets = new EnumMap<>(EventPart.class);
    for (EventPart part : EventPart.values()) {
      List<FacetIndex> useful =
          part.facets().stream()
              .map(facet -> FacetIndex.of(facet, log, expressions))
              .filter(FacetIndex::isUseful)
              .toList();
      if (!useful.isEmpty()) {
        facets.put(part, useful);
      }
    }
    List<Expression> rest = expressions.stream().map(rule -> rest(rule, log)).toList();
    List<FieldExpression> callFields =
        CallFields.of(log).read().stream().map(fields::field).toList();
    return new RuleIndex(rest, facets, callFields);
  }

  /** Whether a rule demands nothing of any facet, so that every event of the log is put to it. */
  public static boolean isUnanchored(LogKind log, Expression expression) {
    return Stream.of(EventPart.values())
        .flatMap(part -> part.facets().stream())
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

  /** A memo for each part of an event that any rule demands something of, for one thread. */
  List<FacetMemo> memos() {
    List<FacetMemo> memos = new ArrayList<>();
    facets.forEach((part, ofPart) -> memos.add(new FacetMemo(part, ofPart, size(), callFields)));
    return memos;
  }
}
