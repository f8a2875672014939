package io.keytrail.detection.habit;

/**
 * The sorts of novelty whose days are counted, so that it is known how often something new of a
 * sort is quite usual for a principal.
 */
public enum Unusual {
  NETWORK(1),
  PREFIX(1),
  COUNTRY(1),
  REGION(3),
  AGENT(1),
  SERVICE(5),
  ACTION(5),
  /** A call of a sensitive sort that had never been made. */
  SENSITIVE(5),
  /** Content of a secret, store or host that had never been touched. */
  RESOURCE(3),
  ROLE(3),
  /** Work in an hour of the week without any before. */
  HOUR(5),
  /** Several actions within an hour that had never been made. */
  SPREE(5);

  private final int firstDays;

  Unusual(int firstDays) {
    this.firstDays = firstDays;
  }

  /** How many active days everything of the sort is new for anybody, which says nothing later. */
  int firstDays() {
    return firstDays;
  }

  /** Its place in arrays with one for each. */
  @SuppressWarnings("EnumOrdinal") // the arrays live in memory only
  int place() {
    return ordinal();
  }
}
