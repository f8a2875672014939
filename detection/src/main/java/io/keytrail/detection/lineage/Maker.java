package io.keytrail.detection.lineage;

import io.keytrail.model.event.IssuedKind;
import io.keytrail.model.identity.Actor;

/**
 * Who made something that lasts.
 *
 * @param caller who called, perhaps in a session
 * @param root the root of whoever called
 * @param kind what was made
 * @param second when, in seconds since 1970
 * @param address where from
 */
public record Maker(Actor caller, Bearer root, IssuedKind kind, long second, String address) {}
