package io.keytrail.model.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read and what was not; part of every result, so that "nothing found" can be believed.
 *
 * @param records records met in all files that were read
 * @param events distinct activity events among them
 * @param duplicates further copies of an event already counted
 * @param ignored records recognised as no activity (insights, digests), counted by kind
 * @param rejected records that could not be understood, counted by reason
 * @param eventsByLog events per log kind label
 * @param spanStart time of the first event; null when there was none
 * @param absentLogs kinds of log that would matter and of which no event was seen
 * @param learnedOnly further distinct events that were learned from and not judged: what lies
 *     before the time asked for, and what was given as a baseline
 * @param declarations what the operator's declarations excused or raised
 * @param linksLost links between credentials that were met and given up for lack of room, by which
 *     trees may be too small
 * @param measured what the meters' records came to, which are no events
 */
public record Coverage(
    int filesFound,
    int filesRead,
    long bytesRead,
    List<SkippedFile> skipped,
    long records,
    long events,
    long duplicates,
    Map<String, Long> ignored,
    Map<String, Long> rejected,
    Map<String, Long> eventsByLog,
    @Nullable Instant spanStart,
    @Nullable Instant spanEnd,
    List<Gap> gaps,
    List<String> absentLogs,
    long learnedOnly,
    List<DeclarationUse> declarations,
    long linksLost,
    Measurements measured) {

  public Coverage {
    declarations = List.copyOf(declarations);
  }

  /** A coverage of which everything was judged, without declarations. */
  public Coverage(
      int filesFound,
      int filesRead,
      long bytesRead,
      List<SkippedFile> skipped,
      long records,
      long events,
      long duplicates,
      Map<String, Long> ignored,
      Map<String, Long> rejected,
      Map<String, Long> eventsByLog,
      @Nullable Instant spanStart,
      @Nullable Instant spanEnd,
      List<Gap> gaps,
      List<String> absentLogs) {
    this(
        filesFound,
        filesRead,
        bytesRead,
        skipped,
        records,
        events,
        duplicates,
        ignored,
        rejected,
        eventsByLog,
        spanStart,
        spanEnd,
        gaps,
        absentLogs,
        0,
        List.of(),
        0,
        Measurements.NONE);
  }

  /** Whether everything that was found was read and understood. */
  public boolean complete() {
    return skipped.isEmpty() && rejected.isEmpty();
  }
}
