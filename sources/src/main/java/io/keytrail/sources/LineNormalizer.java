package io.keytrail.sources;

import io.keytrail.model.event.Provenance;
import java.util.function.Supplier;

/**
 * Turns the lines of one sort of text log into what they record. Like a {@link Normalizer}, which
 * may be one at the same time, it belongs to one thread.
 */
public interface LineNormalizer {
  /**
   * Whether a text that begins with these bytes is of this format; cheap and exclusive. Also asked
   * of single lines that stand in an envelope.
   */
  boolean recognises(byte[] buffer, int start, int end);

  /** Forgets what the lines of the text before said of those that follow them. */
  void beginText();

  /**
   * Reads one line, without its end.
   *
   * @param here where it stands; asked only where an event keeps it
   */
  NormalizeResult normalize(byte[] buffer, int start, int end, Supplier<Provenance> here);
}
