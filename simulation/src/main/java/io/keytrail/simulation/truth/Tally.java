package io.keytrail.simulation.truth;

import io.keytrail.simulation.records.LogRecord;
import java.util.Map;
import java.util.TreeMap;

/** Distinct records counted by principal and by call. Not thread-safe; tallies can be added up. */
public final class Tally {
  private final Map<String, Integer> principals = new TreeMap<>();
  private final Map<String, Integer> actions = new TreeMap<>();
  private long records;

  public void count(LogRecord record) {
    records++;
    principals.merge(stableName(record.principal()), 1, Integer::sum);
    actions.merge(record.action(), 1, Integer::sum);
  }

  /** Adds what another tally has counted. */
  public void add(Tally other) {
    records += other.records;
    other.principals.forEach((name, count) -> principals.merge(name, count, Integer::sum));
    other.actions.forEach((name, count) -> actions.merge(name, count, Integer::sum));
  }

  public long records() {
    return records;
  }

  /** Counts by principal; the sessions of a role that no person uses count under the role. */
  Map<String, Integer> principals() {
    return principals;
  }

  Map<String, Integer> actions() {
    return actions;
  }

  private static String stableName(String principal) {
    int role = principal.indexOf(":assumed-role/");
    int session = role < 0 ? -1 : principal.indexOf('/', role + 14);
    boolean person = session >= 0 && principal.indexOf('@', session) >= 0;
    return session < 0 || person ? principal : principal.substring(0, session);
  }
}
