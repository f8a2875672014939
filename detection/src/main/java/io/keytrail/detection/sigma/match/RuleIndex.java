package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.Facet;
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
          Facet.SERVICE,
          Facet.ACCESS,
          Facet.ACTOR,
          Facet.NETWORK,
          Facet.USER_AGENT,
          Facet.OUTCOME,
          Facet.ADDRESS,
          Facet.REGION);

  private final List<Expression> expressions;
  private final List<FacetIndex> facets;

  private RuleIndex(List<Expression> expressions, List<FacetIndex> facets) {
    this.expressions = List.copyOf(expressions);
    this.facets = List.copyOf(facets);
  }

  public static RuleIndex of(LogKind log, List<Expression> expressions) {
    List<FacetIndex> facets = new ArrayList<>();
    for (Facet facet : FACETS) {
      FacetIndex index = FacetIndex.of(facet, log, expressions);
      if (index.isUseful()) {
        facets.add(index);
      }
    }
    return new RuleIndex(expressions, facets);
  }

  /** Whether a rule demands nothing of any facet, so that every event of the log is put to it. */
  public static boolean isUnanchored(LogKind log, Expression expression) {
    return FACETS.stream()
        .noneMatch(facet -> FacetIndex.of(facet, log, List.of(expression)).isUseful());
  }

  int size() {
    return expressions.size();
  }

  Expression expression(int rule) {
    return expressions.get(rule);
  }

  List<FacetIndex> facets() {
    return facets;
  }
}
