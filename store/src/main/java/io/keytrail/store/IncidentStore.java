package io.keytrail.store;

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

  /** Every incident as its newest hunt saw it: the worst first, then the newest, then by id. */
  List<Incident> incidents();

  /** The incidents, as their newest hunts saw them, whose ids begin so, in any case; by id. */
  List<Incident> incidentsNamed(String idPrefix);

  /** The newest hunt that saw this incident; null when none did. */
  @Nullable KeptHunt lastHuntOf(String incidentId);

  @Override
  void close();
}
