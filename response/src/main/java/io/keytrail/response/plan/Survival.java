package io.keytrail.response.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a step leaves alive.
 *
 * @param text for a reader; empty where nothing
 * @param until when the last of that ends by itself; null where it does not, or nobody can tell
 */
public record Survival(String text, @Nullable Instant until) {
  public static final Survival NOTHING = new Survival("", null);
}
