package io.keytrail.response.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a step is taken back.
 *
 * @param text for a reader; empty where it cannot be
 * @param line the command that does it; null where a person does, or nobody can
 * @param patience how long after the step it would let tokens work again that were issued before
 */
public record Undo(String text, @Nullable CommandLine line, Duration patience) {
  public static final Undo NONE = new Undo("", null, Duration.ZERO);
}
