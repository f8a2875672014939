package io.keytrail.response.plan;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a step leaves alive.
 *
 * @param text for a reader; empty where nothing
 * @param until when the last of what the logs show ends by itself; null where nobody can tell
 * @param lasting how long after the step something may live on that the logs do not show; zero
 *     where nothing does, or it does not end
 */
public record Survival(String text, @Nullable Instant until, Duration lasting) {}
