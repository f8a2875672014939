package io.keytrail.simulation.corpus;

import io.keytrail.model.identity.Provider;
import java.time.LocalDate;

/**
 * What corpus to write. Equal settings give equal records on every machine.
 *
 * @param events records written, copies included
 * @param days over which they spread
 * @param eventsPerFile records in each full file
 */
public record CorpusSettings(
    long seed,
    Provider provider,
    long events,
    LocalDate start,
    int days,
    int eventsPerFile,
    Layout layout) {

  /** How a corpus lies on disk; always gzip. */
  public enum Layout {
    /** The provider's own folders and containers. */
    PROVIDER,
    /** The same records, one a line, in numbered files of one folder. */
    NDJSON
  }

  public CorpusSettings {
    if (provider == Provider.GITHUB) {
      throw new IllegalArgumentException("a corpus is of aws, gcp or azure, not of github");
    }
    if (events < 1 || events > 1_000_000_000L) {
      throw new IllegalArgumentException("events must be 1 to 1000000000, not " + events);
    }
    if (days < 1 || days > 3660) {
      throw new IllegalArgumentException("days must be 1 to 3660, not " + days);
    }
    if (eventsPerFile < 1 || eventsPerFile > 100_000) {
      throw new IllegalArgumentException(
          "events per file must be 1 to 100000, not " + eventsPerFile);
    }
  }

  /** The benchmark's corpus of that many events: 30 days, 2,000 events a file. */
  public static CorpusSettings of(Provider provider, long events) {
    return new CorpusSettings(
        42, provider, events, LocalDate.of(2026, 10, 1), 30, 2000, Layout.PROVIDER);
  }

  /** The same in another layout. */
  public CorpusSettings with(Layout other) {
    return new CorpusSettings(seed, provider, events, start, days, eventsPerFile, other);
  }

  /** The same with another seed. */
  public CorpusSettings withSeed(long other) {
    return new CorpusSettings(other, provider, events, start, days, eventsPerFile, layout);
  }

  int files() {
    return Math.toIntExact((events + eventsPerFile - 1) / eventsPerFile);
  }

  int eventsOf(int file) {
    return (int) Math.min(eventsPerFile, events - (long) file * eventsPerFile);
  }
}
