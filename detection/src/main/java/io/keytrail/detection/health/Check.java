package io.keytrail.detection.health;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one instrument in one account.
 *
 * @param first when its first event was; null where there is none, or none that tells
 * @param last when its last event was; null likewise
 * @param said what was seen, or what is wanting, in a few words
 */
public record Check(
    Instrument instrument,
    Standing standing,
    long events,
    @Nullable Instant first,
    @Nullable Instant last,
    String said) {

  /** How an instrument stands. */
  public enum Standing {
    /** It is there. */
    OK,
    /** It was there and has fallen silent. */
    SILENT,
    /** There is some of it, but less than is needed. */
    SHORT,
    /** Nothing of it was seen. */
    MISSING;

    /** The lower-case name used in every output. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
