package io.keytrail.model.incident;

import io.keytrail.model.event.EventTrace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last that was seen of a credential in its owner's hands: a successful call before the first
 * evidence, from a network and with a tool that had been used together on several days, and at an
 * hour at which they had been.
 *
 * @param text the same for a reader, in one or two sentences
 * @param usualDays on how many earlier days that network and tool had been used together
 * @param activeDays on how many earlier days anything was seen
 * @param evidenceAfter the first evidence after it
 * @param callsBeside successful calls of that sort after the first evidence, which are no evidence:
 *     the owner went on working beside the thief
 * @param lastBeside the last of them; null without any
 */
public record LastLegitimate(
    EventTrace call,
    String text,
    int usualDays,
    int activeDays,
    Instant evidenceAfter,
    int callsBeside,
    @Nullable Instant lastBeside) {}
