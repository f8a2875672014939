package io.keytrail.response.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Keeps what happened in runs. What {@link #append} has returned from survives the end of the
 * process at any moment. Many processes may write one run: notes at any time, and what is done to a
 * cloud only by the one that holds its lease. An instance belongs to one thread.
 */
public interface Journal extends AutoCloseable {
  /** All entries of a run, in order; none when there is no such run. */
  List<Recorded> entries(String run);

  /** What was written down of any run since then, in the order of time. */
  List<Recorded> since(Instant time);

  /** Writes a note: a plan, a consent, something done by hand. */
  Recorded note(String run, Instant at, String by, Entry entry);

  /**
   * Takes the lease of a run, if nobody holds it: it was given back, has run out, or its holder is
   * gone.
   *
   * @param gone whether a holder is known to be no more
   */
  Claim claim(String run, String holder, Instant now, Duration length, Predicate<String> gone);

  /**
   * Writes what the holder of the lease does, and makes the lease last as long again.
   *
   * @throws LeaseLost if somebody else has taken it since; nothing is written then
   */
  Recorded append(Lease lease, Instant at, Entry entry);

  /** Gives a lease back; does nothing when somebody else has taken it. */
  void release(Lease lease);

  @Override
  void close();

  /** What came of asking for a lease. */
  sealed interface Claim {
    /** It is the asker's now. */
    record Granted(Lease lease) implements Claim {}

    /**
     * Somebody else holds it.
     *
     * @param until when it runs out if its holder does nothing more
     */
    record Held(String holder, Instant until) implements Claim {}
  }

  /**
   * The right to act in a run.
   *
   * @param token larger than that of every lease of the run before
   */
  record Lease(String run, long token, String holder, Duration length) {}
}
