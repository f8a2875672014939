package io.keytrail.detection.correlation;

import io.keytrail.detection.sigma.RuleMatch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a correlation rests on: of very many matches the first and the last ones. */
record Evidence(List<RuleMatch> matches, int omitted) {

  static Evidence of(List<Entry> entries, int limit) {
    Set<RuleMatch> distinct = new LinkedHashSet<>();
    for (Entry entry : entries) {
      distinct.addAll(entry.evidence());
    }
    List<RuleMatch> all = new ArrayList<>(distinct);
    if (all.size() <= limit) {
      return new Evidence(all, 0);
    }
    int first = limit / 2;
    List<RuleMatch> kept = new ArrayList<>(all.subList(0, first));
    kept.addAll(all.subList(all.size() - (limit - first), all.size()));
    return new Evidence(kept, all.size() - limit);
  }
}
