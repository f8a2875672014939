package io.keytrail.detection.sigma.match;

import io.keytrail.detection.enrich.EnrichedEvent;
import io.keytrail.detection.sigma.field.EventFields;
import io.keytrail.detection.sigma.field.Facet;
import io.keytrail.detection.sigma.field.FieldExpression;
import io.keytrail.detection.sigma.field.FieldValues;
import io.keytrail.model.event.ActivityEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a {@link FacetIndex} said of the values seen lately: a table of fixed size in
 * which a newcomer displaces what had its place. Belongs to one thread; allocates only for values
 * it does not know.
 */
final class FacetMemo {
  private static final int SIZE = 4_096;

  private final FacetIndex index;
  private final List<FieldExpression> callFields;
  private final @Nullable Object[] keys = new Object[SIZE];
  private final long[][] possible = new long[SIZE][];
  private final long[] everything;

  FacetMemo(FacetIndex index, int rules, List<FieldExpression> callFields) {
    this.index = index;
    this.callFields = callFields;
    this.everything = RuleBits.all(rules);
  }

  /** The rules that the event's value leaves possible; not to be changed. */
  long[] possible(EventFields fields) {
    Object key =
        index.facet() == Facet.CALL_FIELDS ? callKey(fields) : key(index.facet(), fields.event());
    String text = key instanceof String name ? name : "";
    if (text.isEmpty() && key instanceof String && index.isSilentOnEmpty()) {
      return everything;
    }
    int hash = key instanceof String ? text.hashCode() : System.identityHashCode(key);
    int slot = (hash ^ (hash >>> 15)) & (SIZE - 1);
    Object known = keys[slot];
    if (known != null && isSame(known, key)) {
      return possible[slot];
    }
    long[] found = index.possible(text, fields);
    keys[slot] = key;
    possible[slot] = found;
    return found;
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

  /** Texts by their characters; everything else by identity, because comparing it costs more. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Object known, Object key) {
    return known == key || (key instanceof String && known.equals(key));
  }

  /**
   * The instance that stands for the value. Actors, networks and outcomes are shared between
   * events, so that identity is enough; an equal instance is merely worked out again.
   */
  private static Object key(Facet facet, EnrichedEvent enriched) {
    ActivityEvent event = enriched.event();
    return switch (facet) {
      case SERVICE -> event.service();
      case ACTION -> event.action();
      case USER_AGENT -> event.origin().userAgent();
      case ADDRESS -> event.origin().address();
      case REGION -> event.region();
      case ACTOR -> event.actor();
      case NETWORK -> enriched.network();
      case OUTCOME -> event.outcome();
      case ACCESS -> event.access();
      case CALL_FIELDS, NONE -> throw new IllegalStateException("there is no facet to ask for");
    };
  }
}
