package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.EventFields;
import io.keytrail.detection.sigma.field.Facet;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.model.event.LogKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which rules of one log kind a value of one facet leaves possible. Equal demands of many rules are
 * tested once, and whole names are looked up, so that meeting a new value costs little even with
 * thousands of rules; what was found out is remembered by {@link FacetMemo}. Immutable.
 */
final class FacetIndex {
  private final Facet facet;
  private final int rules;

  /** Rules that demand one of several whole names, and the rules by those names. */
  private final long[] named;

  private final Map<String, long[]> byName;
  private final List<Demand> demands;
  private final boolean readsRecord;

  /** A test and the rules that are out when it fails. */
  private record Demand(Expression test, RuleMask rules) {}

  /** Bits that compare by identity inside a record. */
  private static final class RuleMask {
    private final long[] bits;

    private RuleMask(long[] bits) {
      this.bits = bits;
    }
  }

  private FacetIndex(
      Facet facet,
      int rules,
      long[] named,
      Map<String, long[]> byName,
      List<Demand> demands,
      boolean readsRecord) {
    this.facet = facet;
    this.rules = rules;
    this.named = named;
    this.byName = byName;
    this.demands = demands;
    this.readsRecord = readsRecord;
  }

  static FacetIndex of(Facet facet, LogKind log, List<Expression> expressions) {
    Projection projection = new Projection(facet, log);
    int words = RuleBits.words(expressions.size());
    long[] named = new long[words];
    Map<String, long[]> byName = new HashMap<>();
    Map<Expression, long[]> byTest = new LinkedHashMap<>();
    boolean readsRecord = false;
    for (int rule = 0; rule < expressions.size(); rule++) {
      for (Expression demand : projection.demands(expressions.get(rule))) {
        Set<String> names = namesIn(demand, facet);
        if (names != null && !RuleBits.isSet(named, rule)) {
          RuleBits.set(named, rule);
          for (String name : names) {
            RuleBits.set(byName.computeIfAbsent(name, ignored -> new long[words]), rule);
          }
        } else {
          RuleBits.set(byTest.computeIfAbsent(demand, ignored -> new long[words]), rule);
        }
        readsRecord |= readsRecord(demand);
      }
    }
    List<Demand> demands = new ArrayList<>();
    byTest.forEach((test, bits) -> demands.add(new Demand(test, new RuleMask(bits))));
    return new FacetIndex(facet, expressions.size(), named, byName, demands, readsRecord);
  }

  /** The whole names a demand can be looked up by; null when it must be tested. */
  private static @Nullable Set<String> namesIn(Expression demand, Facet facet) {
    return switch (demand) {
      case Likely.CallName call -> Likely.exactNames(new ValuesTest.AnyMatch(call.matchers()));
      case Expression.FieldTest test when isNameOf(facet) -> Likely.exactNames(test.test());
      default -> null;
    };
  }

  private static boolean isNameOf(Facet facet) {
    return facet == Facet.SERVICE || facet == Facet.ACTION;
  }

  private static boolean readsRecord(Expression demand) {
    return switch (demand) {
      case Expression.FieldTest test -> test.field() instanceof FieldExpression.RecordField;
      case Expression.And and -> and.parts().stream().anyMatch(FacetIndex::readsRecord);
      case Expression.Or or -> or.parts().stream().anyMatch(FacetIndex::readsRecord);
      case Expression.AtLeast some -> some.parts().stream().anyMatch(FacetIndex::readsRecord);
      case Expression.Not not -> readsRecord(not.part());
      default -> false;
    };
  }

  Facet facet() {
    return facet;
  }

  /** Whether any rule demands anything of the facet. */
  boolean isUseful() {
    return !byName.isEmpty() || !demands.isEmpty();
  }

  /**
   * Whether a text that is empty says nothing about the raw field, which may be empty or missing.
   */
  boolean isSilentOnEmpty() {
    return readsRecord;
  }

  /** Works out the rules that the event's value of the facet leaves possible. */
  long[] possible(String name, EventFields fields) {
    long[] possible = RuleBits.all(rules);
    if (!byName.isEmpty()) {
      RuleBits.removeAll(possible, named);
      addNamed(possible, name.toLowerCase(Locale.ROOT));
    }
    for (Demand demand : demands) {
      if (!demand.test.holds(fields)) {
        RuleBits.removeAll(possible, demand.rules.bits);
      }
    }
    return possible;
  }

  private void addNamed(long[] possible, String name) {
    long[] exactly = byName.get(name);
    if (exactly != null) {
      RuleBits.addAll(possible, exactly);
    }
    String unversioned = Likely.unversioned(name);
    long[] otherwise = unversioned.equals(name) ? null : byName.get(unversioned);
    if (otherwise != null) {
      RuleBits.addAll(possible, otherwise);
    }
  }
}
