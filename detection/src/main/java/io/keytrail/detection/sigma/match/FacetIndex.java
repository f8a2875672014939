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
  /** Stands for the value of a facet that is no text. */
  static final String NO_TEXT = "-";

  private final Facet facet;

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
      long[] named,
      Map<String, long[]> byName,
      List<Demand> demands,
      boolean readsRecord) {
    this.facet = facet;
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
        if (facet == Facet.CALL && !isChoice(demand)) {
          continue;
        }
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
    return new FacetIndex(facet, named, byName, demands, readsRecord);
  }

  /** Whether it asks for one call or another; all else is left to the parts of the call. */
  private static boolean isChoice(Expression demand) {
    return demand instanceof Expression.Or || demand instanceof Expression.AtLeast;
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
   * Takes away the rules that the event's value of the facet makes impossible.
   *
   * @param left what other facets have left possible
   * @param name the value where it is a text, else {@link #NO_TEXT}. An empty text says nothing
   *     about the raw field, which may be empty or missing
   */
  void narrow(long[] left, String name, EventFields fields) {
    if (name.isEmpty() && readsRecord) {
      return;
    }
    if (!byName.isEmpty()) {
      long[] possible = RuleBits.without(left, named);
      addNamed(possible, name.toLowerCase(Locale.ROOT));
      RuleBits.retainAll(left, possible);
    }
    for (Demand demand : demands) {
      if (RuleBits.intersect(left, demand.rules.bits) && !demand.test.holds(fields)) {
        RuleBits.removeAll(left, demand.rules.bits);
      }
    }
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
