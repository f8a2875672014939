package io.keytrail.app.run;

import io.keytrail.model.incident.Coverage;
import io.keytrail.model.incident.Incident;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a hunt found and what it could see. Equal input gives an equal result: nothing in it depends
 * on the clock, on the order of files or on the number of threads.
 *
 * @param incidents the worst first: by severity, then score, then id
 * @param findings how often each detection fired, by its id
 * @param rules what became of the rule files
 * @param attributions one line per database or table whose answers are in the incidents: name,
 *     date, licence
 * @param notes what the user should know beside the result, a sentence each
 */
public record HuntResult(
    List<Incident> incidents,
    Coverage coverage,
    SortedMap<String, Long> findings,
    RulesUsed rules,
    List<String> attributions,
    List<String> notes) {

  public HuntResult {
    incidents = List.copyOf(incidents);
    findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    attributions = List.copyOf(attributions);
    notes = List.copyOf(notes);
  }

  /** The same result with other incidents: fewer, or with more to tell. */
  public HuntResult with(List<Incident> others) {
    return new HuntResult(others, coverage, findings, rules, attributions, notes);
  }
}
