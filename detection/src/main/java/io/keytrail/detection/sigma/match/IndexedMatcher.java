package io.keytrail.detection.sigma.match;

import io.keytrail.detection.sigma.field.EventFields;
import java.util.function.IntConsumer;

/** Puts events of one log kind to the rules that may hold of them. Belongs to one thread. */
public final class IndexedMatcher {
  private final RuleIndex index;
  private final FacetMemo[] memos;
  private final long[] candidates;
  private final long[] everything;

  public IndexedMatcher(RuleIndex index) {
    this.index = index;
    memos = index.memos().toArray(FacetMemo[]::new);
    everything = RuleBits.all(index.size());
    candidates = new long[everything.length];
  }

  /** Hands on the numbers of the rules that hold, in ascending order. */
  public void match(EventFields fields, IntConsumer holding) {
    if (!narrow(fields)) {
      return;
    }
    for (int word = 0; word < candidates.length; word++) {
      long bits = candidates[word];
      while (bits != 0) {
        int rule = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        if (index.expression(rule).holds(fields)) {
          holding.accept(rule);
        }
      }
    }
  }

  private boolean narrow(EventFields fields) {
    System.arraycopy(everything, 0, candidates, 0, candidates.length);
    boolean any = candidates.length > 0;
    for (int i = 0; i < memos.length && any; i++) {
      any = RuleBits.retainAll(candidates, memos[i].possible(fields));
    }
    return any;
  }
}
