package io.keytrail.detection.declared;

import org.jspecify.annotations.Nullable;

/**
 * What a machine does: who, what, from where, when. Calls that match in all four are expected
 * changes and cost; calls of the right principal and action from elsewhere or at another time are
 * drift, and weigh more.
 *
 * @param schedule null for any time
 */
public record AutomationWindow(
    String name, Names principals, Names actions, Sources sources, @Nullable Schedule schedule) {}
