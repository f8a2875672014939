package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.EventFields;
import io.keytrail.detection.sigma.field.Facet;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.field.FieldValues;
import io.keytrail.model.event.ActivityEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the facets that one part of an event decides said of the values seen lately: a
 * table of fixed size with two places for a value, of which a newcomer takes the one asked for
 * longer ago. Belongs to one thread; allocates only for values it does not know.
 */
final class FacetMemo {
  private static final int SETS = 2_048;

  private final EventPart part;
  private final List<FacetIndex> facets;
  private final List<FieldExpression> callFields;
  private final int rules;
  private final @Nullable Object[] first = new Object[2 * SETS];
  private final @Nullable Object[] second = new Object[2 * SETS];
  private final long[][] possible = new long[2 * SETS][];

  /**
   * An empty memo.
   *
   * @param facets of that part, in the order they are to be asked
   */
  FacetMemo(EventPart part, List<FacetIndex> facets, int rules, List<FieldExpression> callFields) {
    this.part = part;
    this.facets = facets;
    this.rules = rules;
    this.callFields = callFields;
  }

  /** The rules that the event's value leaves possible; not to be changed. */
  long[] possible(EventFields fields) {
    Object one = part == EventPart.CALL_FIELDS ? callKey(fields) : part.first(fields.event());
    Object other = part.second(fields.event());
    int place = 2 * (part.hash(one, other) & (SETS - 1));
    if (isAt(place, one, other)) {
      return possible[place];
    }
    long[] found = isAt(place + 1, one, other) ? possible[place + 1] : work(one, fields);
    first[place + 1] = first[place];
    second[place + 1] = second[place];
    possible[place + 1] = possible[place];
    first[place] = one;
    second[place] = other;
    possible[place] = found;
    return found;
  }

  private boolean isAt(int place, Object one, Object other) {
    Object known = first[place];
    Object beside = second[place];
    return known != null && beside != null && part.isSame(known, one) && part.isSame(beside, other);
  }

  private long[] work(Object key, EventFields fields) {
    long[] left = RuleBits.all(rules);
    for (int i = 0; i < facets.size(); i++) {
      facets.get(i).narrow(left, nameOf(facets.get(i).facet(), key, fields), fields);
    }
    return left;
  }

  private static String nameOf(Facet facet, Object key, EventFields fields) {
    ActivityEvent event = fields.event().event();
    return switch (facet) {
      case SERVICE -> event.service();
      case ACTION -> event.action();
      case CALL -> event.service().isEmpty() ? "" : event.action();
      case USER_AGENT -> event.origin().userAgent();
      case ADDRESS -> event.origin().address();
      case REGION -> event.region();
      case CALL_FIELDS -> key.toString();
      case ACTOR, NETWORK, OUTCOME, ACCESS, NONE -> FacetIndex.NO_TEXT;
    };
  }

  /** All texts of the call's fields, one behind the other; mostly there is only one. */
  private String callKey(EventFields fields) {
    String key = "";
    for (int f = 0; f < callFields.size(); f++) {
      FieldValues values = fields.get(callFields.get(f));
      for (int v = 0; v < values.size(); v++) {
        String text = values.get(v).text();
        key = f == 0 && v == 0 ? text : key + '\0' + f + text;
      }
    }
    return key;
  }
}
