package io.keytrail.store;

import io.keytrail.detection.declared.PastVerdict;
import io.keytrail.model.incident.Closing;
import io.keytrail.model.incident.Incident;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps hunts and their incidents. Every method throws {@link StoreFault} when the store cannot do
 * its work. Many processes may use one store at a time; an instance belongs to one thread.
 */
public interface IncidentStore extends AutoCloseable {
  /**
   * Keeps a hunt whole or not at all, and forgets the oldest ones beyond the limit.
   *
   * @param runsKept how many hunts stay, at least 1
   * @return the number the hunt is kept under
   */
  long keep(HuntRecord hunt, int runsKept);

  /** The hunts that are kept, the newest first. */
  List<KeptHunt> hunts();

  /** A hunt's incidents in the order they were given; empty when there is no such hunt. */
  List<Incident> incidentsOf(long hunt);

  /**
   * Keeps what somebody said of an incident; the last word counts.
   *
   * @param incident as it was known to them
   */
  void keepVerdict(Incident incident, Closing closing);

  /**
   * Takes back whatever was said of an incident.
   *
   * @return whether anything had been said
   */
  boolean withdrawVerdicts(String incidentId);

  /** The last word on every incident of which anything was said, by its id. */
  List<PastVerdict> verdicts();

  /** An incident as the hunts that are kept saw it, the newest first. */
  List<IncidentVersion> versionsOf(String incidentId);

  /**
   * The incident of a later hunt that took this one's evidence in, because their credentials turned
   * out to belong together; null when there is none.
   */
  @Nullable String mergedInto(String incidentId);

  /**
   * Every incident as its newest hunt saw it, closed if it was: the worst first, then the newest,
   * then by id.
   */
  List<Incident> incidents();

  /** The incidents, as their newest hunts saw them, whose ids begin so, in any case; by id. */
  List<Incident> incidentsNamed(String idPrefix);

  /** The newest hunt that saw this incident; null when none did. */
  @Nullable KeptHunt lastHuntOf(String incidentId);

  @Override
  void close();
}
